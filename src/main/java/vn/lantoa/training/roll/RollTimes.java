package vn.lantoa.training.roll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the roll of a session is open: from an hour before it begins until somebody closes it, at
 * most until a day after its end. Opened again it is open until closed again, at most for a day.
 *
 * @param from from when on marks count
 * @param closes when it closes by itself
 * @param cancelled when the session or its class was cancelled; null when it was not
 * @param changes what people did, in order of time
 */
public record RollTimes(
        Instant from, Instant closes, @Nullable Instant cancelled, List<Change> changes) {

    /** People come early. */
    static final Duration EARLY = Duration.ofHours(1);

    /** How long a roll that was opened again stays open. */
    static final Duration AGAIN = Duration.ofDays(1);

    /** Somebody opened or closed it. */
    public record Change(boolean opened, Instant at) {}

    /** Whether a mark made at this moment counts. */
    public enum Open {
        YES,
        TOO_EARLY,
        CLOSED,
        CANCELLED
    }

    /** How it was at a moment, by the server's clock. */
    public Open at(Instant moment) {
        if (cancelled != null && !moment.isBefore(cancelled)) {
            return Open.CANCELLED;
        }
        Change last = last(moment);
        if (last != null && !last.opened()) {
            return Open.CLOSED;
        }
        Instant until = last == null ? closes : later(closes, last.at().plus(AGAIN));
        if (!moment.isBefore(until)) {
            return Open.CLOSED;
        }
        return moment.isBefore(from) ? Open.TOO_EARLY : Open.YES;
    }

    private @Nullable Change last(Instant moment) {
        Change last = null;
        for (Change change : changes) {
            if (!change.at().isAfter(moment)) {
                last = change;
            }
        }
        return last;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
