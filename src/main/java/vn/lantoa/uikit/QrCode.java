package vn.lantoa.uikit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.html.Div;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.web.util.HtmlUtils;

/** A QR code drawn as one SVG path: sharp at any size, nothing to download. */
public final class QrCode extends Div {

    private static final int QUIET = 4;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    /**
     * A code.
     *
     * @param content what scanning it gives
     * @param label what it is, for those who do not see it
     */
    public QrCode(String content, String label) {
        addClassName("lt-qr");
        // Read by the browser itself: Flow's Html would lose the capital in viewBox.
        getElement().setProperty("innerHTML", svg(matrix(content), label));
    }

    /** The same as a PNG picture for paper, black on white, so many pixels a module wide. */
    public static byte[] png(String content, int pixels) {
        BitMatrix matrix = matrix(content);
        BufferedImage image =
                new BufferedImage(
                        matrix.getWidth() * pixels,
                        matrix.getHeight() * pixels,
                        BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, matrix.get(x / pixels, y / pixels) ? BLACK : WHITE);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BitMatrix matrix(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalStateException("a link always fits into a QR code", e);
        }
    }

    private static String svg(BitMatrix matrix, String label) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s" \
        shape-rendering="crispEdges"><path fill="#000" d="%s"/></svg>\
        """
                .formatted(
                        matrix.getWidth(),
                        matrix.getHeight(),
                        HtmlUtils.htmlEscape(label, "UTF-8"),
                        path);
    }
}
