package vn.lantoa.training.tests;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.training.TraineeId;

/**
 * What one person answered to one test at one time.
 *
 * @param replaces the answer that a trainer puts right with this one
 * @param at when it was made, offset-corrected
 * @param entered whether a trainer wrote it down
 * @param aside why it does not count by itself; null when it does
 * @param admitted whether somebody let it count nevertheless
 * @param chosen numbers of the choices by question
 * @param points that were earned
 * @param most that could have been earned; 0 in a test without graded questions
 */
public record GivenAnswers(
        UUID id,
        TestKind kind,
        UUID set,
        TraineeId trainee,
        @Nullable UUID replaces,
        Instant at,
        boolean entered,
        @Nullable Aside aside,
        boolean admitted,
        Map<UUID, Set<Integer>> chosen,
        int points,
        int most)
        implements Serializable {

    private static final Comparator<GivenAnswers> EARLIEST =
            Comparator.comparing(GivenAnswers::at).thenComparing(one -> one.id().toString());

    /** Whether it may count. */
    public boolean counts() {
        return aside == null || admitted;
    }

    /** Per cent of the points, rounded half up; null without graded questions. */
    public @Nullable Integer share() {
        return most == 0 ? null : (points * 200 + most) / (2 * most);
    }

    /**
     * Which of several answers of one person to one test stands: what a trainer put right before
     * everything else, the latest of those; otherwise the first, for nobody takes a test twice. All
     * others stay. Empty when none may count.
     */
    static Optional<GivenAnswers> standing(Collection<GivenAnswers> all) {
        Set<UUID> replaced =
                all.stream()
                        .map(GivenAnswers::replaces)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        List<GivenAnswers> left =
                all.stream()
                        .filter(GivenAnswers::counts)
                        .filter(one -> !replaced.contains(one.id()))
                        .toList();
        return left.stream()
                .filter(one -> one.replaces() != null)
                .max(EARLIEST)
                .or(() -> left.stream().min(EARLIEST));
    }
}
