package vn.lantoa.training.certificates;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what anybody verifies a certificate: its number, and a code of 100 random bits that nobody can
 * guess. The two belong together; with another number the code opens nothing.
 *
 * @param secret 20 signs without I, L, O, U, which are misread
 */
public record CertificateCode(CertificateNumber number, String secret) implements Serializable {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final Pattern SECRET = Pattern.compile("[0-9A-HJKMNP-TV-Z]{20}");
    private static final Pattern TEXT =
            Pattern.compile("([1-9][0-9]{0,6})-(2[0-9]{3})-([0-9A-Za-z-]{20,24})");
    private static final SecureRandom RANDOM = new SecureRandom();

    public CertificateCode {
        if (!SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("not the code of a certificate");
        }
    }

    /** A new one for this number. */
    static CertificateCode next(CertificateNumber number) {
        StringBuilder secret = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new CertificateCode(number, secret.toString());
    }

    /**
     * Reads the text form, also when somebody typed it: in small letters, and with O, I, L for 0
     * and 1. Empty when it is not one.
     */
    static Optional<CertificateCode> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String secret =
                matcher.group(3)
                        .toUpperCase(Locale.ROOT)
                        .replace("-", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return SECRET.matcher(secret).matches()
                ? Optional.of(
                        new CertificateCode(
                                new CertificateNumber(
                                        Integer.parseInt(matcher.group(2)),
                                        Integer.parseInt(matcher.group(1))),
                                secret))
                : Optional.empty();
    }

    /** {@code 12-2026-7K3M…}, as it stands in the address. */
    public String text() {
        return number.number() + "-" + number.year() + "-" + secret;
    }

    /** The page that verifies it, below the product's own address. */
    public String path() {
        return "/chung-nhan/" + text();
    }

    /** Never the code: this may end up in a log. */
    @Override
    public String toString() {
        return "code of " + number;
    }
}
