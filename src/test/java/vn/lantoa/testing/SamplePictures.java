package vn.lantoa.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/**
 * Pictures for tests, drawn here; the left half is red, the right half blue, the top edge green.
 */
public final class SamplePictures {

    /** Stands in the camera's notes of {@link #withPlace}. */
    public static final String PLACE_MARK = "16.6190N 106.7310E";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private SamplePictures() {}

    /** A JPEG that no other test has. */
    public static byte[] jpeg(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** A PNG whose lower half is transparent. */
    public static byte[] transparentPng(int width, int height) {
        BufferedImage image = drawn(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = height / 2; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0);
            }
        }
        return encoded(image, "png");
    }

    /** A PNG of one colour, small as a file however large as a picture. */
    public static byte[] plainPng(int width, int height) {
        return encoded(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png");
    }

    /** The JPEG as a phone's camera writes it: with the way it was held and where it was. */
    public static byte[] withPlace(byte[] jpeg, int orientation) {
        byte[] exif = exif(orientation);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        all.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2));
        return all.put(exif).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** Reads a picture back. */
    public static BufferedImage read(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            if (image == null) {
                throw new IllegalArgumentException("no picture");
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code red}, {@code blue}, {@code green}, {@code white} or {@code other} at a pixel. */
    public static String colour(BufferedImage image, int x, int y) {
        Color pixel = new Color(image.getRGB(x, y));
        String lit =
                (pixel.getRed() > 150 ? "r" : "")
                        + (pixel.getGreen() > 150 ? "g" : "")
                        + (pixel.getBlue() > 150 ? "b" : "");
        return switch (lit) {
            case "r" -> "red";
            case "g" -> "green";
            case "b" -> "blue";
            case "rgb" -> "white";
            default -> "other";
        };
    }

    private static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width, height / 8);
        // no two alike, so that tests do not share what is stored once; the process tells runs
        // apart
        int number = (int) ProcessHandle.current().pid() * 1_000 + NEXT.incrementAndGet();
        for (int bit = 0; bit < 32; bit++) {
            pen.setColor(((number >> bit) & 1) == 1 ? Color.WHITE : Color.BLACK);
            pen.fillRect(width / 4 + bit % 8 * 4, height * 3 / 8 + bit / 8 * 4, 4, 4);
        }
        pen.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exif 2.3: one directory with a description, the orientation and a pointer to GPS. */
    private static byte[] exif(int orientation) {
        byte[] mark = PLACE_MARK.getBytes(StandardCharsets.US_ASCII);
        int directory = 8;
        int gps = directory + 2 + 3 * 12 + 4;
        int text = gps + 2 + 2 * 12 + 4;
        int latitude = text + mark.length + 1;
        ByteBuffer tiff = ByteBuffer.allocate(latitude + 24);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(directory);
        tiff.putShort((short) 3);
        entry(tiff, 0x010E, 2, mark.length + 1, text);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, latitude);
        tiff.putInt(0);
        tiff.put(mark).put((byte) 0);
        tiff.putInt(16).putInt(1).putInt(37).putInt(1).putInt(8).putInt(1);
        byte[] head = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + tiff.capacity())
                .put(head)
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
