package vn.lantoa.uikit;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes place.
 *
 * @param source the key of its source
 * @param id what its source knows it by; never given to another entry
 * @param kind what it is
 * @param start wall-clock time in Vietnam
 * @param end wall-clock time in Vietnam, not before start
 * @param place where, as people say it
 * @param by who leads it; may be empty
 * @param state the word of state, translated
 * @param stateClass the style class of the state's badge, such as {@code planned}, {@code
 *     cancelled}
 * @param cancelled whether it does not take place
 * @param changed when it was last changed after people were told of it, or null
 * @param link route of the page to open
 * @param version rises with every change; a move names the version it was made from
 * @param saved when it was last changed
 * @param movable whether the person may move it to another day
 */
public record CalendarEntry(
        String source,
        String id,
        String title,
        CalendarFacet kind,
        LocalDateTime start,
        LocalDateTime end,
        String place,
        String by,
        String state,
        String stateClass,
        boolean cancelled,
        @Nullable Instant changed,
        String link,
        int version,
        Instant saved,
        boolean movable)
        implements Serializable {

    /** The day it starts on. */
    public LocalDate day() {
        return start.toLocalDate();
    }

    /** The last day it lasts into; what ends at midnight ends on the day before. */
    public LocalDate lastDay() {
        LocalDate last = end.toLocalDate();
        return end.isAfter(start) && end.equals(last.atStartOfDay()) ? last.minusDays(1) : last;
    }
}
