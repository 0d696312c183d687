package vn.lantoa.sync;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/**
 * A fact in quarantine, as an organiser sees it.
 *
 * @param type such as {@code activity-result}
 * @param unit where it belongs; while that is not known, where its author works
 * @param madeAt by the phone's clock
 * @param offset how far the server's clock was ahead of the phone's; null when unknown
 * @param why why it does not count
 * @param titleKey translation key of a sentence about it, with {@link Hold#REFUSED}
 * @param missing what it waits for
 * @param waitsUntil until when it waits before an organiser is asked
 * @param body the JSON of its body as the phone wrote it
 */
public record HeldFact(
        UUID id,
        String type,
        int version,
        PersonId author,
        String authorName,
        UnitId unit,
        Instant madeAt,
        @Nullable Duration offset,
        Instant receivedAt,
        State state,
        Hold why,
        @Nullable String titleKey,
        @Nullable UUID missing,
        @Nullable Instant waitsUntil,
        @Nullable UUID corrects,
        String body)
        implements Serializable {

    /** How urgently it waits. */
    public enum State {
        /** For something to arrive; nobody has to do anything yet. */
        WAITING,
        /** For an organiser's decision. */
        IN_REVIEW,
        /** For an organiser, because what it needs did not arrive in time or it cannot count. */
        FLAGGED
    }
}
