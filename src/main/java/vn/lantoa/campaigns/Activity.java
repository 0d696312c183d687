package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it stands.
 *
 * @param cancelReason why it does not take place; null unless cancelled
 * @param changed when its content was last changed after the plan was issued, or null
 * @param version rises with every change; a change names the version it was made from
 * @param saved when it was last changed
 */
public record Activity(
        ActivityId id,
        ActivityPlan plan,
        ActivityStatus status,
        @Nullable String cancelReason,
        @Nullable Instant changed,
        int version,
        Instant saved)
        implements Serializable {

    /** Whether it is still to come or should have been marked as held by now. */
    public boolean open() {
        return status == ActivityStatus.PLANNED || status == ActivityStatus.CONFIRMED;
    }

    /** Whether it is over by this wall-clock time but nobody said that it was held or cancelled. */
    public boolean late(LocalDateTime now) {
        return open() && plan.end().isBefore(now);
    }
}
