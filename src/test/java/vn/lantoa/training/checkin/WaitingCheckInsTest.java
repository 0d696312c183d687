package vn.lantoa.training.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.checkin.SaidCheckIn.checkIn;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.checkin.WaitingCheckIns.Waiting;
import vn.lantoa.training.roll.Attendance;
import vn.lantoa.training.roll.Mark;
import vn.lantoa.training.roll.RollAnswer;
import vn.lantoa.training.roll.RollDesk;
import vn.lantoa.training.roll.RollPhone;

/** Check-ins that the desk decides about, as a trainer does on the phone. */
@AppTest
class WaitingCheckInsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired Trainees trainees;
    @Autowired Attendance attendance;
    @Autowired RollPhone phone;
    @Autowired RollDesk desk;
    @Autowired WaitingCheckIns waiting;

    private ClassesMade.Made lop;
    private ClassSession morning;
    private Instant begins;
    private Person person;
    private Trainee one;

    @BeforeEach
    void somebodyWhoseCodeIsTenMinutesOld() throws Exception {
        lop = made.announced(KHE_SANH, TODAY, null);
        morning = lop.morning();
        begins = VietnamTime.instant(morning.start());
        person = acting.person(Role.COLLABORATOR, KHE_SANH);
        one = made.enrolled(lop.one(), person);
        assertThat(said(begins.plusSeconds(600))).isEqualTo(201);
    }

    @Test
    void theOrganiserConfirmsAtTheDeskAndThePhoneHearsOfIt() throws Exception {
        acting.as(lop.organiser());
        assertThat(waiting.of(morning.id()))
                .singleElement()
                .satisfies(two -> assertThat(two.doubt()).isEqualTo(CheckInDoubt.CODE))
                .extracting(Waiting::at)
                .isEqualTo(begins.plusSeconds(600));
        assertThat(waiting.decide(morning.id(), one.id(), true))
                .isInstanceOf(RollAnswer.Done.class);
        assertThat(waiting.of(morning.id())).isEmpty();
        acting.nobody();
        assertThat(attendance.standing(morning.id())).containsEntry(one.id(), Mark.PRESENT);
        assertThat(
                        phone.record(person, "check-ins", morning.id())
                                .path("mine")
                                .path("state")
                                .asString())
                .isEqualTo("PRESENT");
    }

    @Test
    void theTrainerRefusesAndNobodyDecidesASecondTime() {
        acting.as(lop.trainer());
        waiting.decide(morning.id(), one.id(), false);
        assertThat(attendance.standing(morning.id())).containsEntry(one.id(), Mark.ABSENT);
        acting.as(lop.organiser());
        assertThat(waiting.decide(morning.id(), one.id(), true))
                .isEqualTo(new RollAnswer.Refused("training.roll.refused.decided"));
        assertThat(attendance.standing(morning.id())).containsEntry(one.id(), Mark.ABSENT);
    }

    @Test
    void whoHasNoSeatMayBeConfirmedAllTheSame() throws Exception {
        Person asked = acting.person(Role.COLLABORATOR, KHE_SANH);
        Trainee invited = made.enrolled(lop.one(), asked);
        trainees.state(invited.id(), TraineeState.INVITED, begins, null, begins);
        phone.status(asked, checkIn(morning, code(begins), begins, 0L));
        acting.as(lop.organiser());
        assertThat(waiting.of(morning.id())).extracting(Waiting::doubt).contains(CheckInDoubt.SEAT);
        waiting.decide(morning.id(), invited.id(), true);
        assertThat(attendance.standing(morning.id())).containsEntry(invited.id(), Mark.PRESENT);
    }

    @Test
    void aClosedRollIsOpenedAgainFirst() {
        acting.as(lop.organiser());
        desk.close(morning.id());
        assertThat(waiting.decide(morning.id(), one.id(), true))
                .isEqualTo(new RollAnswer.Refused("training.roll.refused.shut"));
        assertThat(waiting.of(morning.id())).hasSize(1);
    }

    @Test
    void onlyWhoTakesTheRollDecides() {
        acting.as(Role.LEADER, KHE_SANH);
        assertThat(waiting.of(morning.id())).hasSize(1);
        assertThatThrownBy(() -> waiting.decide(morning.id(), one.id(), true))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.TRAINER, KHE_SANH);
        assertThatThrownBy(() -> waiting.of(morning.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> waiting.decide(morning.id(), one.id(), true))
                .isInstanceOf(AccessDeniedException.class);
    }

    private int said(Instant at) throws Exception {
        return phone.status(person, checkIn(morning, code(begins), at, 0L));
    }

    private String code(Instant at) {
        return CheckInCode.at(classes.checkInKey(lop.one().id(), at), morning.id(), at);
    }
}
