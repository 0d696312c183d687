package vn.lantoa.training.tests;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.training.Trainee;

/**
 * What came of one test of a class.
 *
 * @param people those with a seat and everybody else who answered, the Vietnamese way by given name
 * @param forms how many satisfaction forms count; 0 for tests with names
 * @param entered how many of the forms a trainer wrote down
 * @param formsAside how many forms were set aside
 * @param hidden whether the answers are too few to be shown without telling whose they are
 * @param questions in the order they are asked; empty when hidden
 */
public record TestResult(
        ClassTest test,
        List<Taker> people,
        int forms,
        int entered,
        int formsAside,
        boolean hidden,
        List<QuestionResult> questions)
        implements Serializable {

    /** From so many forms on the answers to a satisfaction form are shown. */
    public static final int ANONYMOUS_FROM = 5;

    /**
     * One of those who take part.
     *
     * @param answers all that were given, the standing ones first; empty for satisfaction forms
     * @param standing the ones that count; null when none do
     * @param gave whether they answered, or gave a form on their own phone
     */
    public record Taker(
            Trainee trainee,
            List<GivenAnswers> answers,
            @Nullable GivenAnswers standing,
            boolean gave)
            implements Serializable {

        /** What was set aside and may be let count. */
        public Optional<GivenAnswers> aside() {
            return answers.stream().filter(one -> !one.counts()).findFirst();
        }
    }

    /** How many have answered. */
    public int answered() {
        return (int) people.stream().filter(Taker::gave).count();
    }
}
