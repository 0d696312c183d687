package vn.lantoa.training.figures;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.TargetGroup;

/**
 * What to count; null does not limit. Drafts and cancelled classes never count.
 *
 * @param from classes that last into this day or later
 * @param to classes that begin on this day or before
 * @param below classes organised by this unit or below it
 * @param group only people of this target group
 */
public record FigureFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UnitId below,
        @Nullable CourseId course,
        @Nullable TargetGroup group)
        implements Serializable {

    /** Everything the person may see. */
    public static final FigureFilter ALL = new FigureFilter(null, null, null, null, null);
}
