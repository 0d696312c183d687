package vn.lantoa.training.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;
import static vn.lantoa.training.tests.TestsMade.MORNING;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;

@AppTest
class TestAnswersTest {

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired TestsMade given;
    @Autowired ClassTests tests;
    @Autowired ClassTestStore windows;
    @Autowired TestAnswerStore store;
    @Autowired Scores scores;
    @Autowired TestsData data;
    @Autowired JdbcClient jdbc;

    private ClassesMade.Made one;
    private Person person;
    private Trainee trainee;
    private ClassTest test;
    private QuestionSet set;

    @BeforeEach
    void aClassWithAPostTest() {
        one = made.announced(KHE_SANH);
        person = acting.person(Role.COLLABORATOR, KHE_SANH);
        trainee = made.enrolled(one.one(), person);
        test = given.opened(one, TestKind.POST);
        set = given.set(one, TestKind.POST);
        openSince(test, MORNING.minus(Duration.ofDays(3)));
    }

    @Test
    void scoresAnswersByTheVersionThatWasAnswered() {
        given.take(given.own(person, test, set, 1, ""));
        assertThat(scores.of(one.one().id()))
                .containsOnly(Map.entry(trainee.id(), new Score(null, 100)));
    }

    @Test
    void keepsTheSecondAnswersButCountsTheFirst() {
        given.take(given.own(person, test, set, 2, ""));
        given.take(given.own(person, test, set, 1, ""));
        assertThat(store.of(test.id())).hasSize(2);
        assertThat(scores.of(one.one().id()).get(trainee.id())).isEqualTo(new Score(null, 0));
    }

    @Test
    void takesWhatATrainerEntersAndPutsRight() {
        Fact first = given.own(person, test, set, 2, "");
        given.take(first);
        given.take(given.entered(one.trainer(), test, set, 1, trainee.id(), first.id()));
        assertThat(scores.of(one.one().id()).get(trainee.id())).isEqualTo(new Score(null, 100));
    }

    @Test
    void takesTheSameFactTwiceAsOne() {
        Fact fact = given.own(person, test, set, 1, "Lời");
        given.take(fact, fact);
        given.take(fact);
        assertThat(store.of(test.id())).hasSize(1);
    }

    @Test
    void takesOnlyOnesOwnAndThoseOfATrainersClass() {
        Person stranger = acting.person(Role.COLLABORATOR, KHE_SANH);
        assertThat(given.judge(given.own(stranger, test, set, 1, "")))
                .isInstanceOf(FactVerdict.OutOfReach.class);
        assertThat(given.judge(given.entered(stranger, test, set, 1, trainee.id(), null)))
                .isInstanceOf(FactVerdict.OutOfReach.class);
        Person other = acting.person(Role.COLLABORATOR, KHE_SANH);
        Trainee otherTrainee = made.enrolled(one.one(), other);
        assertThat(given.judge(given.entered(person, test, set, 1, otherTrainee.id(), null)))
                .isInstanceOf(FactVerdict.OutOfReach.class);
        Person elsewhere = acting.person(Role.TRAINER, KHE_SANH);
        assertThat(given.judge(given.entered(elsewhere, test, set, 1, trainee.id(), null)))
                .isInstanceOf(FactVerdict.OutOfReach.class);
        Trainee ofAnother = made.enrolled(made.announced(KHE_SANH).one(), other);
        assertThat(given.judge(given.entered(one.trainer(), test, set, 1, ofAnother.id(), null)))
                .isInstanceOf(FactVerdict.OutOfReach.class);
    }

    @Test
    void letsNobodyPutTheirOwnAnswersRight() {
        Fact first = given.own(person, test, set, 2, "");
        given.take(first);
        Fact again = given.fact(person, test, set, 1, "", Map.of("replaces", first.id()), MORNING);
        assertThat(given.judge(again)).isInstanceOf(FactVerdict.Refused.class);
    }

    @Test
    void waitsForATestATraineeOrAVersionThatIsNotHereYet() {
        UUID unknown = Uuid7.next();
        ClassTest none = new ClassTest(unknown, one.one().id(), TestKind.POST, MORNING, null);
        assertThat(given.judge(given.own(person, none, set, 1, "")))
                .isEqualTo(new FactVerdict.Waiting(unknown));
        Fact walkIn =
                given.fact(one.trainer(), test, set, 1, "", Map.of("trainee", unknown), MORNING);
        assertThat(given.judge(walkIn)).isEqualTo(new FactVerdict.Waiting(unknown));
    }

    @Test
    void refusesAnswersToQuestionsOfAnotherTest() {
        given.opened(one, TestKind.PRE);
        QuestionSet pre = given.set(one, TestKind.PRE);
        assertThat(given.judge(given.own(person, test, pre, 1, "")))
                .isInstanceOf(FactVerdict.Refused.class);
        assertThat(given.judge(given.own(person, test, set, 9, "")))
                .isInstanceOf(FactVerdict.Refused.class);
    }

    @Test
    void setsAsideWhatWasMadeOutsideTheOpening() {
        acting.as(one.trainer());
        done(tests.close(one.one().id(), TestKind.POST));
        close(test, MORNING);
        given.take(given.fact(person, test, set, 1, "", Map.of(), MORNING.minusSeconds(1)));
        assertThat(store.of(test.id())).singleElement().matches(GivenAnswers::counts);
        Person late = acting.person(Role.COLLABORATOR, KHE_SANH);
        Trainee lateTrainee = made.enrolled(one.one(), late);
        Fact after = given.fact(late, test, set, 1, "", Map.of(), MORNING);
        given.take(after);
        assertThat(scores.of(one.one().id())).doesNotContainKey(lateTrainee.id());
        store.admit(after.id(), true);
        assertThat(scores.of(one.one().id())).containsKey(lateTrainee.id());
    }

    @Test
    void setsAsideAPreTestTakenAfterTheFirstSession() {
        ClassTest pre = given.opened(one, TestKind.PRE);
        openSince(pre, MORNING.minus(Duration.ofDays(1)));
        QuestionSet asked = given.set(one, TestKind.PRE);
        given.take(
                given.fact(person, pre, asked, 1, "", Map.of(), MORNING.plus(Duration.ofHours(6))));
        assertThat(store.of(pre.id()))
                .singleElement()
                .extracting(GivenAnswers::aside)
                .isEqualTo(Aside.AFTER_FIRST_SESSION);
        given.take(given.fact(person, pre, asked, 1, "", Map.of(), MORNING));
        assertThat(scores.of(one.one().id()).get(trainee.id())).isEqualTo(new Score(100, null));
    }

    @Test
    void setsAsideAPostTestTakenBeforeTheClassBegan() {
        given.take(
                given.fact(person, test, set, 1, "", Map.of(), MORNING.minus(Duration.ofHours(3))));
        assertThat(store.of(test.id()))
                .singleElement()
                .extracting(GivenAnswers::aside)
                .isEqualTo(Aside.BEFORE_FIRST_SESSION);
    }

    @Test
    void neverTakesTrainersEntriesAsLate() {
        acting.as(one.trainer());
        done(tests.close(one.one().id(), TestKind.POST));
        close(test, MORNING);
        given.take(given.entered(one.trainer(), test, set, 1, trainee.id(), null));
        assertThat(store.of(test.id())).singleElement().matches(GivenAnswers::counts);
    }

    @Test
    void erasesTheWordsOfAPersonAndKeepsThePoints() {
        given.take(given.own(person, test, set, 1, "Tôi tên là ai đó"));
        assertThat(data.fates(person.id())).hasSize(2);
        data.erase(person.id());
        assertThat(
                        store.words(
                                test.id(),
                                store.of(test.id()).stream().map(GivenAnswers::id).toList()))
                .isEmpty();
        assertThat(scores.of(one.one().id())).containsKey(trainee.id());
    }

    private void openSince(ClassTest opened, java.time.Instant since) {
        jdbc.sql("UPDATE class_test_window SET opened_at = ? WHERE test_id = ?")
                .params(vn.lantoa.shared.DatabaseTime.of(since), opened.id())
                .update();
    }

    private void close(ClassTest opened, java.time.Instant at) {
        jdbc.sql("UPDATE class_test_window SET closed_at = ? WHERE test_id = ?")
                .params(vn.lantoa.shared.DatabaseTime.of(at), opened.id())
                .update();
    }
}
