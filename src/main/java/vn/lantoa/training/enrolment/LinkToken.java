package vn.lantoa.training.enrolment;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a link: 256 random bits as 43 letters that need no escaping. It stands behind the
 * {@code #}, which browsers do not send, and only its hash is kept.
 */
public record LinkToken(String secret) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public LinkToken {
        if (!FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException("not the secret of a link");
        }
    }

    static LinkToken next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The secret that somebody shows; empty when it is none. */
    public static Optional<LinkToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Never the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "link";
    }
}
