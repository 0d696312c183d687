package vn.lantoa.uikit;

import java.time.LocalDate;
import java.util.List;

/**
 * A feature's entries for the calendar and for "today" and "this week"; already limited to what the
 * person may see.
 */
public interface CalendarSource {

    /**
     * Entries that touch the days from {@code from} to {@code to}, both included, in order of
     * start.
     */
    List<CalendarEntry> entries(LocalDate from, LocalDate to);
}
