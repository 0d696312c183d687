package vn.lantoa.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;
import static vn.lantoa.training.roll.RollPhone.mark;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
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
import vn.lantoa.training.certificates.Certificate;
import vn.lantoa.training.certificates.CertificatesMade;
import vn.lantoa.training.certificates.IssuedNow;
import vn.lantoa.training.roll.RollPhone;
import vn.lantoa.training.roll.RollPhone.Written;

/** Who sat in the hall without a seat: from the trainer's mark to the certificate. */
@AppTest
class SeatsOfThoseWhoCameTest {

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired Trainees trainees;
    @Autowired Enrolments enrolments;
    @Autowired RollPhone phone;
    @Autowired IssuedNow issued;
    @Autowired Clock clock;

    private ClassesMade.Made lop;
    private Instant begins;
    private Trainee seated;
    private Trainee one;

    @BeforeEach
    void aClassThreeDaysAgoWithOneSeatAndOneWhoWaits() {
        lop = made.announced(KHE_SANH, VietnamTime.today(clock).minusDays(3), 1);
        begins = VietnamTime.instant(lop.morning().start());
        seated = made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        one = made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        was(TraineeState.WAITING, begins.minusSeconds(3600));
    }

    @Test
    void whoWaitedForASeatAndCameGetsACertificate() throws Exception {
        marked("PRESENT");
        assertThat(state()).isEqualTo(TraineeState.ENROLLED);
        finish();
        assertThat(certificates()).extracting(Certificate::trainee).contains(one.id());
    }

    @Test
    void aRollThatComesInAfterTheClassWasFinishedSeatsAllTheSame() throws Exception {
        finish();
        marked("LATE");
        assertThat(state()).isEqualTo(TraineeState.ENROLLED);
        assertThat(certificates()).extracting(Certificate::trainee).contains(one.id());
    }

    @ParameterizedTest
    @EnumSource(
            value = TraineeState.class,
            names = {"INVITED", "OFFERED", "DECLINED", "WITHDRAWN", "REMOVED", "LATE"})
    void whateverBecameOfTheirEnrolmentWhoCameHasASeat(TraineeState before) throws Exception {
        was(before, begins.minusSeconds(3600));
        marked("PRESENT");
        assertThat(state()).isEqualTo(TraineeState.ENROLLED);
    }

    @Test
    void whoDidNotComeGetsNoSeat() throws Exception {
        marked("ABSENT");
        marked("EXCUSED");
        assertThat(state()).isEqualTo(TraineeState.WAITING);
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, UNMARKED, WAITING",
        "INVITED, ABSENT, INVITED",
        "OFFERED, EXCUSED, WAITING",
        "REMOVED, UNMARKED, REMOVED"
    })
    void aSlipOfTheFingerLeavesTheirEnrolmentAsItWas(
            TraineeState before, String corrected, TraineeState after) throws Exception {
        was(before, begins.minusSeconds(3600));
        Written slip = slipped(lop.morning());
        assertThat(state()).isEqualTo(TraineeState.ENROLLED);
        correct(lop.morning(), slip, corrected);
        assertThat(state()).isEqualTo(after);
    }

    @Test
    void whoCameToOneSessionKeepsTheSeatWhenAMarkInAnotherIsTakenBack() throws Exception {
        marked("PRESENT");
        Written slip = slipped(lop.sessions().getLast());
        correct(lop.sessions().getLast(), slip, "UNMARKED");
        assertThat(state()).isEqualTo(TraineeState.ENROLLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = TraineeState.class,
            names = {"DECLINED", "WITHDRAWN", "REMOVED"})
    void whoLeftAfterTheyHadComeIsNotBroughtBackByALateMark(TraineeState after) throws Exception {
        was(after, begins.plusSeconds(3600));
        marked("PRESENT");
        assertThat(state()).isEqualTo(after);
    }

    private void was(TraineeState state, Instant since) {
        trainees.state(one.id(), state, one.queued(), null, since);
    }

    private TraineeState state() {
        return trainees.find(one.id()).orElseThrow().state();
    }

    private void marked(String state) throws Exception {
        String at = begins.plusSeconds(300).toString();
        assertThat(
                        phone.send(
                                lop.trainer(),
                                mark(lop.morning(), seated.id(), "PRESENT", at),
                                mark(lop.morning(), one.id(), state, at)))
                .allMatch(receipt -> receipt.path("status").asInt() == 201);
    }

    private Written slipped(ClassSession session) throws Exception {
        String at = VietnamTime.instant(session.start()).plusSeconds(300).toString();
        Written slip = mark(session, one.id(), "PRESENT", at);
        assertThat(phone.status(lop.trainer(), slip)).isEqualTo(201);
        return slip;
    }

    private void correct(ClassSession session, Written slip, String state) throws Exception {
        Map<String, Object> body =
                Map.of(
                        "session",
                        session.id().toString(),
                        "trainee",
                        one.id().toString(),
                        "state",
                        state,
                        "how",
                        "TAP");
        String at = VietnamTime.instant(session.start()).plusSeconds(310).toString();
        Written right = RollPhone.fact("attendance-mark", at, slip.id(), body);
        assertThat(phone.status(lop.trainer(), right)).isEqualTo(201);
    }

    private void finish() {
        acting.as(lop.organiser());
        done(classes.finish(lop.one().id(), lop.one().version()));
        acting.nobody();
    }

    private List<Certificate> certificates() {
        Person organiser = lop.organiser();
        return issued.to(
                new CertificatesMade.Over(
                        lop.one(), organiser, lop.trainer(), List.of(seated, one)));
    }
}
