package vn.lantoa.training.roll;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.training.Trainee;

/**
 * One trainee on the sheet of a session.
 *
 * @param standing the mark that stands; null when there is none
 * @param open the marks that nobody corrected or decided about, the latest first
 */
public record SheetLine(Trainee trainee, @Nullable Made standing, List<Made> open)
        implements Serializable {

    /**
     * A mark as it was made.
     *
     * @param minutes how late, where it was counted
     * @param at when it was made
     */
    public record Made(
            UUID id,
            Mark state,
            @Nullable Integer minutes,
            @Nullable String note,
            How how,
            PersonId author,
            Instant at)
            implements Serializable {}

    public SheetLine {
        open = List.copyOf(open);
    }

    /** Whether open marks say different things, which a person has to decide. */
    public boolean differing() {
        return open.stream().map(Made::state).distinct().count() > 1;
    }
}
