package vn.lantoa.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: without marks, đ as d, lower case, single spaces. */
public final class SearchKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchKey() {}

    /** Folds {@code "Quảng Bình"} and {@code "quang binh"} to the same {@code "quang binh"}. */
    public static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String folded = bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
        return GAPS.matcher(folded).replaceAll(" ").strip();
    }
}
