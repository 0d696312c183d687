package vn.lantoa.training.roll;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TraineeId;

/**
 * A mark as it was made.
 *
 * @param id of its fact, or made by the server
 * @param state null when it takes the mark it corrects back
 * @param minutes how late; null when not late or not counted
 * @param corrects a mark of the same author that this one puts right
 * @param settles marks that the author saw and that count no more
 * @param at when it was made, by the server's clock
 */
public record RollMark(
        UUID id,
        SessionId session,
        TraineeId trainee,
        @Nullable Mark state,
        @Nullable Integer minutes,
        @Nullable String note,
        How how,
        @Nullable UUID corrects,
        Set<UUID> settles,
        PersonId author,
        Instant at) {

    /** The longest note in characters. */
    public static final int NOTE_LENGTH = 240;

    /** The most minutes that somebody can be late. */
    public static final int MOST_MINUTES = 600;

    public RollMark {
        settles = Set.copyOf(settles);
        if (state != Mark.LATE) {
            minutes = null;
        }
        if (note != null) {
            note = note.isBlank() ? null : note.strip();
        }
        if (note != null && note.codePointCount(0, note.length()) > NOTE_LENGTH) {
            throw new IllegalArgumentException("a note is too long");
        }
    }
}
