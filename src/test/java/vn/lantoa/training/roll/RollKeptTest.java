package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.CUA_TUNG;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;
import static vn.lantoa.training.roll.RollPhone.mark;
import static vn.lantoa.training.roll.RollPhone.roll;
import static vn.lantoa.training.roll.RollPhone.walkIn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.roll.RollPhone.Written;

/** What a roll keeps, how often, whom it tells, and what it lets go. */
@AppTest
class RollKeptTest {

    private static final String EIGHT = "2026-11-24T01:05:00Z";
    private static final String NINE = "2026-11-24T02:00:00Z";
    private static final String TEN = "2026-11-24T03:00:00Z";
    private static final int TAKEN = 201;

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassSessions sessions;
    @Autowired Trainees trainees;
    @Autowired Attendance attendance;
    @Autowired RollBook book;
    @Autowired RollData data;
    @Autowired FieldReach reach;
    @Autowired RollPhone phone;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private ClassesMade.Made lop;
    private Person trainer;
    private ClassSession morning;

    @BeforeEach
    void aClass() {
        lop = made.announced(KHE_SANH);
        trainer = lop.trainer();
        morning = lop.morning();
    }

    @Test
    void keepsAMarkAndAClosingOnceEvenWhenTheyAreHandedOverTwice() {
        Trainee one = enrolled();
        RollMark mark =
                new RollMark(
                        Uuid7.next(),
                        morning.id(),
                        one.id(),
                        Mark.PRESENT,
                        null,
                        null,
                        How.TAP,
                        null,
                        Set.of(),
                        trainer.id(),
                        Instant.parse(EIGHT));
        var closing = Uuid7.next();
        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status -> {
                book.record(List.of(mark));
                book.change(closing, morning.id(), false, null, trainer.id(), Instant.parse(TEN));
            });
        }
        assertThat(attendance.standing(morning.id())).containsExactly(entry(one.id()));
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM roll_state WHERE session_id = ?")
                                .param(morning.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void tellsTheOtherTrainersPhoneThatTheRollWasClosed() throws Exception {
        Person other = teaches(acting.person(Role.TRAINER, KHE_SANH));
        String before = phone.tag(other);
        phone.status(trainer, roll(morning, "CLOSED", "", TEN));
        assertThat(phone.tag(other)).isNotEqualTo(before);
    }

    @Test
    void countsACancelledSessionForNobody() throws Exception {
        Trainee one = enrolled();
        phone.status(trainer, mark(morning, one.id(), "PRESENT", EIGHT));
        assertThat(attendance.of(lop.one().id())).containsEntry(one.id(), new Attended(1, 1));
        acting.as(lop.organiser());
        done(sessions.cancel(morning.id(), morning.version()));
        acting.nobody();
        assertThat(attendance.of(lop.one().id())).containsEntry(one.id(), new Attended(0, 0));
    }

    /**
     * Without waiting for the session's row each of two sees only its own mark and settles on it.
     */
    @Test
    void settlesOnTheLatestMarkWhicheverTrainersRequestComesFirst() throws Exception {
        Person other = teaches(acting.person(Role.TRAINER, KHE_SANH));
        List<Trainee> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(enrolled());
        }
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Trainee one : all) {
                Callable<Integer> mine =
                        () -> phone.status(trainer, mark(morning, one.id(), "PRESENT", NINE));
                Callable<Integer> theirs =
                        () -> phone.status(other, mark(morning, one.id(), "ABSENT", EIGHT));
                for (var answer : two.invokeAll(List.of(mine, theirs))) {
                    assertThat(answer.get()).isEqualTo(TAKEN);
                }
            }
        }
        assertThat(attendance.standing(morning.id())).hasSize(12).containsValue(Mark.PRESENT);
        assertThat(attendance.standing(morning.id())).doesNotContainValue(Mark.ABSENT);
        assertThat(
                        jdbc.sql(
                                        "SELECT COUNT(*) FROM attendance WHERE session_id = ? AND differing")
                                .param(morning.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(12);
    }

    @Test
    void leavesThePhoneTwoWeeksAfterTheClassIsOver() {
        FieldReader last = new FieldReader(trainer, List.of(KHE_SANH), DAY.plusDays(14));
        FieldReader after = new FieldReader(trainer, List.of(KHE_SANH), DAY.plusDays(15));
        assertThat(reach.classes(last)).contains(lop.one().id());
        assertThat(reach.classes(after)).doesNotContain(lop.one().id());
    }

    @Test
    void leavesThePhoneOfWhoWasTakenOutAndNeverReachesItAsADraft() throws Exception {
        Person person = acting.person(Role.COLLABORATOR, DIEN_BIEN);
        Trainee part = made.enrolled(lop.one(), person);
        assertThat(holds(person, lop)).isTrue();
        trainees.state(part.id(), TraineeState.REMOVED, part.queued(), null, part.queued());
        assertThat(holds(person, lop)).isFalse();
        ClassesMade.Made draft = made.draft(CUA_TUNG, DAY, null);
        assertThat(holds(acting.person(Role.COLLABORATOR, CUA_TUNG), draft)).isFalse();
    }

    @Test
    void erasesNotesAndWhatWasWrittenDownInTheHallAndKeepsTheMarks() throws Exception {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Trainee one = made.enrolled(lop.one(), person);
        TraineeId written = TraineeId.next();
        Written walkIn = walkIn(morning, written, "Người đến thử", EIGHT);
        Map<String, Object> body = RollPhone.markBody(morning, written, "PRESENT");
        body.put("note", "Con ốm, về sớm");
        Written mark = RollPhone.fact("attendance-mark", NINE, null, body);
        phone.status(trainer, walkIn);
        assertThat(phone.status(trainer, mark)).isEqualTo(TAKEN);
        jdbc.sql("UPDATE trainee SET merged_into = ? WHERE id = ?")
                .params(one.id().value(), written.value())
                .update();
        data.erase(person.id());
        assertThat(attendance.standing(morning.id())).hasSize(1).containsValue(Mark.PRESENT);
        assertThat(
                        count(
                                "SELECT COUNT(*) FROM attendance_mark WHERE note IS NOT NULL AND id = ?",
                                mark.id()))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM trainee_name WHERE trainee_id = ?", written.value()))
                .isZero();
        for (Written fact : List.of(walkIn, mark)) {
            assertThat(
                            count(
                                    "SELECT COUNT(*) FROM fact WHERE id = ? AND (content LIKE '%thử%' OR content LIKE '%ốm%')",
                                    fact.id()))
                    .isZero();
        }
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }

    private boolean holds(Person person, ClassesMade.Made made) throws Exception {
        return !phone.record(person, "classes", made.one().id()).isMissingNode();
    }

    private Person teaches(Person person) {
        jdbc.sql("INSERT INTO class_trainer (class_id, person_id) VALUES (?, ?)")
                .params(lop.one().id().value(), person.id().value())
                .update();
        return person;
    }

    private Trainee enrolled() {
        return made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
    }

    private static Map.Entry<TraineeId, Mark> entry(TraineeId id) {
        return Map.entry(id, Mark.PRESENT);
    }
}
