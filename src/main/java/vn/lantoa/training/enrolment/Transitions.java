package vn.lantoa.training.enrolment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.training.TraineeState;

/**
 * What may follow what in a person's part in a class: the one table. A cell is a state; {@code
 * SEAT}, which is ENROLLED while a seat is free and nobody waits longer, and WAITING otherwise;
 * {@code =}, where nothing changes; or the refusal in small letters.
 */
final class Transitions {

    /** Rows: the state before, NONE for a person who has no part yet. Columns: the step. */
    private static final String TABLE =
            """
            .          INVITE   PUT_IN    ASK       ASK_LATE  LEAVE      TAKE_OUT  OFFER        LAPSE        COME
            NONE       INVITED  SEAT      SEAT      LATE      not_in     not_in    not_waiting  not_offered  ENROLLED
            INVITED    =        SEAT      SEAT      SEAT      DECLINED   REMOVED   not_waiting  not_offered  ENROLLED
            ENROLLED   =        =         =         =         WITHDRAWN  REMOVED   not_waiting  not_offered  =
            WAITING    =        SEAT      =         =         WITHDRAWN  REMOVED   OFFERED      not_offered  ENROLLED
            OFFERED    =        ENROLLED  ENROLLED  ENROLLED  DECLINED   REMOVED   not_waiting  DECLINED     ENROLLED
            DECLINED   INVITED  SEAT      SEAT      LATE      =          REMOVED   not_waiting  not_offered  ENROLLED
            WITHDRAWN  INVITED  SEAT      SEAT      LATE      =          REMOVED   not_waiting  not_offered  ENROLLED
            REMOVED    INVITED  SEAT      removed   removed   =          =         not_waiting  not_offered  ENROLLED
            LATE       INVITED  SEAT      SEAT      =         WITHDRAWN  REMOVED   not_waiting  not_offered  ENROLLED
            """;

    private static final String NONE = "NONE";
    private static final Map<String, Map<Step, Next>> ROWS = read();

    private Transitions() {}

    /** What comes of a step. */
    sealed interface Next {
        /** The part is in this state from now on. */
        record Becomes(TraineeState state) implements Next {}

        /** A seat while there is one, else a place among those who wait. */
        record Seat() implements Next {}

        /** Nothing changes. */
        record Stays() implements Next {}

        /** It cannot be. */
        record No(EnrolmentRefusal why) implements Next {}
    }

    /**
     * What comes of a step.
     *
     * @param before null for a person who has no part in the class yet
     */
    static Next next(@Nullable TraineeState before, Step step) {
        Map<Step, Next> row = ROWS.get(before == null ? NONE : before.name());
        Next next = row == null ? null : row.get(step);
        if (next == null) {
            throw new IllegalStateException("not in the table: " + before + ", " + step);
        }
        return next;
    }

    private static Map<String, Map<Step, Next>> read() {
        List<List<String>> lines =
                TABLE.lines().map(line -> List.of(line.split(" +", -1))).toList();
        List<Step> steps = lines.getFirst().stream().skip(1).map(Step::valueOf).toList();
        if (!steps.equals(Arrays.asList(Step.values()))) {
            throw new IllegalStateException("the table names other steps");
        }
        Map<String, Map<Step, Next>> rows = new HashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<Step, Next> row = new EnumMap<>(Step.class);
            for (int i = 0; i < steps.size(); i++) {
                row.put(steps.get(i), cell(line.get(i + 1)));
            }
            rows.put(line.getFirst(), row);
        }
        return rows;
    }

    private static Next cell(String word) {
        return switch (word) {
            case "=" -> new Next.Stays();
            case "SEAT" -> new Next.Seat();
            case "not_in" -> new Next.No(EnrolmentRefusal.NOT_IN_CLASS);
            case "removed" -> new Next.No(EnrolmentRefusal.TAKEN_OUT);
            case "not_waiting" -> new Next.No(EnrolmentRefusal.NOT_WAITING);
            case "not_offered" -> new Next.No(EnrolmentRefusal.NOT_OFFERED);
            default -> new Next.Becomes(TraineeState.valueOf(word));
        };
    }
}
