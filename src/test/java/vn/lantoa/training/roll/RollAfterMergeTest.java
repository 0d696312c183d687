package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.roll.RollPhone.mark;
import static vn.lantoa.training.roll.RollPhone.walkIn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.enrolment.TraineeMerge;
import vn.lantoa.training.roll.RollPhone.Written;

/** Somebody who was enrolled and written down as a walk-in too: one person, one attendance. */
@AppTest
class RollAfterMergeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String EIGHT = "2026-11-22T01:00:00Z";
    private static final String NINE = "2026-11-22T02:00:00Z";
    private static final String TEN = "2026-11-22T03:00:00Z";

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired TraineeMerge merge;
    @Autowired RollDesk desk;
    @Autowired Attendance attendance;
    @Autowired RollPhone phone;
    @Autowired JdbcClient jdbc;

    private ClassesMade.Made lop;
    private ClassSession morning;
    private Trainee enrolled;
    private final TraineeId came = TraineeId.next();
    private Written present;

    @BeforeEach
    void aWalkInWhoIsMarkedAsPresent() throws Exception {
        lop = made.announced(KHE_SANH, TODAY, null);
        morning = lop.morning();
        enrolled = made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        present = mark(morning, came, "PRESENT", EIGHT);
        phone.send(lop.trainer(), walkIn(morning, came, "Người đến thử", EIGHT));
        assertThat(phone.status(lop.trainer(), present)).isEqualTo(201);
    }

    @Test
    void theTrainersPhoneCorrectsItsOwnMarkUnderTheNewIdAndUnderTheOld() throws Exception {
        merged();
        Written absent = mark(morning, enrolled.id(), "ABSENT", NINE, present);
        JsonNode receipt = phone.send(lop.trainer(), absent).getFirst();
        assertThat(receipt.path("status").asInt()).as(receipt.toString()).isEqualTo(201);
        assertOneTruth(Mark.ABSENT);
        // made on a phone that had not heard of the merge
        Written late = mark(morning, came, "LATE", TEN, absent);
        assertThat(phone.status(lop.trainer(), late)).isEqualTo(201);
        assertOneTruth(Mark.LATE);
    }

    @Test
    void nobodysMarkCorrectsSomebodyElses() throws Exception {
        merged();
        Trainee other = made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        JsonNode receipt =
                phone.send(lop.trainer(), mark(morning, other.id(), "ABSENT", NINE, present))
                        .getFirst();
        assertThat(receipt.path("code").asString()).isEqualTo("roll.other-mark");
    }

    @Test
    void whoeverSatInTheHallUnderAnotherNameWasThere() throws Exception {
        phone.status(lop.trainer(), mark(morning, enrolled.id(), "ABSENT", NINE));
        merged();
        assertOneTruth(Mark.PRESENT);
        assertThat(line().differing()).isFalse();
    }

    @Test
    void theMarkThatTheOrganiserConfirmsCountsEverywhere() throws Exception {
        Person other = acting.person(Role.ORGANISER, KHE_SANH);
        merged();
        phone.status(other, mark(morning, enrolled.id(), "ABSENT", NINE));
        assertThat(line().differing()).isTrue();
        UUID absent =
                line().open().stream()
                        .filter(one -> one.state() == Mark.ABSENT)
                        .map(SheetLine.Made::id)
                        .findFirst()
                        .orElseThrow();
        acting.as(lop.organiser());
        assertThat(desk.confirm(morning.id(), enrolled.id(), absent))
                .isEqualTo(new RollAnswer.Done());
        assertOneTruth(Mark.ABSENT);
    }

    @Test
    void aDisagreementOfTwoTrainersStaysOne() throws Exception {
        Person other = acting.person(Role.ORGANISER, KHE_SANH);
        phone.status(other, mark(morning, came, "ABSENT", EIGHT));
        phone.status(lop.trainer(), mark(morning, enrolled.id(), "ABSENT", NINE));
        merged();
        assertThat(line().differing()).isTrue();
        assertThat(line().open()).extracting(SheetLine.Made::state).contains(Mark.PRESENT);
    }

    @Test
    void aMergedPairIsOneRowAndTheTrainersPhonesLookAgain() throws Exception {
        phone.status(lop.trainer(), mark(morning, enrolled.id(), "PRESENT", NINE));
        String before = phone.tag(lop.trainer());
        merged();
        assertOneTruth(Mark.PRESENT);
        assertThat(phone.tag(lop.trainer())).isNotEqualTo(before);
    }

    /** The sheet, the row that figures read, the share of the pass rule, and the phone. */
    private void assertOneTruth(Mark mark) throws Exception {
        acting.as(lop.organiser());
        assertThat(desk.lines(morning.id())).hasSize(1);
        acting.nobody();
        assertThat(Objects.requireNonNull(line().standing()).state()).isEqualTo(mark);
        assertThat(
                        jdbc.sql("SELECT trainee_id FROM attendance WHERE session_id = ?")
                                .param(morning.id().value())
                                .query((row, n) -> row.getObject(1, UUID.class))
                                .list())
                .containsExactly(enrolled.id().value());
        assertThat(attendance.standing(morning.id()))
                .containsExactly(Map.entry(enrolled.id(), mark));
        assertThat(attendance.of(lop.one().id()))
                .containsExactly(
                        Map.entry(enrolled.id(), new Attended(mark.attended() ? 1 : 0, 1)));
        JsonNode held = phone.record(lop.trainer(), "marks", morning.id());
        assertThat(held.path("marks").valueStream().map(one -> one.path("trainee").asString()))
                .containsOnly(enrolled.id().toString());
    }

    private SheetLine line() {
        acting.as(lop.organiser());
        List<SheetLine> lines = desk.lines(morning.id());
        acting.nobody();
        return lines.stream()
                .filter(one -> one.trainee().id().equals(enrolled.id()))
                .findFirst()
                .orElseThrow();
    }

    private void merged() {
        acting.as(lop.organiser());
        assertThat(merge.merge(lop.one().id(), came, enrolled.id()))
                .isEqualTo(new TraineeMerge.Merged.Into(enrolled.id()));
        acting.nobody();
    }
}
