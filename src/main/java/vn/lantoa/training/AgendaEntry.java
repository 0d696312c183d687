package vn.lantoa.training;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session with its class, as calendars show it.
 *
 * @param saved when the session or what is told with it was last changed
 * @param changed as {@code saved}, if people had been told before; else null
 */
public record AgendaEntry(
        ClassSession session, TrainingClass one, Instant saved, @Nullable Instant changed)
        implements Serializable {

    /** What people read as its state: cancelled with its class or by itself. */
    public ClassStatus status() {
        return session.cancelled() ? ClassStatus.CANCELLED : one.status();
    }
}
