package vn.lantoa.uikit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/**
 * Which entries of the calendar to find, and in which language to tell them.
 *
 * @param from entries that end on this day or later; null does not limit
 * @param to entries that start on this day or earlier; null does not limit
 * @param within the subtree they take place in; null does not limit
 * @param facets the chosen key of a dimension ({@link CalendarFacet#key()})
 * @param text words in what is written about the entry, with or without accents
 * @param language of the words in the answer
 */
public record CalendarQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UnitId within,
        Map<CalendarFacet.Dimension, String> facets,
        String text,
        Locale language)
        implements Serializable {

    public CalendarQuery {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a time of the calendar ends before it starts");
        }
        facets = Map.copyOf(facets);
    }

    /** Everything on the days from {@code from} to {@code to}, both included. */
    public static CalendarQuery days(LocalDate from, LocalDate to, Locale language) {
        return new CalendarQuery(from, to, null, Map.of(), "", language);
    }

    /** The same for other days. */
    public CalendarQuery on(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new CalendarQuery(first, last, within, facets, text, language);
    }

    /** The chosen key of a dimension, or null when it does not limit. */
    public @Nullable String chosen(CalendarFacet.Dimension dimension) {
        return facets.get(dimension);
    }
}
