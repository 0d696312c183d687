package vn.lantoa.shared;

import java.util.regex.Pattern;

/**
 * The key of an administrative unit: vintage and code, because seven province codes and 1,842
 * commune codes were given another meaning on 1 July 2025. Text form {@code vintage-code}, for
 * example {@code 2025-44} (tỉnh Quảng Trị) or {@code 2024-44} (tỉnh Quảng Bình until 30 June 2025).
 *
 * @param vintage which list the code belongs to: {@code 2025} in force since 2025-07-01, {@code
 *     2024} the list of 63 provinces before it, {@code vn} for the ministry; a later list brings
 *     its own
 * @param code the National Statistics Office's code; a village adds {@code .} and its own number to
 *     its commune's code
 */
public record UnitId(String vintage, String code)
        implements Comparable<UnitId>, java.io.Serializable {

    // above MINISTRY, whose constructor uses them
    private static final Pattern VINTAGE = Pattern.compile("[0-9a-z]{2,8}");
    private static final Pattern CODE = Pattern.compile("[0-9]{1,5}(\\.[0-9]{1,4})?");

    /** The ministry, root of every list. */
    public static final UnitId MINISTRY = new UnitId("vn", "0");

    /** The list in force since 1 July 2025. */
    public static final String VINTAGE_2025 = "2025";

    /** The list in force until 30 June 2025. */
    public static final String VINTAGE_2024 = "2024";

    public UnitId {
        if (!VINTAGE.matcher(vintage).matches() || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a unit id: " + vintage + "-" + code);
        }
    }

    /** A unit of the list in force since 1 July 2025. */
    public static UnitId now(String code) {
        return new UnitId(VINTAGE_2025, code);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when the text is not of the form {@code vintage-code}
     */
    public static UnitId parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("not a unit id: " + text);
        }
        return new UnitId(text.substring(0, dash), text.substring(dash + 1));
    }

    @Override
    public int compareTo(UnitId other) {
        int byVintage = vintage.compareTo(other.vintage);
        return byVintage != 0 ? byVintage : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return vintage + "-" + code;
    }
}
