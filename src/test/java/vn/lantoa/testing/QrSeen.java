package vn.lantoa.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.Map;

/**
 * What a phone reads off a picture, by another library than those that draw codes in the product.
 */
public final class QrSeen {

    private QrSeen() {}

    /** The text of the first QR code in the picture; fails where there is none. */
    public static String in(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap light =
                new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeMultiReader()
                    .decodeMultiple(light, Map.of(DecodeHintType.TRY_HARDER, true))[0].getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no code to be seen", e);
        }
    }
}
