package vn.lantoa.shared;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Vietnamese mobile number: ten digits, 0 and one of 3 5 7 8 9 and eight more. Kept as E.164
 * ({@code +84912345678}), shown as {@code 0912 345 678}.
 */
public record PhoneNumber(String e164) implements Serializable {

    private static final Pattern E164 = Pattern.compile("\\+84[35789][0-9]{8}");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            // the number itself stays out of the message: it is personal data
            throw new IllegalArgumentException("not a Vietnamese mobile number in E.164 form");
        }
    }

    /**
     * Reads what a person types: with or without spaces, dots, dashes or brackets, with 0, 84 or
     * +84 in front. Empty when it is not a Vietnamese mobile number.
     */
    public static Optional<PhoneNumber> read(String typed) {
        String digits = typed.replaceAll("[\\s.()\\-\u00a0]", "");
        String national;
        if (digits.startsWith("+84")) {
            national = digits.substring(3);
        } else if (digits.startsWith("84") && digits.length() == 11) {
            national = digits.substring(2);
        } else if (digits.startsWith("0")) {
            national = digits.substring(1);
        } else {
            return Optional.empty();
        }
        String e164 = "+84" + national;
        return E164.matcher(e164).matches() ? Optional.of(new PhoneNumber(e164)) : Optional.empty();
    }

    /** As people write it: {@code 0912 345 678}. */
    public String shown() {
        String national = "0" + e164.substring(3);
        return national.substring(0, 4)
                + " "
                + national.substring(4, 7)
                + " "
                + national.substring(7);
    }

    /** As {@link #shown} for the middle of a line: no line ends within the number. */
    public String whole() {
        return shown().replace(' ', '\u00a0');
    }

    /** Never the number: it is personal data and this text may reach a log. */
    @Override
    public String toString() {
        return "PhoneNumber[…" + e164.substring(10) + "]";
    }
}
