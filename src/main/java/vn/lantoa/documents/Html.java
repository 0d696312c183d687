package vn.lantoa.documents;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of XHTML for {@link Pages}. Words get into it by {@link #text} only, which takes their
 * power away; what {@link #markup} is given is written by us.
 */
public final class Html {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z]+)}}");
    private static final char UNREADABLE = '\uFFFD';

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** Words as they stand: nothing in them counts as markup, in text and in quoted attributes. */
    public static Html text(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(letter -> escape(letter, escaped));
        return new Html(escaped.toString());
    }

    /** Markup of our own, without anything that a person typed. */
    public static Html markup(String ours) {
        return new Html(ours);
    }

    /** All of them, one after the other. */
    public static Html all(Collection<Html> pieces) {
        return new Html(pieces.stream().map(Html::toString).collect(Collectors.joining()));
    }

    /**
     * A template of ours with <code>{{places}}</code> filled.
     *
     * @throws IllegalArgumentException when a place has no value or a value has no place
     */
    public static Html fill(String template, Map<String, Html> values) {
        Matcher matcher = PLACE.matcher(template);
        Set<String> used = new HashSet<>();
        String filled =
                matcher.replaceAll(place -> {
                    Html value = values.get(place.group(1));
                    if (value == null) {
                        throw new IllegalArgumentException("nothing for " + place.group(1));
                    }
                    used.add(place.group(1));
                    return Matcher.quoteReplacement(value.markup);
                });
        if (!used.equals(values.keySet())) {
            throw new IllegalArgumentException("no place for some of " + values.keySet());
        }
        return new Html(filled);
    }

    private static void escape(int letter, StringBuilder to) {
        switch (letter) {
            case '&' -> to.append("&amp;");
            case '<' -> to.append("&lt;");
            case '>' -> to.append("&gt;");
            case '"' -> to.append("&quot;");
            case '\'' -> to.append("&#39;");
            default -> to.appendCodePoint(isXml(letter) ? letter : UNREADABLE);
        }
    }

    /** What XML 1.0 lets stand in a document. */
    private static boolean isXml(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= ' ' && letter < 0xD800)
                || (letter >= 0xE000 && letter < 0xFFFE)
                || letter > 0xFFFF;
    }

    /** The markup. */
    @Override
    public String toString() {
        return markup;
    }
}
