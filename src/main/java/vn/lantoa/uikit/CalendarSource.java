package vn.lantoa.uikit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A feature's entries for the one calendar, its feed and for "today" and "this week"; already
 * limited to what the person may see. Several sources stand side by side: each answers an empty
 * list to a filter that it has nothing for.
 */
public interface CalendarSource {

    /** Lower-case letters, unique among sources and never changed: a part of entries' ids. */
    String key();

    /**
     * Entries that the query finds, in order of start and then of id.
     *
     * @param offset how many to leave out at the beginning
     * @param limit how many to give at most
     */
    List<CalendarEntry> entries(CalendarQuery query, int offset, int limit);

    /** How many entries the query finds, by days and kind. */
    List<CalendarCount> counts(CalendarQuery query);

    /**
     * What can be filtered by, in the order of reading.
     *
     * @param language of the labels
     */
    List<CalendarFacet> facets(CalendarFacet.Dimension dimension, Locale language);

    /** Longer times to show behind the entries, that touch the days of the query. */
    List<CalendarBand> bands(CalendarQuery query);

    /**
     * What speaks against moving the entry so that it starts on this day, at its hour.
     *
     * @param id the entry's id within this source
     */
    List<CalendarWarning> warnings(String id, LocalDate day, Locale language);

    /**
     * Moves the entry so that it starts on this day, at its hour and as long as before.
     *
     * @param id the entry's id within this source
     * @param version the entry's version that the person saw
     */
    CalendarMove move(String id, int version, LocalDate day, Locale language);
}
