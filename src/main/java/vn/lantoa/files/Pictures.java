package vn.lantoa.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Draws a picture anew in the sizes that are shown. What comes out is made of pixels only: no
 * place, no camera, no name, no second file hidden behind the picture.
 */
final class Pictures {

    /** Decoded, more would take hundreds of megabytes, whatever the size of the file. */
    static final long MOST_PIXELS = 16_000_000;

    /**
     * Pictures saved in steps have about ten; thousands would keep the server decoding for long.
     */
    static final int MOST_SCANS = 100;

    /** Kinds of segments of a JPEG: APP1, which holds Exif or XMP, and the beginning of a scan. */
    private static final int NOTES = 0xE1;

    private static final int SCAN = 0xDA;
    private static final float QUALITY = 0.82f;

    /** A picture in its two sizes, as JPEG. */
    static final class Sizes {

        private final byte[] large;
        private final byte[] small;

        private Sizes(byte[] large, byte[] small) {
            this.large = large;
            this.small = small;
        }

        byte[] large() {
            return large;
        }

        byte[] small() {
            return small;
        }
    }

    /** More pixels than we decode. */
    static final class TooManyPixels extends IOException {}

    private Pictures() {}

    /**
     * Makes both sizes.
     *
     * @param type {@code image/jpeg} or {@code image/png}
     * @throws TooManyPixels when decoding would take too much
     * @throws IOException when it cannot be decoded
     */
    static Sizes render(byte[] file, String type) throws IOException {
        if (scans(file) > MOST_SCANS) {
            throw new TooManyPixels();
        }
        try {
            BufferedImage whole = flat(decode(file, type));
            Orientation orientation = orientation(file, type);
            BufferedImage large = turned(fitted(whole, PictureSize.LARGE), orientation);
            return new Sizes(encode(large), encode(fitted(large, PictureSize.SMALL)));
        } catch (RuntimeException e) {
            // the decoders of the JDK answer some broken files so
            throw new IOException("the picture cannot be decoded", e);
        }
    }

    private static BufferedImage decode(byte[] file, String type) throws IOException {
        ImageReader reader = reader(type);
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new TooManyPixels();
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * PictureSize.LARGE.longestSide()));
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    /**
     * How the camera was held; upright when the file does not say so or says it wrongly. The
     * segments are walked through here: the JDK reads no notes that stand before the JFIF head.
     */
    private static Orientation orientation(byte[] file, String type) {
        for (int at = 2; type.equals("image/jpeg") && at + 4 < file.length; ) {
            int kind = file[at + 1] & 0xFF;
            int end = at + 2 + (((file[at + 2] & 0xFF) << 8) | (file[at + 3] & 0xFF));
            if (file[at] != (byte) 0xFF || kind == SCAN || end > file.length) {
                break;
            }
            if (kind == NOTES && file[at + 4] == 'E') {
                return orientation(Arrays.copyOfRange(file, at + 4, end));
            }
            at = end;
        }
        return Orientation.TOP_LEFT;
    }

    private static Orientation orientation(byte[] exif) {
        try {
            Orientation found = ExifUtils.getOrientationFromExif(exif);
            return found == null ? Orientation.TOP_LEFT : found;
        } catch (RuntimeException e) {
            return Orientation.TOP_LEFT;
        }
    }

    /** Without transparency: on white, as paper shows it. */
    private static BufferedImage flat(BufferedImage image) {
        BufferedImage flat =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = flat.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, flat.getWidth(), flat.getHeight());
            pen.drawImage(image, 0, 0, null);
        } finally {
            pen.dispose();
        }
        return flat;
    }

    private static BufferedImage fitted(BufferedImage image, PictureSize size) throws IOException {
        int longest = Math.max(image.getWidth(), image.getHeight());
        if (longest <= size.longestSide()) {
            return image;
        }
        double scale = (double) size.longestSide() / longest;
        return Thumbnails.of(image)
                .forceSize(scaled(image.getWidth(), scale), scaled(image.getHeight(), scale))
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    private static BufferedImage turned(BufferedImage image, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? image
                : flat(ExifFilterUtils.getFilterForOrientation(orientation).apply(image));
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageReader reader(String type) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
        return readers.next();
    }

    /** Passes over the pixels of a JPEG, by their markers. */
    private static int scans(byte[] file) {
        int scans = 0;
        for (int i = 1; i < file.length; i++) {
            if (file[i - 1] == (byte) 0xFF && file[i] == (byte) SCAN) {
                scans++;
            }
        }
        return scans;
    }
}
