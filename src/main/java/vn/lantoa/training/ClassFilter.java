package vn.lantoa.training;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/**
 * Which classes to list; null and the empty text do not limit.
 *
 * @param text words of its name, course or venue, with or without accents
 * @param from classes that last into this day or later
 * @param to classes that begin on this day or before
 * @param below classes organised by this unit or below it
 * @param lacking only those still to be held that have no session or no trainer
 */
public record ClassFilter(
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UnitId below,
        @Nullable ClassStatus status,
        @Nullable CourseId course,
        boolean lacking)
        implements Serializable {

    /** Every class the person may see. */
    public static final ClassFilter ALL = new ClassFilter("", null, null, null, null, null);

    /** Those that lack nothing are found too. */
    public ClassFilter(
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UnitId below,
            @Nullable ClassStatus status,
            @Nullable CourseId course) {
        this(text, from, to, below, status, course, false);
    }
}
