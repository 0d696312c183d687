package vn.lantoa.uikit;

import java.time.Instant;

/** What came of moving an entry of the calendar to another day. */
public sealed interface CalendarMove {

    /** It was moved; the entry as it stands now. */
    record Moved(CalendarEntry entry) implements CalendarMove {}

    /** Somebody else changed the entry since this person saw it; nothing was moved. */
    record Overtaken(Instant at) implements CalendarMove {}

    /** It cannot be moved; the reason in translated words. */
    record Refused(String reason) implements CalendarMove {}
}
