package vn.lantoa.campaigns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of đồng as people in Vietnam write and read them. */
public final class Dong {

    private static final long BILLION = 1_000_000_000L;

    private static final Locale VIETNAM = Locale.of("vi", "VN");

    /** Thousands in threes by points, or none; decimals by a comma; perhaps a unit. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{1,3}(?:\\.\\d{3})+|\\d{1,15})(?:,(\\d{1,9}))?(nghin|ngan|trieu|ty|ti)?(?:dong|d|vnd)?");

    private static final Pattern GAPS_AND_MARKS = Pattern.compile("[\\s\\u00a0\\u202f\\p{M}]+");

    private Dong() {}

    /** {@code 1.500.000 ₫}, the sign after a space that does not break. */
    public static String shown(long amount) {
        return number(amount) + "\u00a0₫";
    }

    /** {@code 1.500.000}. */
    public static String number(long amount) {
        return NumberFormat.getIntegerInstance(VIETNAM).format(amount);
    }

    /** {@code 1,52}: billions of đồng, in which reports count, to the last đồng. */
    public static BigDecimal billions(long amount) {
        return BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(BILLION)).stripTrailingZeros();
    }

    /**
     * Reads {@code 1500000}, {@code 1.500.000 ₫}, {@code 1,5 triệu} or {@code 2 tỷ đồng}; empty
     * when it is nothing of the kind, has parts of a đồng or is more than {@link Funds#MOST}.
     */
    public static Optional<Long> parse(String text) {
        Matcher written = WRITTEN.matcher(folded(text));
        if (!written.matches()) {
            return Optional.empty();
        }
        String decimals = written.group(2) == null ? "" : "." + written.group(2);
        BigDecimal amount =
                new BigDecimal(written.group(1).replace(".", "") + decimals)
                        .multiply(BigDecimal.valueOf(unit(written.group(3))));
        boolean whole = amount.setScale(0, RoundingMode.DOWN).compareTo(amount) == 0;
        return whole && amount.compareTo(BigDecimal.valueOf(Funds.MOST)) <= 0
                ? Optional.of(amount.longValueExact())
                : Optional.empty();
    }

    /** Without gaps and marks, in small letters. */
    private static String folded(String text) {
        String bare = GAPS_AND_MARKS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('₫', 'd');
    }

    private static long unit(String word) {
        return switch (word) {
            case "nghin", "ngan" -> 1_000;
            case "trieu" -> 1_000_000;
            case "ty", "ti" -> BILLION;
            case null, default -> 1;
        };
    }
}
