package vn.lantoa.training;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/**
 * Which sessions to find; null and the empty text do not limit.
 *
 * @param from sessions that end on this day or later
 * @param to sessions that start on this day or before
 * @param below sessions of classes organised by this unit or below it
 * @param status of the class; a session that was cancelled counts as {@link ClassStatus#CANCELLED}
 * @param text words of class, course, venue or unit, with or without accents
 */
public record AgendaFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UnitId below,
        @Nullable CourseId course,
        @Nullable ClassStatus status,
        String text)
        implements Serializable {}
