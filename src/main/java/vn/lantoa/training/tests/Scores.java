package vn.lantoa.training.tests;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.TraineeId;

/**
 * How trainees did in the tests of their class, from the answers that stand; callers check who may
 * see it.
 */
@Component
public class Scores {

    private final TestAnswerStore store;

    Scores(TestAnswerStore store) {
        this.store = store;
    }

    /** The scores of those who took at least one test; others are left out. */
    @Transactional(readOnly = true)
    public Map<TraineeId, Score> of(ClassId id) {
        return of(List.of(id));
    }

    /** As {@link #of(ClassId)}, for many classes at once. */
    @Transactional(readOnly = true)
    public Map<TraineeId, Score> of(Collection<ClassId> classes) {
        Map<TraineeId, Map<TestKind, List<GivenAnswers>>> all =
                store.of(classes).stream()
                        .collect(
                                Collectors.groupingBy(
                                        GivenAnswers::trainee,
                                        Collectors.groupingBy(GivenAnswers::kind)));
        Map<TraineeId, Score> scores = new HashMap<>();
        all.forEach((trainee, kinds) -> {
            Score score =
                    new Score(share(kinds.get(TestKind.PRE)), share(kinds.get(TestKind.POST)));
            if (score.before() != null || score.after() != null) {
                scores.put(trainee, score);
            }
        });
        return scores;
    }

    /** What the class learned. */
    @Transactional(readOnly = true)
    public Gain gain(ClassId id) {
        return Gain.of(of(id).values());
    }

    private static @Nullable Integer share(@Nullable List<GivenAnswers> answers) {
        return answers == null
                ? null
                : GivenAnswers.standing(answers).map(GivenAnswers::share).orElse(null);
    }
}
