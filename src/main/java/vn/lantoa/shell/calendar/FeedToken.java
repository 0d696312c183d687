package vn.lantoa.shell.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The secret in the address of a feed: 256 random bits, shown once and kept only as a hash. */
record FeedToken(String secret) {

    /** The letters of a secret, for addresses. */
    static final String PATTERN = "[A-Za-z0-9_-]{43}";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    FeedToken {
        if (!secret.matches(PATTERN)) {
            throw new IllegalArgumentException("not the secret of a feed");
        }
    }

    static FeedToken next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<FeedToken> parse(String text) {
        return text.matches(PATTERN) ? Optional.of(new FeedToken(text)) : Optional.empty();
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

    /** Where the feed is read, below the product's own address. */
    String path() {
        return "/lich/" + secret + ".ics";
    }

    /** Never the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "feed";
    }
}
