package vn.lantoa.training.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;
import static vn.lantoa.training.checkin.SaidCheckIn.checkIn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassPlan;
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
import vn.lantoa.training.roll.Attendance;
import vn.lantoa.training.roll.Mark;
import vn.lantoa.training.roll.RollPhone;
import vn.lantoa.training.roll.RollPhone.Written;

/** Self check-in from a phone's request to the roll: the cases that attendance systems know. */
@AppTest
class CheckInsTest {

    /** The day on which the tests' clock starts at 8:00, when the morning begins. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

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
    private ClassSession morning;
    private Instant begins;
    private Person person;
    private Trainee one;

    @BeforeEach
    void aClassTodayWithOneTrainee() {
        lop = made.announced(KHE_SANH, TODAY, null);
        morning = lop.morning();
        begins = VietnamTime.instant(morning.start());
        person = acting.person(Role.COLLABORATOR, KHE_SANH);
        one = made.enrolled(lop.one(), person);
    }

    @Test
    void theCodeReadInTheHallMarksThePersonAsPresent() throws Exception {
        assertThat(send(code(begins), begins.plusSeconds(20), 0L)).isEqualTo(201);
        assertThat(standing()).isEqualTo(Mark.PRESENT);
        assertThat(mine().path("state").asString()).isEqualTo("PRESENT");
        assertThat(waiting()).isEmpty();
        assertThat(
                        jdbc.sql("SELECT how FROM attendance_mark WHERE trainee_id = ?")
                                .param(one.id().value())
                                .query(String.class)
                                .single())
                .isEqualTo("SELF");
    }

    @Test
    void aSelfCheckInForAFutureSessionIsRefused() throws Exception {
        ClassSession afternoon = lop.sessions().getLast();
        Written early = checkIn(afternoon, code(afternoon, begins), begins, 0L);
        JsonNode receipt = phone.send(person, early).getFirst();
        assertThat(receipt.path("status").asInt()).isEqualTo(422);
        assertThat(receipt.path("code").asString()).isEqualTo("check-in.early");
        Written clockless = checkIn(afternoon, code(afternoon, begins), begins, null);
        assertThat(phone.status(person, clockless)).isEqualTo(422);
        assertThat(standing()).isNull();
    }

    @Test
    void aSelfCheckInForAClosedSessionIsRefusedByWhenItWasMade() throws Exception {
        Instant closed = begins.plusSeconds(600);
        Written close =
                RollPhone.fact(
                        "roll-state",
                        closed.toString(),
                        null,
                        Map.of("session", morning.id().toString(), "state", "CLOSED"));
        assertThat(phone.status(lop.trainer(), close)).isEqualTo(201);
        assertThat(refusal(checkIn(morning, code(closed), closed.plusSeconds(5), 0L)))
                .isEqualTo("check-in.closed");
        Instant nextDay = morning.closes().plusSeconds(1);
        assertThat(refusal(checkIn(morning, code(nextDay), nextDay, 0L)))
                .isEqualTo("check-in.closed");
        assertThat(send(code(begins), begins.plusSeconds(5), 0L)).isEqualTo(201);
        assertThat(standing()).isEqualTo(Mark.PRESENT);
    }

    @Test
    void aCodePhotographedAndUsedElsewhereLaterWaitsForTheTrainer() throws Exception {
        assertThat(send(code(begins), begins.plusSeconds(600), 0L)).isEqualTo(201);
        assertThat(standing()).isNull();
        assertThat(waiting())
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.path("trainee").asString()).isEqualTo(one.id().toString());
                    assertThat(claim.path("doubt").asString()).isEqualTo("CODE");
                });
        assertThat(mine().has("at")).isTrue();
        assertThat(mine().has("state")).isFalse();
    }

    @Test
    void aRightCodeWithAnUnknownOffsetWaitsForTheTrainer() throws Exception {
        assertThat(send(code(begins), begins, null)).isEqualTo(201);
        assertThat(standing()).isNull();
        assertThat(waiting())
                .singleElement()
                .satisfies(claim -> assertThat(claim.path("doubt").asString()).isEqualTo("CLOCK"));
    }

    @Test
    void aWrongClockWithAKnownOffsetCounts() throws Exception {
        Duration behind = Duration.ofHours(3).plusSeconds(20);
        assertThat(send(code(begins), begins.minus(behind), behind.toMillis())).isEqualTo(201);
        assertThat(standing()).isEqualTo(Mark.PRESENT);
    }

    @Test
    void whoeverIsNotInTheClassIsRefusedAndToldWhatToDo() throws Exception {
        Person stranger = acting.person(Role.COLLABORATOR, KHE_SANH);
        JsonNode receipt =
                phone.send(stranger, checkIn(morning, code(begins), begins, 0L)).getFirst();
        assertThat(receipt.path("status").asInt()).isEqualTo(422);
        assertThat(receipt.path("title").asString()).contains("chưa có tên trong lớp này");
        trainees.state(one.id(), TraineeState.WITHDRAWN, begins, null, begins);
        assertThat(refusal(checkIn(morning, code(begins), begins, 0L)))
                .isEqualTo("check-in.not-enrolled");
    }

    @Test
    void whoeverWaitsForASeatWaitsForTheTrainerToo() throws Exception {
        trainees.state(one.id(), TraineeState.WAITING, begins, null, begins);
        assertThat(send(code(begins), begins, 0L)).isEqualTo(201);
        assertThat(standing()).isNull();
        assertThat(waiting())
                .singleElement()
                .satisfies(claim -> assertThat(claim.path("doubt").asString()).isEqualTo("SEAT"));
    }

    @Test
    void aCancelledSessionTakesNone() throws Exception {
        acting.as(lop.organiser());
        done(sessions.cancel(morning.id(), morning.version()));
        acting.nobody();
        Instant after = begins.plus(Duration.ofHours(1));
        assertThat(refusal(checkIn(morning, code(after), after, 0L)))
                .isEqualTo("check-in.cancelled");
    }

    /** Fails without the lock of the session's row or without the uniqueness of facts. */
    @Test
    void fiveParallelRepeatsMarkOnce() throws Exception {
        Written same = checkIn(morning, code(begins), begins, 0L);
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(() -> phone.status(person, same));
            Written another = checkIn(morning, code(begins), begins.plusSeconds(i), 0L);
            all.add(() -> phone.status(person, another));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (var answer : threads.invokeAll(all)) {
                assertThat(answer.get()).isIn(200, 201, 422);
            }
        }
        assertThat(standing()).isEqualTo(Mark.PRESENT);
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM attendance_mark WHERE trainee_id = ?")
                                .param(one.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(compared()).isLessThanOrEqualTo(CheckInRules.TRIES);
    }

    /** Fails when tries are only counted before they are kept. */
    @Test
    void nobodyGuessesACodeByManyInOneRequest() throws Exception {
        List<Written> guesses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            guesses.add(checkIn(morning, "0000000" + i % 10, begins.plusMillis(i), 0L));
        }
        guesses.add(checkIn(morning, code(begins), begins.plusSeconds(1), 0L));
        phone.send(person, guesses.toArray(Written[]::new));
        assertThat(standing()).isNull();
        assertThat(compared()).isEqualTo(CheckInRules.TRIES);
        assertThat(refusal(checkIn(morning, code(begins), begins, 0L))).isEqualTo("check-in.tries");
    }

    @Test
    void theTrainersMarkEndsTheWaiting() throws Exception {
        send(code(begins), begins.plusSeconds(600), 0L);
        assertThat(waiting()).hasSize(1);
        assertThat(mark("PRESENT")).isEqualTo(201);
        assertThat(waiting()).isEmpty();
        assertThat(mine().path("state").asString()).isEqualTo("PRESENT");
    }

    @Test
    void aLateMarkOfTheWalkInTheyTurnedOutToBeEndsTheWaiting() throws Exception {
        TraineeId walkIn = TraineeId.next();
        Trainee came =
                new Trainee(
                        walkIn,
                        lop.one().id(),
                        null,
                        "Người đến thử",
                        null,
                        KHE_SANH,
                        null,
                        null,
                        TraineeState.ENROLLED,
                        TraineeOrigin.WALK_IN,
                        begins,
                        null);
        trainees.insert(came, begins);
        acting.as(lop.organiser());
        merge.merge(lop.one().id(), walkIn, one.id());
        acting.nobody();
        send(code(begins), begins.plusSeconds(600), 0L);
        String before = phone.tag(person);
        String at = begins.plusSeconds(1_200).toString();
        Written mark = RollPhone.mark(morning, walkIn, "PRESENT", at);
        assertThat(phone.status(lop.trainer(), mark)).isEqualTo(201);
        assertThat(waiting()).isEmpty();
        assertThat(mine().path("state").asString()).isEqualTo("PRESENT");
        assertThat(phone.tag(person)).isNotEqualTo(before);
    }

    @Test
    void theTrainerDeclinesByMarkingThePersonAsAbsent() throws Exception {
        send(code(begins), begins.plusSeconds(600), 0L);
        assertThat(mark("ABSENT")).isEqualTo(201);
        assertThat(waiting()).isEmpty();
        assertThat(mine().path("state").asString()).isEqualTo("ABSENT");
    }

    @Test
    void whoIsMarkedAsThereKeepsTheTrainersMark() throws Exception {
        assertThat(mark("LATE")).isEqualTo(201);
        assertThat(send(code(begins), begins.plusSeconds(10), 0L)).isEqualTo(201);
        assertThat(standing()).isEqualTo(Mark.LATE);
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM attendance_mark WHERE trainee_id = ?")
                                .param(one.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyElsesPhoneHoldsIt() throws Exception {
        send(code(begins), begins.plusSeconds(600), 0L);
        Person other = acting.person(Role.COLLABORATOR, KHE_SANH);
        made.enrolled(lop.one(), other);
        assertThat(phone.record(other, "check-ins", morning.id()).isMissingNode()).isTrue();
        Person trainer = acting.person(Role.TRAINER, KHE_SANH);
        assertThat(phone.record(trainer, "check-ins", morning.id()).isMissingNode()).isTrue();
        assertThat(phone.record(person, "check-ins", morning.id()).has("waiting")).isFalse();
    }

    @Test
    void whoeverNoLongerTrainsTheClassMakesNoMoreCodesThatCount() throws Exception {
        Instant later = begins.plusSeconds(1_200);
        String before = code(begins);
        String theirs = code(later);
        acting.as(lop.organiser());
        done(
                classes.change(
                        lop.one().id(),
                        lop.one().version(),
                        taughtBy(acting.person(Role.TRAINER, KHE_SANH))));
        acting.nobody();
        assertThat(send(theirs, later, 0L)).isEqualTo(201);
        assertThat(standing()).isNull();
        assertThat(code(later)).isNotEqualTo(theirs);
        assertThat(send(before, begins, 0L)).isEqualTo(201);
        assertThat(standing()).isEqualTo(Mark.PRESENT);
    }

    private ClassPlan taughtBy(Person trainer) {
        ClassPlan plan = lop.one().plan();
        return new ClassPlan(
                plan.course(),
                plan.name(),
                plan.unit(),
                plan.venue(),
                plan.firstDay(),
                plan.lastDay(),
                List.of(trainer.id()),
                plan.capacity(),
                plan.enrolling(),
                plan.within(),
                plan.closes());
    }

    private String code(Instant at) {
        return code(morning, at);
    }

    private String code(ClassSession session, Instant at) {
        return CheckInCode.at(classes.checkInKey(lop.one().id(), at), session.id(), at);
    }

    private int send(String code, Instant madeAt, @Nullable Long offset) throws Exception {
        return phone.status(person, checkIn(morning, code, madeAt, offset));
    }

    private String refusal(Written fact) throws Exception {
        return phone.send(person, fact).getFirst().path("code").asString();
    }

    private int mark(String state) throws Exception {
        String at = begins.plusSeconds(1_200).toString();
        return phone.status(lop.trainer(), RollPhone.mark(morning, one.id(), state, at));
    }

    private @Nullable Mark standing() {
        return attendance.standing(morning.id()).get(one.id());
    }

    private JsonNode mine() throws Exception {
        return phone.record(person, "check-ins", morning.id()).path("mine");
    }

    private List<JsonNode> waiting() throws Exception {
        Stream<JsonNode> all =
                phone.record(lop.trainer(), "check-ins", morning.id())
                        .path("waiting")
                        .valueStream();
        return all.toList();
    }

    private int compared() {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM check_in WHERE trainee_id = ? AND outcome <> 'IGNORED'
                        """)
                .param(one.id().value())
                .query(Integer.class)
                .single();
    }
}
