package vn.lantoa.shell.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.uikit.CalendarBand;
import vn.lantoa.uikit.CalendarCount;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarQuery;

/**
 * What a month or a week shows. Days with many entries are only counted, by kind: a province has
 * hundreds a day, and nobody reads them in a square. Two or three questions to the database however
 * many entries there are.
 */
final class DaysShown {

    private final LocalDate first;
    private final LocalDate last;
    private final DayCounts counts;
    private final long total;
    private final List<CalendarBand> bands;
    private final Map<LocalDate, List<CalendarEntry>> entries = new HashMap<>();

    /**
     * Loads the days.
     *
     * @param query has a first and a last day
     * @param most a day with more entries than this is only counted
     */
    DaysShown(Calendars calendars, CalendarQuery query, int most) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        if (from == null || to == null) {
            throw new IllegalArgumentException("a month or a week has a first and a last day");
        }
        this.first = from;
        this.last = to;
        List<CalendarCount> all = calendars.counts(query);
        this.counts = DayCounts.onEveryDay(all, from, to);
        this.total = all.stream().mapToLong(CalendarCount::entries).sum();
        this.bands = calendars.bands(query);
        load(calendars, query, most);
    }

    /** One question for each row of days that have few entries. */
    private void load(Calendars calendars, CalendarQuery query, int most) {
        @Nullable LocalDate start = null;
        int expected = 0;
        for (LocalDate day : days()) {
            long here = counts.on(day);
            if (here <= most) {
                start = start == null ? day : start;
                expected += (int) here;
            }
            boolean ends = here > most || day.equals(last);
            if (ends && start != null) {
                if (expected > 0) {
                    LocalDate end = here > most ? day.minusDays(1) : day;
                    spread(calendars.entries(query.on(start, end), 0, expected), start, end);
                }
                start = null;
                expected = 0;
            }
        }
    }

    private void spread(List<CalendarEntry> found, LocalDate start, LocalDate end) {
        for (CalendarEntry entry : found) {
            LocalDate day = entry.day().isBefore(start) ? start : entry.day();
            for (; !day.isAfter(entry.lastDay()) && !day.isAfter(end); day = day.plusDays(1)) {
                entries.computeIfAbsent(day, key -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** The days from the first to the last. */
    List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** How many entries there are; one that lasts several days counts once. */
    long total() {
        return total;
    }

    DayCounts counts() {
        return counts;
    }

    /** The entries of a day; none when there are so many that they are only counted. */
    List<CalendarEntry> entries(LocalDate day) {
        return entries.getOrDefault(day, List.of());
    }

    /** Whether the day's entries are only counted. */
    boolean onlyCounted(LocalDate day) {
        return counts.on(day) > 0 && entries(day).isEmpty();
    }

    List<CalendarBand> bands() {
        return bands;
    }

    /** The longer time that a day lies in, or null. */
    @Nullable CalendarBand band(LocalDate day) {
        return bands.stream().filter(band -> band.covers(day)).findFirst().orElse(null);
    }
}
