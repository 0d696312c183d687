package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;
import static vn.lantoa.training.roll.RollPhone.mark;
import static vn.lantoa.training.roll.RollPhone.roll;
import static vn.lantoa.training.roll.RollPhone.walkIn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.roll.RollPhone.Written;

/** What a roll takes from nobody, and what it lets wait. */
@AppTest
class RollRefusalsTest {

    private static final String EIGHT = "2026-11-24T01:05:00Z";
    private static final String NINE = "2026-11-24T02:00:00Z";
    private static final String TEN = "2026-11-24T03:00:00Z";
    private static final String NOON = "2026-11-24T05:00:00Z";
    private static final int TAKEN = 201;
    private static final int REFUSED = 422;

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassSessions sessions;
    @Autowired Trainees trainees;
    @Autowired Attendance attendance;
    @Autowired RollPhone phone;
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
    void takesNothingFromATrainerOfTheClassWhoHoldsTheRoleNoMore() throws Exception {
        Person former = teaches(acting.person(Role.COLLABORATOR, KHE_SANH));
        assertThat(phone.status(former, mark(morning, enrolled().id(), "PRESENT", EIGHT)))
                .isEqualTo(403);
        assertThat(phone.record(former, "rosters", lop.one().id()).isMissingNode()).isTrue();
        assertThat(phone.record(former, "marks", morning.id()).isMissingNode()).isTrue();
        assertThat(phone.record(former, "classes", lop.one().id()).path("role").asString())
                .isNotEqualTo("trainer");
    }

    @Test
    void letsMarksInADraftWaitUntilItIsAnnounced() throws Exception {
        ClassesMade.Made draft = made.draft(KHE_SANH, DAY, null);
        Trainee one = made.enrolled(draft.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        assertThat(state(draft.trainer(), mark(draft.morning(), one.id(), "PRESENT", EIGHT)))
                .isEqualTo("WAITING");
        assertThat(phone.record(draft.trainer(), "rosters", draft.one().id()).isMissingNode())
                .isTrue();
        acting.as(draft.organiser());
        done(classes.announce(draft.one().id(), draft.one().version()));
        acting.nobody();
        await().untilAsserted(() ->
                assertThat(attendance.standing(draft.morning().id()))
                        .containsEntry(one.id(), Mark.PRESENT));
    }

    @Test
    void letsAMarkWaitForTheWalkInThatItIsAbout() throws Exception {
        TraineeId came = TraineeId.next();
        assertThat(state(trainer, mark(morning, came, "PRESENT", EIGHT))).isEqualTo("WAITING");
        assertThat(phone.status(trainer, walkIn(morning, came, "Người đến thử", EIGHT)))
                .isEqualTo(TAKEN);
        await().untilAsserted(() ->
                assertThat(attendance.standing(morning.id())).containsEntry(came, Mark.PRESENT));
    }

    @Test
    void judgesAWalkInByWhenItWasWrittenDown() throws Exception {
        phone.status(trainer, roll(morning, "CLOSED", "", TEN));
        assertThat(phone.status(trainer, walkIn(morning, TraineeId.next(), "Đến muộn", NOON)))
                .isEqualTo(REFUSED);
        assertThat(phone.status(trainer, walkIn(morning, TraineeId.next(), "Đến thử", NINE)))
                .isEqualTo(TAKEN);
    }

    @Test
    void refusesToCorrectTheMarkOfAnotherPersonOrSession() throws Exception {
        Trainee one = enrolled();
        Trainee other = enrolled();
        Written first = mark(morning, one.id(), "PRESENT", EIGHT);
        phone.status(trainer, first);
        assertThat(phone.status(trainer, mark(morning, other.id(), "ABSENT", NINE, first)))
                .isEqualTo(REFUSED);
        ClassSession afternoon = lop.sessions().getLast();
        assertThat(
                        phone.status(
                                trainer,
                                mark(afternoon, one.id(), "ABSENT", "2026-11-24T07:30:00Z", first)))
                .isEqualTo(REFUSED);
        assertThat(attendance.standing(morning.id())).containsExactly(entry(one.id()));
    }

    @Test
    void refusesToTakeBackWhatWasNeverMarked() throws Exception {
        assertThat(phone.status(trainer, mark(morning, enrolled().id(), "UNMARKED", EIGHT)))
                .isEqualTo(REFUSED);
    }

    @Test
    void refusesAWalkInOfAnotherClassAnUnknownPlaceABadNumberOrATakenId() throws Exception {
        ClassesMade.Made second = made.announced(KHE_SANH);
        TraineeId id = TraineeId.next();
        for (Map<String, String> wrong :
                List.of(
                        Map.of("class", second.one().id().toString()),
                        Map.of("unit", "2025-99999"),
                        Map.of("phone", "12"),
                        Map.of("trainee", enrolled().id().toString()))) {
            assertThat(phone.status(trainer, walkedIn(id, null, wrong)))
                    .as(wrong.toString())
                    .isEqualTo(REFUSED);
        }
        assertThat(trainees.find(id)).isEmpty();
        assertThat(phone.status(trainer, walkedIn(id, null, Map.of()))).isEqualTo(TAKEN);
    }

    @Test
    void putsAMistypedWalkInRightInPlaceAndNoOther() throws Exception {
        TraineeId id = TraineeId.next();
        Written mistyped = walkedIn(id, null, Map.of("name", "Ho Thi Thu"));
        phone.status(trainer, mistyped);
        Written right = walkedIn(id, mistyped, Map.of("name", "Hồ Thị Thử", "sex", "MALE"));
        assertThat(phone.status(trainer, right)).isEqualTo(TAKEN);
        assertThat(trainees.find(id).orElseThrow().name()).isEqualTo("Hồ Thị Thử");
        assertThat(trainees.of(lop.one().id(), Set.of(TraineeState.ENROLLED)))
                .singleElement()
                .extracting(Trainee::id)
                .isEqualTo(id);
        assertThat(phone.status(trainer, walkedIn(TraineeId.next(), mistyped, Map.of())))
                .isEqualTo(REFUSED);
    }

    private Written walkedIn(
            TraineeId id, @Nullable Written corrected, Map<String, String> instead) {
        Map<String, String> body = new HashMap<>();
        body.put("class", lop.one().id().toString());
        body.put("session", morning.id().toString());
        body.put("trainee", id.toString());
        body.put("name", "Người đến thử");
        body.put("phone", "0912 345 678");
        body.put("unit", "2025-19429");
        body.put("sex", "FEMALE");
        body.putAll(instead);
        return RollPhone.fact(
                "walk-in",
                corrected == null ? EIGHT : NINE,
                corrected == null ? null : corrected.id(),
                body);
    }

    private String state(Person sender, Written fact) throws Exception {
        return phone.send(sender, fact).getFirst().path("state").asString("");
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
