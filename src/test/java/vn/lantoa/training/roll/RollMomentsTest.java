package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;
import static vn.lantoa.training.roll.RollPhone.mark;
import static vn.lantoa.training.roll.RollPhone.roll;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TrainingClass;

/** From which moment on marks count no more, on the day of the class: 8:00 on 22 November. */
@AppTest
class RollMomentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String EIGHT = "2026-11-22T01:00:00Z";

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassSessions sessions;
    @Autowired RollDesk desk;
    @Autowired RollPhone phone;
    @Autowired Clock clock;

    private ClassesMade.Made lop;
    private Trainee one;

    @BeforeEach
    void aClassOfToday() {
        lop = made.announced(KHE_SANH, TODAY, null);
        one = made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
    }

    @Test
    void aClassThatIsEditedLaterDoesNotMoveTheMomentItsSessionWasCancelled() throws Exception {
        acting.as(lop.organiser());
        TrainingClass after = done(sessions.cancel(lop.morning().id(), lop.morning().version()));
        Instant then = clock.instant().plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
        await().until(() -> clock.instant().isAfter(then));
        done(classes.change(after.id(), after.version(), ClassesMade.seats(after.plan(), 30)));
        acting.nobody();
        assertThat(refusal(mark(lop.morning(), one.id(), "PRESENT", then.toString())))
                .isEqualTo("roll.cancelled");
        assertThat(status(mark(lop.morning(), one.id(), "PRESENT", EIGHT)))
                .as("made before the session was cancelled")
                .isEqualTo(201);
    }

    @Test
    void aSessionCancelledBeforeItsClassStaysCancelledFromThenOn() throws Exception {
        acting.as(lop.organiser());
        TrainingClass after = done(sessions.cancel(lop.morning().id(), lop.morning().version()));
        Instant then = clock.instant().plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
        await().until(() -> clock.instant().isAfter(then));
        done(classes.cancel(after.id(), after.version(), "Bão"));
        acting.nobody();
        assertThat(refusal(mark(lop.morning(), one.id(), "PRESENT", then.toString())))
                .isEqualTo("roll.cancelled");
        assertThat(status(mark(lop.morning(), one.id(), "PRESENT", EIGHT))).isEqualTo(201);
    }

    @Test
    void aPhoneWhoseClockIsYearsSlowClosesTheRollWhenItIsHeardOf() throws Exception {
        assertThat(status(roll(lop.morning(), "CLOSED", "", "2020-01-01T00:00:00Z")))
                .isEqualTo(201);
        closedNow();
    }

    @Test
    void aPhoneThatDoesNotKnowItsOffsetClosesTheRollWhenItIsHeardOf() throws Exception {
        assertThat(
                        status(
                                RollPhone.clockless(
                                        "roll-state",
                                        "2026-11-22T00:30:00Z",
                                        Map.of(
                                                "session",
                                                lop.morning().id().toString(),
                                                "state",
                                                "CLOSED"))))
                .isEqualTo(201);
        closedNow();
    }

    private void closedNow() throws Exception {
        acting.as(lop.organiser());
        assertThat(desk.shut(lop.morning().id())).contains("training.roll.refused.shut");
        acting.nobody();
        assertThat(status(mark(lop.morning(), one.id(), "PRESENT", EIGHT)))
                .as("made before it was heard of")
                .isEqualTo(201);
    }

    private int status(RollPhone.Written fact) throws Exception {
        return phone.status(lop.trainer(), fact);
    }

    private String refusal(RollPhone.Written fact) throws Exception {
        return phone.send(lop.trainer(), fact).getFirst().path("code").asString();
    }
}
