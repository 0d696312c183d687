package vn.lantoa.training.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;
import static vn.lantoa.training.tests.TestsMade.MORNING;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.Answer;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;

/** Tests that open and close by themselves, at times that phones know beforehand. */
@AppTest
class ScheduledTestsTest {

    private static final Instant OPENS = MORNING.plusSeconds(600);
    private static final Instant CLOSES = MORNING.plusSeconds(1_800);

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired TestsMade given;
    @Autowired ClassTests tests;
    @Autowired ClassTestStore windows;
    @Autowired Scores scores;
    @Autowired Clock clock;

    private ClassesMade.Made one;
    private Person person;
    private Trainee trainee;
    private ClassTest test;

    @BeforeEach
    void aPostTestThatOpensInTheMorning() {
        one = made.announced(KHE_SANH);
        person = acting.person(Role.COLLABORATOR, KHE_SANH);
        trainee = made.enrolled(one.one(), person);
        given.opened(one, TestKind.POST);
        acting.as(one.trainer());
        done(tests.close(one.one().id(), TestKind.POST));
        test = done(tests.schedule(one.one().id(), TestKind.POST, OPENS, CLOSES));
    }

    @Test
    void countAnswersFromTheSetTimeUntilTheEndJudgedByWhenTheyWereGiven() {
        QuestionSet set = given.set(one, TestKind.POST);
        given.take(given.fact(person, test, set, 1, "", Map.of(), OPENS.minusSeconds(1)));
        given.take(given.fact(person, test, set, 1, "", Map.of(), CLOSES));
        assertThat(scores.of(one.one().id()).getOrDefault(trainee.id(), new Score(null, null)))
                .isEqualTo(new Score(null, null));
        given.take(given.fact(person, test, set, 1, "", Map.of(), OPENS));
        assertThat(scores.of(one.one().id())).containsEntry(trainee.id(), new Score(null, 100));
    }

    @Test
    void sayHowTheyStandAtEachMoment() {
        assertThat(test.at(OPENS.minusSeconds(1))).isEqualTo(TestState.SCHEDULED);
        assertThat(test.at(OPENS)).isEqualTo(TestState.OPEN);
        assertThat(test.at(CLOSES)).isEqualTo(TestState.CLOSED);
        assertThat(tests.state(test)).isEqualTo(TestState.SCHEDULED);
    }

    /** Fails when closing leaves the planned opening. */
    @Test
    void doNotOpenOnceSomebodyTookThePlanBack() {
        acting.as(one.organiser());
        ClassTest closed = done(tests.close(one.one().id(), TestKind.POST));
        assertThat(closed.at(OPENS.plusSeconds(60))).isEqualTo(TestState.CLOSED);
        assertThat(windows.wasOpen(test.id(), OPENS.plusSeconds(60))).isFalse();
    }

    @Test
    void openAtOnceInPlaceOfThePlan() {
        acting.as(one.trainer());
        ClassTest open = done(tests.open(one.one().id(), TestKind.POST));
        assertThat(tests.state(open)).isEqualTo(TestState.OPEN);
        assertThat(open.closed()).isNull();
        assertThat(windows.wasOpen(test.id(), CLOSES.plusSeconds(60))).isTrue();
    }

    @Test
    void takeNoTimeThatIsOverAndNoEndBeforeTheBeginning() {
        acting.as(one.trainer());
        Answer<ClassTest> no = new Answer.Refused<>(Answer.Refusal.TEST_TIMES);
        assertThat(tests.schedule(one.one().id(), TestKind.POST, clock.instant(), null))
                .isEqualTo(no);
        assertThat(tests.schedule(one.one().id(), TestKind.POST, OPENS, OPENS)).isEqualTo(no);
    }

    @Test
    void areNobodyElsesToPlan() {
        acting.as(Role.TRAINER, KHE_SANH);
        assertThatThrownBy(() -> tests.schedule(one.one().id(), TestKind.POST, OPENS, null))
                .isInstanceOf(AccessDeniedException.class);
    }
}
