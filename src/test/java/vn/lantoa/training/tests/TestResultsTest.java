package vn.lantoa.training.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.tests.TestsMade.MORNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.Role;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassesMade;

@AppTest
class TestResultsTest {

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired TestsMade given;
    @Autowired TestResults results;
    @Autowired Scores scores;
    @Autowired TestAnswerStore store;
    @Autowired JdbcClient jdbc;

    private ClassesMade.Made one;
    private final List<Person> people = new ArrayList<>();

    @BeforeEach
    void aClassOfSix() {
        one = made.announced(KHE_SANH);
        for (int i = 0; i < 6; i++) {
            Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
            made.enrolled(one.one(), person);
            people.add(person);
        }
    }

    @Test
    void showsASatisfactionFormByQuestionFromFiveOn() {
        ClassTest test = open(TestKind.SATISFACTION);
        QuestionSet set = given.set(one, TestKind.SATISFACTION);
        for (int i = 0; i < 4; i++) {
            given.take(given.own(people.get(i), test, set, 1, "Lời " + i));
        }
        TestResult four = only();
        assertThat(four.forms()).isEqualTo(4);
        assertThat(four.hidden()).isTrue();
        assertThat(four.questions()).isEmpty();
        given.take(given.own(people.get(4), test, set, 2, "A"));
        TestResult five = only();
        assertThat(five.hidden()).isFalse();
        assertThat(five.questions().get(0).chosen()).isEqualTo(Map.of(1, 4, 2, 1));
        assertThat(five.questions().get(1).average()).isEqualTo((3 * 4 + 4) / 5.0);
        assertThat(five.questions().get(2).words())
                .containsExactly("A", "Lời 0", "Lời 1", "Lời 2", "Lời 3");
    }

    @Test
    void leavesNothingThatLeadsFromAFormToItsGiver() {
        ClassTest test = open(TestKind.SATISFACTION);
        Fact fact =
                given.own(people.getFirst(), test, given.set(one, TestKind.SATISFACTION), 1, "Kín");
        given.take(fact);
        given.take(fact);
        assertThat(store.of(test.id())).isEmpty();
        assertThat(store.forms(test.id())).hasSize(1);
        assertThat(
                        jdbc.sql("SELECT id FROM test_answer WHERE test_id = ?")
                                .param(test.id())
                                .query(UUID.class)
                                .list())
                .singleElement()
                .isNotEqualTo(fact.id())
                .matches(id -> id.version() == 4);
        assertThat(
                        jdbc.sql(
                                        "SELECT COUNT(*) FROM test_answer WHERE test_id = ? AND made_at IS NOT NULL")
                                .param(test.id())
                                .query(Integer.class)
                                .single())
                .as("nor when it was given")
                .isZero();
        acting.as(one.organiser());
        assertThat(only().people()).filteredOn(TestResult.Taker::gave).hasSize(1);
    }

    @Test
    void takesOneFormAPersonAndAnyNumberOnPaper() {
        ClassTest test = open(TestKind.SATISFACTION);
        QuestionSet set = given.set(one, TestKind.SATISFACTION);
        given.take(given.own(people.getFirst(), test, set, 1, ""));
        given.take(given.own(people.getFirst(), test, set, 2, ""));
        given.take(
                given.own(one.trainer(), test, set, 3, ""),
                given.own(one.trainer(), test, set, 3, ""));
        TestResult result = only();
        assertThat(result.forms()).isEqualTo(3);
        assertThat(result.entered()).isEqualTo(2);
    }

    @Test
    void countsRightAnswersByQuestion() {
        ClassTest test = open(TestKind.POST);
        QuestionSet set = given.set(one, TestKind.POST);
        given.take(given.own(people.get(0), test, set, 1, "Hay"));
        given.take(given.own(people.get(0), test, set, 2, "Lần hai"));
        given.take(given.own(people.get(1), test, set, 2, ""));
        TestResult result = only();
        assertThat(result.answered()).isEqualTo(2);
        assertThat(result.people()).hasSize(6);
        QuestionResult first = result.questions().getFirst();
        assertThat(first.asked()).isEqualTo(2);
        assertThat(first.right()).isEqualTo(1);
        assertThat(first.chosen()).isEqualTo(Map.of(1, 1, 2, 1));
        assertThat(result.questions().getLast().words()).containsExactly("Hay");
    }

    @Test
    void theGainOfAClassComesFromTheAnswersThatWereStored() {
        ClassTest before = open(TestKind.PRE);
        ClassTest after = open(TestKind.POST);
        QuestionSet pre = given.set(one, TestKind.PRE);
        QuestionSet post = given.set(one, TestKind.POST);
        given.take(given.own(people.get(0), before, pre, 2, ""));
        given.take(given.own(people.get(1), before, pre, 2, ""));
        given.take(given.own(people.get(2), before, pre, 1, ""));
        given.take(given.own(people.get(0), after, post, 1, ""));
        given.take(given.own(people.get(1), after, post, 2, ""));
        given.take(given.own(people.get(3), after, post, 1, ""));
        Gain gain = scores.gain(one.one().id());
        assertThat(gain.beforeTaken()).isEqualTo(3);
        assertThat(gain.before()).isEqualTo(100 / 3.0);
        assertThat(gain.afterTaken()).isEqualTo(3);
        assertThat(gain.after()).isEqualTo(200 / 3.0);
        assertThat(gain.both()).as("who took both").isEqualTo(2);
        assertThat(gain.points()).isEqualTo(50);
    }

    @Test
    void areSeenAndDecidedByThoseOfTheClassOnly() {
        ClassTest test = open(TestKind.POST);
        Fact early =
                given.fact(
                        people.getFirst(),
                        test,
                        given.set(one, TestKind.POST),
                        1,
                        "",
                        Map.of(),
                        MORNING.minusSeconds(72_000));
        given.take(early);
        acting.as(Role.TRAINER, KHE_SANH);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> results.of(one.one().id(), List.of("vi")));
        acting.as(Role.LEADER, KHE_SANH);
        assertThat(results.of(one.one().id(), List.of("vi"))).hasSize(1);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> results.admit(one.one().id(), early.id(), true));
        acting.as(one.trainer());
        results.admit(one.one().id(), early.id(), true);
        assertThat(store.of(test.id())).singleElement().matches(GivenAnswers::counts);
    }

    private ClassTest open(TestKind kind) {
        ClassTest test = given.opened(one, kind);
        jdbc.sql("UPDATE class_test_window SET opened_at = ? WHERE test_id = ?")
                .params(DatabaseTime.of(MORNING.minusSeconds(86_400)), test.id())
                .update();
        return test;
    }

    private TestResult only() {
        acting.as(one.organiser());
        TestResult result = results.of(one.one().id(), List.of("vi")).getFirst();
        acting.nobody();
        return result;
    }
}
