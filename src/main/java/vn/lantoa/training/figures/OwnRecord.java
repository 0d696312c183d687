package vn.lantoa.training.figures;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.roll.Attended;

/**
 * What somebody taught and attended.
 *
 * @param taught classes they are a trainer of, the latest first
 * @param attended classes they take or took part in, the latest first
 */
public record OwnRecord(List<Taught> taught, List<Took> attended) implements Serializable {

    public OwnRecord {
        taught = List.copyOf(taught);
        attended = List.copyOf(attended);
    }

    /**
     * A class somebody teaches.
     *
     * @param sessions that are over and were not cancelled
     * @param minutes these lasted
     * @param participants who attended at least one session
     */
    public record Taught(TrainingClass one, int sessions, long minutes, int participants)
            implements Serializable {}

    /**
     * A class somebody takes part in.
     *
     * @param sessions null while they have neither a seat nor a mark
     */
    public record Took(TrainingClass one, TraineeState state, @Nullable Attended sessions)
            implements Serializable {}

    /** Minutes taught in all. */
    public long minutes() {
        return taught.stream().mapToLong(Taught::minutes).sum();
    }
}
