package vn.lantoa.training.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.training.TraineeId;

class ScoringTest {

    private static final List<Choice> THREE =
            List.of(new Choice(1, "Một"), new Choice(2, "Hai"), new Choice(3, "Ba"));
    private static final List<Choice> TWO = THREE.subList(0, 2);
    private static final List<Choice> ENDS = List.of(new Choice(1, "Kém"), new Choice(5, "Tốt"));
    private static final TraineeId WHO = TraineeId.next();

    @ParameterizedTest
    @CsvSource({
        "SINGLE, 2, 2, 3",
        "SINGLE, 2, 1, 0",
        "SINGLE, 2, '', 0",
        "TRUE_FALSE, 1, 1, 3",
        "TRUE_FALSE, 1, 2, 0",
        "MULTIPLE, '1 3', '1 3', 3",
        "MULTIPLE, '1 3', '1', 0",
        "MULTIPLE, '1 3', '1 2 3', 0",
        "MULTIPLE, '1 3', '', 0",
        "MULTIPLE, '2', '2', 3",
    })
    void givesAllPointsOfAQuestionOrNone(
            QuestionKind kind, String right, String chosen, int earned) {
        List<Choice> choices = kind == QuestionKind.TRUE_FALSE ? TWO : THREE;
        Question question = new Question(Uuid7.next(), kind, "Hỏi?", choices, ids(right), 3);
        assertThat(question.earned(ids(chosen))).isEqualTo(earned);
    }

    @Test
    void gradesNeitherScalesNorWords() {
        assertThat(Question.fault(QuestionKind.SCALE, "Hỏi?", ENDS, Set.of(5), 1))
                .contains(Question.Fault.NOT_GRADED);
        assertThat(Question.fault(QuestionKind.TEXT, "Hỏi?", List.of(), Set.of(), 1))
                .contains(Question.Fault.NOT_GRADED);
        Question scale = new Question(Uuid7.next(), QuestionKind.SCALE, "Hỏi?", ENDS, Set.of(), 0);
        assertThat(scale.earned(Set.of(5))).isZero();
    }

    @Test
    void saysWhatAQuestionLacks() {
        assertThat(fault("", THREE, 1, 1)).isEqualTo(Question.Fault.NO_TEXT);
        assertThat(fault("x".repeat(501), THREE, 1, 1)).isEqualTo(Question.Fault.TOO_LONG);
        assertThat(fault("Hỏi?", THREE.subList(0, 1), 1, 1))
                .isEqualTo(Question.Fault.TOO_FEW_CHOICES);
        assertThat(fault("Hỏi?", List.of(new Choice(1, " "), new Choice(2, "b")), 2, 1))
                .isEqualTo(Question.Fault.EMPTY_CHOICE);
        assertThat(fault("Hỏi?", List.of(new Choice(1, "a"), new Choice(2, "a")), 2, 1))
                .isEqualTo(Question.Fault.TWICE_THE_SAME_CHOICE);
        assertThat(fault("Hỏi?", THREE, 9, 1)).isEqualTo(Question.Fault.NOTHING_RIGHT);
        assertThat(fault("Hỏi?", THREE, 1, 0)).isEqualTo(Question.Fault.POINTS);
        assertThat(Question.fault(QuestionKind.SINGLE, "Hỏi?", THREE, Set.of(1, 2), 1))
                .contains(Question.Fault.ONE_IS_RIGHT);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Question(
                                Uuid7.next(), QuestionKind.SINGLE, "Hỏi?", THREE, Set.of(1, 2), 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 50", "1, 3, 33", "2, 3, 67", "0, 4, 0", "1, 8, 13", "7, 7, 100"})
    void roundsShares(int points, int most, int share) {
        assertThat(given(points, most, null, "08:00", null).share()).isEqualTo(share);
    }

    @Test
    void hasNoShareWithoutGradedQuestions() {
        assertThat(given(0, 0, null, "08:00", null).share()).isNull();
    }

    @Test
    void countsTheFirstAnswersOfAPerson() {
        GivenAnswers first = given(1, 2, null, "08:00", null);
        GivenAnswers second = given(2, 2, null, "08:30", null);
        assertThat(GivenAnswers.standing(List.of(second, first))).contains(first);
    }

    @Test
    void countsWhatATrainerPutRight() {
        GivenAnswers first = given(1, 2, null, "08:00", null);
        GivenAnswers second = given(2, 2, null, "08:30", null);
        GivenAnswers right = given(2, 2, first.id(), "09:00", null);
        GivenAnswers again = given(0, 2, right.id(), "09:30", null);
        assertThat(GivenAnswers.standing(List.of(first, second, right))).contains(right);
        assertThat(GivenAnswers.standing(List.of(first, second, right, again))).contains(again);
        GivenAnswers slow = given(0, 2, right.id(), "08:45", null);
        assertThat(GivenAnswers.standing(List.of(first, right, slow)))
                .as("made on a phone whose clock is behind")
                .contains(slow);
        GivenAnswers later = given(1, 2, first.id(), "10:00", null);
        assertThat(GivenAnswers.standing(List.of(later, first, right))).contains(later);
    }

    @Test
    void leavesAsideWhatNobodyAdmitted() {
        GivenAnswers late = given(2, 2, null, "08:00", Aside.NOT_OPEN);
        assertThat(GivenAnswers.standing(List.of(late))).isEmpty();
        GivenAnswers next = given(1, 2, null, "08:30", null);
        assertThat(GivenAnswers.standing(List.of(late, next))).contains(next);
    }

    @Test
    void comparesOnlyThoseWhoTookBothTests() {
        Gain gain =
                Gain.of(
                        List.of(
                                new Score(40, 80),
                                new Score(50, 60),
                                new Score(0, null),
                                new Score(null, 100)));
        assertThat(gain).isEqualTo(new Gain(3, 30.0, 3, 80.0, 2, 25.0));
        assertThat(Gain.of(List.of())).isEqualTo(new Gain(0, null, 0, null, 0, null));
    }

    private static Question.Fault fault(String text, List<Choice> choices, int right, int points) {
        return Question.fault(QuestionKind.SINGLE, text, choices, Set.of(right), points)
                .orElseThrow();
    }

    private static GivenAnswers given(
            int points, int most, @Nullable UUID replaces, String at, @Nullable Aside aside) {
        return new GivenAnswers(
                Uuid7.next(),
                TestKind.POST,
                Uuid7.next(),
                WHO,
                replaces,
                Instant.parse("2026-11-24T" + at + ":00Z"),
                replaces != null,
                aside,
                false,
                Map.of(),
                points,
                most);
    }

    private static Set<Integer> ids(String text) {
        return text.isEmpty()
                ? Set.of()
                : java.util.Arrays.stream(text.split(" ", -1))
                        .map(Integer::valueOf)
                        .collect(java.util.stream.Collectors.toSet());
    }
}
