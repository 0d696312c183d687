package vn.lantoa.shared;

import java.security.SecureRandom;

/**
 * A number that a person can read out over the phone and that stands beside the cause in the log.
 *
 * @param text eight signs in two groups, such as {@code 7K3M-9QXD}; no I, L, O, U, which are
 *     misheard or misread
 */
public record ReferenceNumber(String text) {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Refuses text of another form. */
    public ReferenceNumber {
        if (!text.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")) {
            throw new IllegalArgumentException("not a reference number: " + text);
        }
    }

    /** A new one, at random. */
    public static ReferenceNumber next() {
        StringBuilder text = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                text.append('-');
            }
            text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new ReferenceNumber(text.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
