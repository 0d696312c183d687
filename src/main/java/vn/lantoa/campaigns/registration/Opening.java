package vn.lantoa.campaigns.registration;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/**
 * How an activity is open.
 *
 * @param capacity how many people there is room for, or null without a limit
 * @param closes the last moment to register, wall-clock time in Vietnam
 * @param within the people of this unit and those below it may register
 */
public record Opening(@Nullable Integer capacity, LocalDateTime closes, UnitId within)
        implements Serializable {

    /** More than any hall holds. */
    public static final int MOST = 100_000;

    public Opening {
        if (capacity != null && (capacity < 1 || capacity > MOST)) {
            throw new IllegalArgumentException("not a number of seats");
        }
    }
}
