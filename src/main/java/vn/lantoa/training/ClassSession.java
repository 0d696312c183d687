package vn.lantoa.training;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import vn.lantoa.shared.VietnamTime;

/**
 * One unit of roll call, such as the morning of the first day.
 *
 * @param number its place among the sessions of the class in order of time, from 1
 * @param module what is taught; may be empty
 * @param start wall-clock time in Vietnam
 * @param end wall-clock time in Vietnam, after start
 * @param version rises with every change
 */
public record ClassSession(
        SessionId id,
        ClassId classId,
        int number,
        String module,
        LocalDateTime start,
        LocalDateTime end,
        boolean cancelled,
        int version)
        implements Serializable {

    /** The longest name of a module in characters. */
    public static final int MODULE_LENGTH = 160;

    /** How long after its end the roll stays open by itself. */
    public static final Duration ROLL_STAYS_OPEN = Duration.ofHours(24);

    /** From when on marks need the roll to be reopened. */
    public Instant closes() {
        return VietnamTime.instant(end).plus(ROLL_STAYS_OPEN);
    }
}
