package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;
import static vn.lantoa.training.roll.RollPhone.mark;
import static vn.lantoa.training.roll.RollPhone.markBody;
import static vn.lantoa.training.roll.RollPhone.roll;
import static vn.lantoa.training.roll.RollPhone.walkIn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.enrolment.TraineeMerge;
import vn.lantoa.training.roll.RollPhone.Written;

/**
 * The roll on its way from a phone's request into attendance: the cases that rolls are known by.
 */
@AppTest
class RollFromPhonesTest {

    private static final String EIGHT = "2026-11-24T01:05:00Z";
    private static final String NINE = "2026-11-24T02:00:00Z";
    private static final String TEN = "2026-11-24T03:00:00Z";
    private static final String NOON = "2026-11-24T05:00:00Z";

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassSessions sessions;
    @Autowired Trainees trainees;
    @Autowired TraineeMerge merge;
    @Autowired Attendance attendance;
    @Autowired RollPhone phone;
    @Autowired JdbcClient jdbc;

    private ClassesMade.Made lop;
    private Person trainer;
    private ClassSession morning;
    private Trainee one;

    @BeforeEach
    void aClassWithOneTrainee() {
        lop = made.announced(KHE_SANH);
        trainer = lop.trainer();
        morning = lop.morning();
        one = enrolled();
    }

    @Test
    void aMarkIsRemarkedAndTakenBack() throws Exception {
        Written first = mark(morning, one.id(), "PRESENT", EIGHT);
        assertThat(phone.status(trainer, first)).isEqualTo(201);
        assertThat(standing()).containsEntry(one.id(), Mark.PRESENT);
        Written second = mark(morning, one.id(), "LATE", NINE, first);
        assertThat(phone.status(trainer, second)).isEqualTo(201);
        assertThat(standing()).containsEntry(one.id(), Mark.LATE);
        assertThat(phone.status(trainer, mark(morning, one.id(), "UNMARKED", TEN, second)))
                .isEqualTo(201);
        assertThat(standing()).isEmpty();
    }

    @Test
    void theWholeSheetComesInOneRequest() throws Exception {
        List<Written> all = new ArrayList<>();
        all.add(mark(morning, one.id(), "PRESENT", EIGHT));
        for (int i = 0; i < 20; i++) {
            all.add(mark(morning, enrolled().id(), "PRESENT", EIGHT));
        }
        List<JsonNode> receipts = phone.send(trainer, all.toArray(Written[]::new));
        assertThat(receipts).allMatch(receipt -> receipt.path("status").asInt() == 201);
        assertThat(standing()).hasSize(21).containsValue(Mark.PRESENT);
    }

    @Test
    void aCorrectionThatComesBeforeItsOriginalWaits() throws Exception {
        Written first = mark(morning, one.id(), "PRESENT", EIGHT);
        Written second = mark(morning, one.id(), "ABSENT", NINE, first);
        assertThat(phone.send(trainer, second).getFirst().path("state").asString())
                .isEqualTo("WAITING");
        phone.status(trainer, first);
        await().untilAsserted(() -> assertThat(standing()).containsEntry(one.id(), Mark.ABSENT));
    }

    /** Fails without the uniqueness of facts or without waiting for the session's row. */
    @Test
    void fiveRepeatsAtOnceAreKeptOnce() throws Exception {
        Written mark = mark(morning, one.id(), "PRESENT", EIGHT);
        Written walkIn = walkIn(morning, TraineeId.next(), "Người đến thử", EIGHT);
        try (ExecutorService five = Executors.newFixedThreadPool(5)) {
            Callable<List<JsonNode>> send = () -> phone.send(trainer, mark, walkIn);
            for (var answer : five.invokeAll(List.of(send, send, send, send, send))) {
                assertThat(answer.get())
                        .allMatch(receipt -> receipt.path("status").asInt() / 10 == 20);
            }
        }
        assertThat(count("SELECT COUNT(*) FROM attendance_mark WHERE trainee_id = ?", one.id()))
                .isEqualTo(1);
        assertThat(trainees.of(lop.one().id(), List.of(TraineeState.ENROLLED))).hasSize(2);
    }

    @Test
    void twoTrainersAtOnceBothStayUntilOneConfirms() throws Exception {
        Person other = secondTrainer();
        Written mine = mark(morning, one.id(), "PRESENT", EIGHT);
        Written theirs = mark(morning, one.id(), "ABSENT", NINE);
        phone.status(trainer, mine);
        phone.status(other, theirs);
        assertThat(standing()).containsEntry(one.id(), Mark.ABSENT);
        assertThat(differing()).isEqualTo(1);
        Map<String, Object> confirmed = markBody(morning, one.id(), "PRESENT");
        confirmed.put("how", "CONFIRM");
        confirmed.put("settles", List.of(theirs.id().toString()));
        Written decision = RollPhone.fact("attendance-mark", TEN, mine.id(), confirmed);
        assertThat(phone.status(trainer, decision)).isEqualTo(201);
        assertThat(standing()).containsEntry(one.id(), Mark.PRESENT);
        assertThat(differing()).isZero();
        JsonNode held = phone.record(other, "marks", morning.id());
        assertThat(held.path("marks").size()).isEqualTo(3);
        assertThat(held.path("marks").valueStream().filter(m -> m.path("mine").asBoolean()))
                .hasSize(1);
    }

    /** Fails when arrival is asked instead of the time it was made. */
    @Test
    void aRollIsJudgedByWhenItWasTaken() throws Exception {
        assertThat(phone.status(trainer, roll(morning, "CLOSED", "", TEN))).isEqualTo(201);
        assertThat(phone.status(trainer, mark(morning, one.id(), "PRESENT", NINE))).isEqualTo(201);
        JsonNode late =
                phone.send(trainer, mark(morning, enrolled().id(), "PRESENT", NOON)).getFirst();
        assertThat(late.path("status").asInt()).isEqualTo(422);
        assertThat(late.toString()).contains("Hãy mở lại điểm danh");
        assertThat(phone.status(trainer, roll(morning, "OPEN", "", NOON))).isEqualTo(422);
        assertThat(phone.status(trainer, roll(morning, "OPEN", "Ghi sót người", NOON)))
                .isEqualTo(201);
        assertThat(phone.status(trainer, mark(morning, one.id(), "LATE", NOON))).isEqualTo(201);
        assertThat(phone.status(trainer, mark(morning, one.id(), "LATE", "2026-11-23T01:00:00Z")))
                .isEqualTo(422);
    }

    @Test
    void aWalkInHasASeatOverTheCapacityAndCountsOnceWhenMerged() throws Exception {
        ClassesMade.Made full = made.announced(KHE_SANH, DAY, 1);
        Trainee seated = made.enrolled(full.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        TraineeId id = TraineeId.next();
        Written walkIn = walkIn(full.morning(), id, "Người đến thử", EIGHT);
        Written present = mark(full.morning(), id, "PRESENT", EIGHT);
        phone.send(full.trainer(), present, walkIn);
        await().untilAsserted(() ->
                assertThat(attendance.standing(full.morning().id()))
                        .containsEntry(id, Mark.PRESENT));
        Trainee came = trainees.find(id).orElseThrow();
        assertThat(came.origin()).isEqualTo(TraineeOrigin.WALK_IN);
        assertThat(came.state()).isEqualTo(TraineeState.ENROLLED);
        assertThat(came.name()).isEqualTo("Người đến thử");
        assertThat(came.phone()).isEqualTo("+84912345678");
        phone.status(full.trainer(), mark(full.morning(), seated.id(), "ABSENT", NINE));
        acting.as(full.organiser());
        merge.merge(full.one().id(), id, seated.id());
        acting.nobody();
        assertThat(attendance.of(full.one().id()))
                .containsExactly(Map.entry(seated.id(), new Attended(1, 1)));
        assertThat(attendance.standing(full.morning().id()))
                .containsExactly(Map.entry(seated.id(), Mark.PRESENT));
    }

    @Test
    void whoWasEnrolledAfterTheRollIsUnmarked() throws Exception {
        phone.status(trainer, mark(morning, one.id(), "PRESENT", EIGHT));
        Trainee later = enrolled();
        assertThat(standing()).doesNotContainKey(later.id());
        assertThat(attendance.of(lop.one().id()).get(later.id())).isEqualTo(new Attended(0, 1));
        JsonNode roster = phone.record(trainer, "rosters", lop.one().id());
        assertThat(roster.path("trainees").toString()).contains(later.id().toString());
    }

    @Test
    void trainersHaveTheCommunesOfTheProvinceAtHandForWhoeverComes() throws Exception {
        JsonNode offered = phone.record(trainer, "rosters", lop.one().id()).path("places");
        List<String> ids = offered.valueStream().map(one -> one.path("id").asString()).toList();
        assertThat(ids).doesNotHaveDuplicates().contains("2025-44", "2025-19429", "2025-19414");
        assertThat(ids).contains(one.unit().toString());
    }

    @Test
    void marksOfACancelledClassStay() throws Exception {
        acting.as(lop.organiser());
        done(classes.cancel(lop.one().id(), lop.one().version(), "Bão"));
        acting.nobody();
        assertThat(phone.status(trainer, mark(morning, one.id(), "PRESENT", NOON))).isEqualTo(422);
        String before =
                classes.known(lop.one().id()).orElseThrow().saved().minusSeconds(1).toString();
        Written early = mark(morning, one.id(), "PRESENT", before);
        // made before the roll opened: the class was cancelled two days ahead
        assertThat(phone.status(trainer, early)).isEqualTo(422);
        jdbc.sql("UPDATE training_class SET cancelled_at = '2026-11-24 02:30:00' WHERE id = ?")
                .param(lop.one().id().value())
                .update();
        assertThat(phone.status(trainer, mark(morning, one.id(), "PRESENT", NINE))).isEqualTo(201);
        assertThat(standing()).containsEntry(one.id(), Mark.PRESENT);
    }

    /** Fails without the earliest beginning a session ever had. */
    @Test
    void marksStayWithASessionThatMovedToAnotherDay() throws Exception {
        phone.status(trainer, mark(morning, one.id(), "PRESENT", EIGHT));
        acting.as(lop.organiser());
        int version = sessions.known(morning.id()).orElseThrow().version();
        done(sessions.move(morning.id(), version, DAY.plusDays(2)));
        acting.nobody();
        assertThat(standing()).containsEntry(one.id(), Mark.PRESENT);
        Trainee other = enrolled();
        assertThat(phone.status(trainer, mark(morning, other.id(), "PRESENT", NINE)))
                .isEqualTo(201);
    }

    @Test
    void aPersonInTwoClassesAtOnceIsMarkedInBoth() throws Exception {
        ClassesMade.Made second = made.announced(KHE_SANH);
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Trainee here = made.enrolled(lop.one(), person);
        Trainee there = made.enrolled(second.one(), person);
        phone.status(trainer, mark(morning, here.id(), "PRESENT", EIGHT));
        phone.status(second.trainer(), mark(second.morning(), there.id(), "LATE", EIGHT));
        assertThat(standing()).containsEntry(here.id(), Mark.PRESENT);
        assertThat(attendance.standing(second.morning().id())).containsEntry(there.id(), Mark.LATE);
        assertThat(phone.status(trainer, mark(morning, there.id(), "PRESENT", EIGHT)))
                .isEqualTo(422);
    }

    @Test
    void countsUnitsAttendedOfUnitsHeld() throws Exception {
        ClassSession afternoon = lop.sessions().getLast();
        Trainee two = enrolled();
        phone.send(
                trainer,
                mark(morning, one.id(), "LATE", EIGHT),
                mark(morning, two.id(), "EXCUSED", EIGHT));
        assertThat(attendance.of(lop.one().id()).get(one.id())).isEqualTo(new Attended(1, 1));
        phone.status(trainer, roll(afternoon, "CLOSED", "", "2026-11-24T09:30:00Z"));
        assertThat(attendance.of(lop.one().id()))
                .containsEntry(one.id(), new Attended(1, 2))
                .containsEntry(two.id(), new Attended(0, 2));
    }

    @Test
    void onlyTrainersOfTheClassAndOrganisersOfItsUnitTakeItsRoll() throws Exception {
        Written mark = mark(morning, one.id(), "PRESENT", EIGHT);
        for (Person stranger :
                List.of(
                        acting.person(Role.TRAINER, KHE_SANH),
                        acting.person(Role.COLLABORATOR, KHE_SANH),
                        acting.person(Role.ORGANISER, DIEN_BIEN))) {
            assertThat(phone.status(stranger, mark)).isEqualTo(403);
            assertThat(phone.record(stranger, "rosters", lop.one().id()).isMissingNode()).isTrue();
            assertThat(phone.record(stranger, "marks", morning.id()).isMissingNode()).isTrue();
        }
        assertThat(phone.status(lop.organiser(), mark)).isEqualTo(201);
        assertThat(phone.record(trainer, "marks", morning.id()).isMissingNode()).isFalse();
    }

    @Test
    void aMarkChangesWhatTheOtherTrainersPhoneHoldsAndNoOtherPhones() throws Exception {
        Person other = secondTrainer();
        Person collaborator = acting.person(Role.COLLABORATOR, KHE_SANH);
        String before = phone.tag(other);
        String elsewhere = phone.tag(collaborator);
        phone.status(trainer, mark(morning, one.id(), "PRESENT", EIGHT));
        assertThat(phone.tag(other)).isNotEqualTo(before);
        assertThat(phone.tag(collaborator)).isEqualTo(elsewhere);
    }

    @Test
    void classesStandOnPhonesOfThoseTheyConcern() throws Exception {
        Person taking = acting.person(Role.COLLABORATOR, DIEN_BIEN);
        Trainee part = made.enrolled(lop.one(), taking);
        assertThat(role(trainer)).isEqualTo("trainer");
        JsonNode mine = phone.record(taking, "classes", lop.one().id());
        assertThat(mine.path("role").asString()).isEqualTo("trainee");
        assertThat(mine.path("trainee").asString()).isEqualTo(part.id().toString());
        assertThat(mine.path("sessions").size()).isEqualTo(2);
        assertThat(role(acting.person(Role.COLLABORATOR, KHE_SANH))).isEqualTo("open");
        assertThat(role(acting.person(Role.COLLABORATOR, DIEN_BIEN))).isEmpty();
    }

    private String role(Person person) throws Exception {
        return phone.record(person, "classes", lop.one().id()).path("role").asString("");
    }

    private Trainee enrolled() {
        return made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
    }

    private Person secondTrainer() {
        Person other = acting.person(Role.TRAINER, DIEN_BIEN);
        jdbc.sql("INSERT INTO class_trainer (class_id, person_id) VALUES (?, ?)")
                .params(lop.one().id().value(), other.id().value())
                .update();
        return other;
    }

    private Map<TraineeId, Mark> standing() {
        return attendance.standing(morning.id());
    }

    private int differing() {
        return count(
                "SELECT COUNT(*) FROM attendance WHERE trainee_id = ? AND differing", one.id());
    }

    private int count(String sql, TraineeId id) {
        UUID value = id.value();
        return jdbc.sql(sql).param(value).query(Integer.class).single();
    }
}
