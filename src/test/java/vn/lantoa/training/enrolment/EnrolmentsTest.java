package vn.lantoa.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.training.ClassesMade.CUA_TUNG;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.QUANG_TRI;
import static vn.lantoa.training.ClassesMade.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.StoredFact;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.Answer;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassPlan;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.enrolment.EnrolmentAnswer.Refused;
import vn.lantoa.training.enrolment.EnrolmentAnswer.Stands;

@AppTest
@Transactional
class EnrolmentsTest {

    /** 8:00 on 22 November, two days before the class begins. */
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private static final Instant AFTER_BEGIN = Instant.parse("2026-11-24T01:00:01Z");

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassSessions sessions;
    @Autowired People people;
    @Autowired Trainees trainees;
    @Autowired Enrolments enrolments;
    @Autowired EnrolmentFacts facts;
    @Autowired Clashes clashes;

    private ClassesMade.Made one;
    private ClassId id;

    @BeforeEach
    void announce() {
        one = made.announced(KHE_SANH, DAY, 2);
        id = one.one().id();
    }

    @Test
    void takesThePeopleOfItsUnitAndNobodyElse() {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(state(enrolments.ask(id))).isEqualTo(TraineeState.ENROLLED);
        assertThat(state(enrolments.leave(id))).isEqualTo(TraineeState.WITHDRAWN);
        acting.as(Role.COLLABORATOR, CUA_TUNG);
        assertThatThrownBy(() -> enrolments.ask(id)).isInstanceOf(AccessDeniedException.class);
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(enrolments.ask(id)).isEqualTo(new Refused(EnrolmentRefusal.NOT_OPEN));
    }

    @Test
    void isTheOrganisersToPutInInviteAndTakeOut() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        for (Person other : List.of(one.trainer(), acting.person(Role.ORGANISER, DIEN_BIEN))) {
            acting.as(other);
            assertThatThrownBy(() -> enrolments.putIn(id, person.id(), null))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> enrolments.invite(id, person.id(), null))
                    .isInstanceOf(AccessDeniedException.class);
        }
        acting.as(one.organiser());
        Stands in = (Stands) enrolments.putIn(id, person.id(), null);
        assertThat(in.state()).isEqualTo(TraineeState.ENROLLED);
        assertThat(state(enrolments.organise(id, in.trainee(), Step.TAKE_OUT)))
                .isEqualTo(TraineeState.REMOVED);
        acting.as(person);
        assertThat(enrolments.ask(id)).isEqualTo(new Refused(EnrolmentRefusal.TAKEN_OUT));
    }

    @Test
    void letsWhoIsInvitedFromElsewhereAnswer() {
        Person far = acting.person(Role.COLLABORATOR, CUA_TUNG);
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(state(enrolments.invite(id, far.id(), null))).isEqualTo(TraineeState.INVITED);
        acting.as(far);
        assertThat(classes.find(id)).isPresent();
        assertThat(state(enrolments.ask(id))).isEqualTo(TraineeState.ENROLLED);
        assertThat(state(enrolments.leave(id))).isEqualTo(TraineeState.WITHDRAWN);
    }

    @Test
    void keepsPeopleWithoutAnAccountUnderTheirNames() {
        acting.as(one.organiser());
        enrolments.putIn(id, newcomer("  Hồ Thị   Bưởi "));
        enrolments.putIn(id, newcomer("Trần Văn Ánh"));
        assertThat(enrolments.participants(id))
                .extracting(Trainee::name)
                .containsExactly("Trần Văn Ánh", "Hồ Thị Bưởi");
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThatThrownBy(() -> enrolments.participants(id))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesFewerSeatsThanAreTaken() {
        acting.as(one.organiser());
        enrolments.putIn(id, newcomer("Hồ Thị Bưởi"));
        enrolments.putIn(id, newcomer("Trần Văn Ánh"));
        TraineeId second = enrolments.participants(id).getFirst().id();
        // a seat that is held for an answer is taken too
        trainees.state(second, TraineeState.OFFERED, NOW, NOW.plusSeconds(60), NOW);
        var now = classes.find(id).orElseThrow();
        assertThat(classes.change(id, now.version(), ClassesMade.seats(now.plan(), 1)))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.FEWER_SEATS_THAN_TAKEN));
    }

    @Test
    void takesNobodyIntoAClassThatIsOver() {
        acting.as(one.organiser());
        done(classes.cancel(id, one.one().version(), "Bão"));
        assertThat(enrolments.putIn(id, newcomer("Hồ Thị Bưởi")))
                .isEqualTo(new Refused(EnrolmentRefusal.CLASS_OVER));
    }

    @Test
    void warnsOfTwoClassesAtOneTimeAndForbidsNeither() {
        ClassesMade.Made other = made.announced(KHE_SANH, DAY, null);
        ClassesMade.Made later = made.announced(KHE_SANH, DAY.plusDays(1), null);
        Person person = acting.as(Role.COLLABORATOR, KHE_SANH);
        enrolments.ask(id);
        enrolments.ask(later.one().id());
        assertThat(clashes.of(id, List.of(person.id()))).isEmpty();
        assertThat(state(enrolments.ask(other.one().id()))).isEqualTo(TraineeState.ENROLLED);
        assertThat(clashes.of(id, List.of(person.id())))
                .isEqualTo(
                        Map.of(
                                person.id(),
                                List.of(
                                        new Clashes.Clash(
                                                other.one().id(),
                                                other.one().plan().name(),
                                                DAY.atTime(8, 0)))));
        enrolments.leave(other.one().id());
        assertThat(clashes.of(id, List.of(person.id()))).isEmpty();
    }

    @Test
    void warnsOfNoSessionThatDoesNotTakePlace() {
        ClassesMade.Made other = made.announced(KHE_SANH, DAY, null);
        Person person = acting.as(Role.COLLABORATOR, KHE_SANH);
        enrolments.ask(other.one().id());
        assertThat(clashes.of(id, List.of(person.id()))).hasSize(1);
        acting.as(other.organiser());
        for (ClassSession theirs : other.sessions()) {
            done(sessions.cancel(theirs.id(), theirs.version()));
        }
        assertThat(clashes.of(id, List.of(person.id()))).isEmpty();
        ClassesMade.Made third = made.announced(KHE_SANH, DAY, null);
        acting.as(person);
        enrolments.ask(third.one().id());
        assertThat(clashes.of(id, List.of(person.id()))).hasSize(1);
        acting.as(one.organiser());
        ClassSession ours = one.sessions().getLast();
        done(sessions.cancel(one.morning().id(), one.morning().version()));
        done(sessions.cancel(ours.id(), ours.version()));
        assertThat(clashes.of(id, List.of(person.id()))).isEmpty();
        ClassesMade.Made fourth = made.announced(KHE_SANH, DAY, null);
        assertThat(clashes.of(fourth.one().id(), List.of(person.id()))).hasSize(1);
        acting.as(third.organiser());
        done(classes.cancel(third.one().id(), third.one().version(), "Bão"));
        assertThat(clashes.of(fourth.one().id(), List.of(person.id()))).isEmpty();
    }

    @Test
    void isOpenToThePersonOnlyWhileItsPlanAndTheirPartSaySo() {
        Person near = acting.person(Role.COLLABORATOR, KHE_SANH);
        assertThat(enrolments.mayAsk(near.id(), one.one())).isTrue();
        assertThat(enrolments.mayAsk(near.id(), made.draft(KHE_SANH, DAY, null).one())).isFalse();
        acting.as(one.organiser());
        ClassPlan plan = one.one().plan();
        var chosen = done(classes.change(id, one.one().version(), ClassesMade.chosen(plan)));
        assertThat(enrolments.mayAsk(near.id(), chosen)).isFalse();
        Person far = acting.person(Role.COLLABORATOR, DIEN_BIEN);
        Trainee part = made.enrolled(one.one(), far);
        assertThat(enrolments.mayAsk(far.id(), chosen)).isTrue();
        trainees.state(part.id(), TraineeState.REMOVED, NOW, null, NOW);
        assertThat(enrolments.mayAsk(far.id(), chosen)).isFalse();
    }

    @Test
    void takesNeitherATrainersWordNorAClosedAccountNorAPersonsOwnStep() {
        acting.as(one.trainer());
        assertThatThrownBy(() -> enrolments.putIn(id, newcomer("Hồ Thị Bưởi")))
                .isInstanceOf(AccessDeniedException.class);
        Person closed = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ADMINISTRATOR, KHE_SANH);
        people.close(closed.id());
        acting.as(one.organiser());
        assertThatThrownBy(() -> enrolments.putIn(id, closed.id(), null))
                .isInstanceOf(AccessDeniedException.class);
        Stands in = (Stands) enrolments.putIn(id, newcomer("Hồ Thị Bưởi"));
        for (Step own : List.of(Step.ASK, Step.LEAVE, Step.LAPSE)) {
            assertThatThrownBy(() -> enrolments.organise(id, in.trainee(), own))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void takesWhatPhonesSayByWhenItWasSaid() {
        Person timely = acting.person(Role.COLLABORATOR, KHE_SANH);
        Fact going = fact(timely, id, true, NOW.minusSeconds(60));
        assertThat(facts.judge(going)).isInstanceOf(FactVerdict.Accepted.class);
        facts.record(List.of(stored(going), stored(going)));
        assertThat(onPhone(timely)).isEqualTo(TraineeState.ENROLLED);
        facts.record(List.of(stored(fact(timely, id, false, NOW.minusSeconds(30)))));
        facts.record(List.of(stored(going)));
        assertThat(onPhone(timely)).isEqualTo(TraineeState.WITHDRAWN);
    }

    @Test
    void isLateOnceTheClassBeginsUnlessAnEarlierMomentWasSet() {
        assertThat(enrolments.isLate(one.one(), AFTER_BEGIN.minusSeconds(1))).isFalse();
        assertThat(enrolments.isLate(one.one(), AFTER_BEGIN)).isTrue();
        acting.as(one.organiser());
        var closing =
                done(
                        classes.change(
                                id,
                                one.one().version(),
                                ClassesMade.closing(
                                        one.one().plan(), DAY.minusDays(3).atTime(17, 0))));
        Person late = acting.person(Role.COLLABORATOR, KHE_SANH);
        Instant closes = Instant.parse("2026-11-21T10:00:00Z");
        assertThat(closing.plan().closes()).isEqualTo(DAY.minusDays(3).atTime(17, 0));
        facts.record(List.of(stored(fact(late, id, true, closes.plusSeconds(1)))));
        assertThat(onPhone(late)).isEqualTo(TraineeState.LATE);
        Person timely = acting.person(Role.COLLABORATOR, KHE_SANH);
        facts.record(List.of(stored(fact(timely, id, true, closes))));
        assertThat(onPhone(timely)).isEqualTo(TraineeState.ENROLLED);
    }

    @Test
    void aSlowClockNeitherHeadsTheQueueNorBeatsTheDeadline() {
        for (int i = 0; i < 3; i++) {
            Person earlier = acting.person(Role.COLLABORATOR, KHE_SANH);
            facts.record(List.of(stored(fact(earlier, id, true, NOW.minusSeconds(60 - i)))));
        }
        Person slow = acting.person(Role.COLLABORATOR, KHE_SANH);
        Instant weekAgo = NOW.minus(Duration.ofDays(7));
        facts.record(List.of(stored(fact(slow, id, true, weekAgo, null))));
        Trainee waits = trainees.find(id, slow.id()).orElseThrow();
        assertThat(waits.state()).isEqualTo(TraineeState.WAITING);
        assertThat(waits.queued()).isEqualTo(NOW);
        acting.as(one.organiser());
        done(
                classes.change(
                        id,
                        classes.find(id).orElseThrow().version(),
                        ClassesMade.closing(one.one().plan(), DAY.minusDays(3).atTime(17, 0))));
        Person late = acting.person(Role.COLLABORATOR, KHE_SANH);
        facts.record(List.of(stored(fact(late, id, true, weekAgo, null))));
        assertThat(onPhone(late)).isEqualTo(TraineeState.LATE);
    }

    @Test
    void refusesPhonesOfOtherPlacesAndLetsUnknownClassesWait() {
        Person far = acting.person(Role.COLLABORATOR, DIEN_BIEN);
        assertThat(facts.judge(fact(far, id, true, NOW)))
                .isInstanceOf(FactVerdict.OutOfReach.class);
        Person near = acting.person(Role.COLLABORATOR, KHE_SANH);
        ClassId draft = made.draft(KHE_SANH, DAY, null).one().id();
        assertThat(facts.judge(fact(near, draft, true, NOW)))
                .isEqualTo(new FactVerdict.Waiting(draft.value()));
        UUID unknown = UUID.randomUUID();
        assertThat(facts.judge(fact(near, new ClassId(unknown), true, NOW)))
                .isEqualTo(new FactVerdict.Waiting(unknown));
    }

    private TraineeState onPhone(Person person) {
        return trainees.find(id, person.id()).orElseThrow().state();
    }

    private static TraineeState state(EnrolmentAnswer answer) {
        return ((Stands) answer).state();
    }

    private static Newcomer newcomer(String name) {
        return new Newcomer(name, null, KHE_SANH, null, null);
    }

    private static Fact fact(Person person, ClassId id, boolean going, Instant at) {
        return fact(person, id, going, at, Duration.ZERO);
    }

    private static Fact fact(
            Person person, ClassId id, boolean going, Instant at, @Nullable Duration offset) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("class", id.toString()).put("going", going);
        return new Fact(UUID.randomUUID(), "class-enrolment", 1, at, offset, null, body, person);
    }

    private static StoredFact stored(Fact fact) {
        return new StoredFact(fact, 1, NOW, KHE_SANH);
    }
}
