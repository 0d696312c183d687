package vn.lantoa.testing.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import vn.lantoa.uikit.QrCode;

/**
 * What a camera sees, as a file that Chromium plays in place of one: QR codes held before it one
 * after another, a little askew, with an empty moment in between.
 */
public final class CameraFilm {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;
    private static final int FRAMES_A_SECOND = 10;
    private static final int HELD = FRAMES_A_SECOND;
    private static final int EMPTY = 3;
    private static final int MODULE = 6;
    private static final Color WALL = new Color(150, 146, 140);

    private final Path file;

    private CameraFilm(Path file) {
        this.file = file;
    }

    /** A film of codes with these contents, each held for a second. */
    public static CameraFilm of(Path file, List<String> contents) {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(
                    "YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420\n"
                            .formatted(WIDTH, HEIGHT, FRAMES_A_SECOND)
                            .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < contents.size(); i++) {
                write(out, frame(null, 0), EMPTY);
                write(out, frame(contents.get(i), Math.toRadians(4 * (i % 3) - 4)), HELD);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CameraFilm(file);
    }

    /** Where it lies. */
    public Path file() {
        return file;
    }

    private static BufferedImage frame(
            @org.jspecify.annotations.Nullable String content, double turn) throws IOException {
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = frame.createGraphics();
        pen.setColor(WALL);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        if (content != null) {
            BufferedImage code =
                    ImageIO.read(new ByteArrayInputStream(QrCode.png(content, MODULE)));
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.rotate(turn, WIDTH / 2.0, HEIGHT / 2.0);
            pen.drawImage(
                    code, (WIDTH - code.getWidth()) / 2, (HEIGHT - code.getHeight()) / 2, null);
        }
        pen.dispose();
        return frame;
    }

    /** All in grey: a plane of lightness and two of no colour, a quarter as large. */
    private static void write(OutputStream out, BufferedImage frame, int times) throws IOException {
        byte[] planes = new byte[WIDTH * HEIGHT * 3 / 2];
        for (int at = 0; at < planes.length; at++) {
            int green =
                    at < WIDTH * HEIGHT ? frame.getRGB(at % WIDTH, at / WIDTH) >> 8 & 0xFF : 128;
            planes[at] = (byte) (at < WIDTH * HEIGHT ? 16 + green * 219 / 255 : green);
        }
        for (int i = 0; i < times; i++) {
            out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            out.write(planes);
        }
    }
}
