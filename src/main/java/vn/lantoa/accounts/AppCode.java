package vn.lantoa.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.UriUtils;

/**
 * Codes of authenticator apps (RFC 6238): six digits of HMAC-SHA-1 over the number of 30-second
 * steps since 1970, which is what every such app computes.
 */
final class AppCode {

    private static final int SECRET_BYTES = 20;
    private static final int DIGITS = 6;
    private static final int DRIFT = 1;
    private static final String ISSUER = "Lan Tỏa";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = CODES.getTimeStep().toSeconds();

    private AppCode() {}

    /** A new secret of 160 bits. */
    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The code of the step in which this moment lies. */
    static String at(byte[] secret, Instant moment) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key of HMAC", e);
        }
    }

    /** The step whose code was typed: the present one, or one before or after, as clocks differ. */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            Instant moment = now.plusSeconds(drift * STEP);
            if (same(at(secret, moment), typed)) {
                return OptionalLong.of(Math.floorDiv(moment.getEpochSecond(), STEP));
            }
        }
        return OptionalLong.empty();
    }

    /** Whether this looks like such a code. */
    static boolean looksLike(String typed) {
        return typed.length() == DIGITS && typed.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The secret as people type it: Base32 (RFC 4648) without padding. */
    static String typed(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : secret) {
            buffer = (buffer << 8) | (b & 0xff);
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    /**
     * What the QR code says, in the form that apps read.
     *
     * @param account whose it is, as the app lists it
     */
    static String address(byte[] secret, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        encoded(ISSUER),
                        encoded(account),
                        typed(secret),
                        encoded(ISSUER),
                        DIGITS,
                        STEP);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
