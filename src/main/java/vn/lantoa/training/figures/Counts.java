package vn.lantoa.training.figures;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Figures of some parts in classes.
 *
 * @param invited parts that were asked, whatever the answer
 * @param enrolled parts with a seat
 * @param participations parts that attended at least one session
 * @param people how many people these participations are of: accounts by account, others by phone
 *     number, else by name and unit, and where a name was erased each for itself; an estimate
 * @param women participations of women
 * @param men participations of men
 * @param sessionsAttended sessions attended, over all parts
 * @param sessionsHeld sessions these parts could have attended
 * @param testedTwice parts with a score in both tests
 * @param points percentage points these rose by, summed up
 * @param certificates parts with a certificate that counts
 */
public record Counts(
        int invited,
        int enrolled,
        int participations,
        int people,
        int women,
        int men,
        long sessionsAttended,
        long sessionsHeld,
        int testedTwice,
        long points,
        int certificates)
        implements Serializable {

    private static final long HUNDRED = 100;

    /** Attended of held in whole per cent, rounded down; null while nothing was held. */
    public @Nullable Long share() {
        return sessionsHeld == 0 ? null : sessionsAttended * HUNDRED / sessionsHeld;
    }

    /** By how many percentage points scores rose on average, rounded; null without two scores. */
    public @Nullable Long gain() {
        return testedTwice == 0 ? null : Math.round((double) points / testedTwice);
    }
}
