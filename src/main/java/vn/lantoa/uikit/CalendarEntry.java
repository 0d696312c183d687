package vn.lantoa.uikit;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * Something that takes place.
 *
 * @param start wall-clock time in Vietnam
 * @param end wall-clock time in Vietnam, not before start
 * @param place where, as people say it
 * @param state the word of state, translated
 * @param stateClass the style class of the state's badge, such as {@code planned}, {@code
 *     cancelled}
 * @param link route of the page to open
 */
public record CalendarEntry(
        String title,
        LocalDateTime start,
        LocalDateTime end,
        String place,
        String state,
        String stateClass,
        String link)
        implements Serializable {}
