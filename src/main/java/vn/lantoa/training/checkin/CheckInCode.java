package vn.lantoa.training.checkin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.lantoa.training.SessionId;

/**
 * The rotating code of a session, which shows that somebody was where the trainer's phone showed
 * it. Each stands for 15 seconds: eight digits of Crockford's base 32 made of HMAC-SHA256 under the
 * class's key, over the session's id and the number of the window. Phones make the same ({@code
 * frontend/field/checkin/code.ts}); both are held to one example.
 */
final class CheckInCode {

    /** How long a code stands. */
    static final Duration STANDS = Duration.ofSeconds(15);

    /**
     * How far a check-in may lie from its code's window: opening a link takes a cheap phone long.
     */
    static final Duration TOLERANCE = Duration.ofSeconds(17);

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{8}");
    private static final int LENGTH = 8;
    private static final int BITS = 5;

    private CheckInCode() {}

    /** The code that stands at an instant. */
    static String at(byte[] key, SessionId session, Instant at) {
        return ofWindow(key, session, window(at));
    }

    /** Whether the code stood at the instant or within {@link #TOLERANCE} of it. */
    static boolean agrees(byte[] key, SessionId session, String code, Instant at) {
        byte[] said = code.getBytes(StandardCharsets.US_ASCII);
        boolean agrees = false;
        // every window is compared, whole: the time taken says nothing about the code
        for (long one = window(at.minus(TOLERANCE)); one <= window(at.plus(TOLERANCE)); one++) {
            byte[] stood = ofWindow(key, session, one).getBytes(StandardCharsets.US_ASCII);
            agrees |= MessageDigest.isEqual(stood, said);
        }
        return agrees;
    }

    /**
     * A code as somebody typed it: in small letters, in groups, with O, I, L for 0 and 1. Empty
     * when it is none. Phones read it the same way.
     */
    static Optional<String> read(String typed) {
        String code =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    private static long window(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STANDS.toSeconds());
    }

    private static String ofWindow(byte[] key, SessionId session, long window) {
        ByteBuffer message = ByteBuffer.allocate(3 * Long.BYTES);
        message.putLong(session.value().getMostSignificantBits())
                .putLong(session.value().getLeastSignificantBits())
                .putLong(window);
        byte[] mac = mac(key, message.array());
        // the first 40 bits: eight digits of five
        long bits = ByteBuffer.wrap(mac).getLong() >>> (Long.SIZE - LENGTH * BITS);
        StringBuilder code = new StringBuilder(LENGTH);
        for (int digit = LENGTH - 1; digit >= 0; digit--) {
            code.append(DIGITS.charAt((int) (bits >>> (digit * BITS)) & (DIGITS.length() - 1)));
        }
        return code.toString();
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
