package vn.lantoa.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingNotices;
import vn.lantoa.training.enrolment.Transitions.Next;

@AppTest
@Transactional
class SeatingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired SeatStore store;
    @Autowired Trainees trainees;
    @Autowired TrainingNotices notices;
    @Autowired ClassTouches touches;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private ClassId id;
    private Seating seating;
    private Instant now = NOW;

    @BeforeEach
    void aClassWithTwoSeatsInTwoDays() {
        id = made.announced(KHE_SANH, DAY, 2).one().id();
        at(NOW);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void doesWhatTheTableSays(@Nullable TraineeState before, Step step) {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        if (before != null) {
            written(person, before);
        }
        EnrolmentAnswer answer = take(person, before, step);
        TraineeState after = trainees.find(id, person.id()).map(Trainee::state).orElse(null);
        switch (Transitions.next(before, step)) {
            case Next.Becomes(TraineeState state) -> assertThat(after).isEqualTo(state);
            case Next.Seat() -> assertThat(after).isEqualTo(TraineeState.ENROLLED);
            case Next.Stays() -> assertThat(after).isEqualTo(before);
            case Next.No(EnrolmentRefusal why) -> {
                assertThat(answer).isEqualTo(new EnrolmentAnswer.Refused(why));
                assertThat(after).isEqualTo(before);
            }
        }
    }

    static Stream<Arguments> cells() {
        return Stream.concat(Stream.of((TraineeState) null), Stream.of(TraineeState.values()))
                .flatMap(before ->
                        Stream.of(Step.values())
                                .filter(step -> before != null || !step.ofItself())
                                .map(step -> Arguments.of(before, step)));
    }

    @Test
    void refusesTheTraineeWhoComesAfterTheLastSeatAndOffersWhatBecomesFreeInTheOrderOfAsking() {
        Person first = asks(1);
        Person second = asks(2);
        Person third = asks(3);
        Person fourth = asks(4);
        assertThat(states(first, second, third, fourth))
                .containsExactly("ENROLLED", "ENROLLED", "WAITING", "WAITING");
        take(first, TraineeState.ENROLLED, Step.LEAVE);
        assertThat(states(first, third, fourth)).containsExactly("WITHDRAWN", "OFFERED", "WAITING");
        assertThat(part(third).offeredUntil())
                .as("48 hours would end after the class began on 24 November at 8:00")
                .isEqualTo(VietnamTime.instant(DAY.atTime(6, 0)));
        take(third, TraineeState.OFFERED, Step.LEAVE);
        assertThat(states(third, fourth)).containsExactly("DECLINED", "OFFERED");
        take(fourth, TraineeState.OFFERED, Step.ASK);
        assertThat(states(fourth)).containsExactly("ENROLLED");
        assertThat(store.taken(id)).isEqualTo(2);
    }

    @Test
    void holdsAnOfferedSeatForTwoDaysAndThenPassesItOn() {
        id = made.announced(KHE_SANH, DAY.plusDays(7), 1).one().id();
        Person first = asks(1);
        Person second = asks(2);
        Person third = asks(3);
        take(first, TraineeState.ENROLLED, Step.LEAVE);
        Instant offered = now;
        assertThat(part(second).offeredUntil()).isEqualTo(offered.plus(Duration.ofDays(2)));
        at(offered.plus(Duration.ofDays(2)).minusMillis(1));
        seating.pass(id);
        assertThat(states(second, third)).containsExactly("OFFERED", "WAITING");
        at(offered.plus(Duration.ofDays(2)));
        seating.pass(id);
        seating.pass(id);
        assertThat(states(second, third)).containsExactly("DECLINED", "OFFERED");
        at(now.plus(Duration.ofDays(2)));
        new SeatOffers(store, seating, transaction, Clock.fixed(now, VietnamTime.ZONE)).passOn();
        assertThat(states(third)).as("also where nobody else waits").containsExactly("DECLINED");
    }

    @Test
    void looksEveryMinuteForSeatsThatBecameFreeByMoreRoom() {
        id = made.announced(KHE_SANH, DAY.plusDays(7), 1).one().id();
        asks(1);
        Person second = asks(2);
        jdbc.sql("UPDATE training_class SET capacity = 2 WHERE id = ?").param(id.value()).update();
        new SeatOffers(store, seating, transaction, Clock.fixed(now, VietnamTime.ZONE)).passOn();
        assertThat(states(second)).containsExactly("OFFERED");
    }

    @Test
    void holdsNothingForAnybodyInTheLastTwoHoursAndSeatsWhoAsksThen() {
        Person first = asks(1);
        asks(2);
        Person third = asks(3);
        Instant end = VietnamTime.instant(DAY.atTime(6, 0));
        at(end);
        take(first, TraineeState.ENROLLED, Step.LEAVE);
        seating.pass(id);
        assertThat(states(third)).containsExactly("WAITING");
        take(third, TraineeState.WAITING, Step.PUT_IN);
        assertThat(states(third)).containsExactly("ENROLLED");
    }

    @Test
    void seatsInTheLastTwoHoursWhoeverAsksFirstThen() {
        Person first = asks(1);
        asks(2);
        Person waiting = asks(3);
        at(VietnamTime.instant(DAY.atTime(6, 0)));
        take(first, TraineeState.ENROLLED, Step.LEAVE);
        Person spontaneous = acting.person(Role.COLLABORATOR, KHE_SANH);
        take(spontaneous, null, Step.PUT_IN);
        assertThat(states(spontaneous, waiting)).containsExactly("ENROLLED", "WAITING");
    }

    @Test
    void keepsThePlaceOfWhoWaitsHoweverOftenTheyAreAskedFor() {
        Person first = asks(1);
        asks(2);
        Person third = asks(3);
        Person fourth = asks(4);
        take(third, TraineeState.WAITING, Step.PUT_IN);
        take(first, TraineeState.ENROLLED, Step.LEAVE);
        assertThat(states(third, fourth)).containsExactly("OFFERED", "WAITING");
    }

    @Test
    void offersNothingInADraft() {
        id = made.draft(KHE_SANH, DAY, 1).one().id();
        Person first = acting.person(Role.COLLABORATOR, KHE_SANH);
        Person second = acting.person(Role.COLLABORATOR, KHE_SANH);
        take(first, null, Step.PUT_IN);
        take(second, null, Step.PUT_IN);
        take(first, TraineeState.ENROLLED, Step.TAKE_OUT);
        seating.pass(id);
        assertThat(states(second)).containsExactly("WAITING");
    }

    @Test
    void takesAWordFromTheFutureAsSaidNow() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Who who = new Who.Account(person, null);
        seating.take(id, who, Step.ASK, TraineeOrigin.SELF, NOW.plusSeconds(3_600));
        at(NOW.plusSeconds(1));
        seating.take(id, who, Step.LEAVE, TraineeOrigin.SELF, now);
        assertThat(states(person)).containsExactly("WITHDRAWN");
    }

    @Test
    void letsNobodyPassThoseWhoWaitLonger() {
        Person first = asks(1);
        asks(2);
        Person third = asks(3);
        Person fourth = asks(4);
        trainees.state(part(first).id(), TraineeState.REMOVED, now, null, now);
        take(fourth, TraineeState.WAITING, Step.PUT_IN);
        assertThat(states(third, fourth)).containsExactly("WAITING", "WAITING");
        assertThat(states(asks(5))).containsExactly("WAITING");
        seating.pass(id);
        assertThat(states(third, fourth)).containsExactly("OFFERED", "WAITING");
    }

    @Test
    void listensToTheNewestWordAndNotToTheOneThatArrivesLast() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Who who = new Who.Account(person, null);
        seating.take(id, who, Step.ASK, TraineeOrigin.SELF, NOW.minusSeconds(60));
        seating.take(id, who, Step.LEAVE, TraineeOrigin.SELF, NOW.minusSeconds(30));
        seating.take(id, who, Step.ASK, TraineeOrigin.SELF, NOW.minusSeconds(60));
        seating.take(id, who, Step.ASK, TraineeOrigin.SELF, NOW.minusSeconds(45));
        assertThat(states(person)).containsExactly("WITHDRAWN");
        seating.take(id, who, Step.ASK, TraineeOrigin.SELF, NOW.minusSeconds(20));
        seating.take(id, who, Step.ASK, TraineeOrigin.SELF, NOW.minusSeconds(5));
        seating.take(id, who, Step.LEAVE, TraineeOrigin.SELF, NOW.minusSeconds(10));
        assertThat(states(person)).containsExactly("ENROLLED");
    }

    @Test
    void hearsANoThatWasSaidBeforeTheSeatWasOffered() {
        Person first = asks(1);
        asks(2);
        Person third = asks(3);
        at(NOW.plusSeconds(600));
        take(first, TraineeState.ENROLLED, Step.LEAVE);
        assertThat(states(third)).containsExactly("OFFERED");
        seating.take(
                id,
                new Who.Account(third, null),
                Step.LEAVE,
                TraineeOrigin.SELF,
                NOW.plusSeconds(300));
        assertThat(states(third)).containsExactly("DECLINED");
    }

    private void at(Instant instant) {
        now = instant;
        seating =
                new Seating(
                        classes::lock,
                        store,
                        trainees,
                        notices,
                        touches,
                        Clock.fixed(instant, VietnamTime.ZONE));
    }

    private Person asks(int second) {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        seating.take(
                id,
                new Who.Account(person, null),
                Step.ASK,
                TraineeOrigin.SELF,
                NOW.minusSeconds(600 - second));
        return person;
    }

    private EnrolmentAnswer take(Person person, @Nullable TraineeState before, Step step) {
        Who who = before == null ? new Who.Account(person, null) : new Who.Known(part(person).id());
        return seating.take(id, who, step, TraineeOrigin.SELF, now);
    }

    private void written(Person person, TraineeState state) {
        Instant before = NOW.minusSeconds(3600);
        trainees.insert(
                new Trainee(
                        TraineeId.next(),
                        id,
                        person.id(),
                        person.name(),
                        null,
                        person.unit(),
                        null,
                        null,
                        state,
                        TraineeOrigin.ORGANISER,
                        before,
                        state == TraineeState.OFFERED ? NOW.plusSeconds(3600) : null),
                before);
    }

    private Trainee part(Person person) {
        return trainees.find(id, person.id()).orElseThrow();
    }

    private Stream<String> states(Person... people) {
        return Stream.of(people).map(person -> Objects.requireNonNull(part(person)).state().name());
    }
}
