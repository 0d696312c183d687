package vn.lantoa.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.TrainingNotices;

/** The last seat of a class, with the lock on the class and, to see what it is for, without. */
@AppTest
class LastClassSeatTest {

    private static final int PEOPLE = 8;

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired SeatStore store;
    @Autowired Trainees trainees;
    @Autowired TrainingNotices notices;
    @Autowired ClassTouches touches;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    @RepeatedTest(5)
    void isGivenOnceHoweverManyAskAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        List<TraineeState> states =
                askAtOnce(id -> {
                    await(start);
                    return classes.lock(id);
                });
        assertThat(states).filteredOn(TraineeState.ENROLLED::equals).hasSize(1);
        assertThat(states).filteredOn(TraineeState.WAITING::equals).hasSize(PEOPLE - 1);
    }

    @Test
    void isGivenTwiceWithoutTheLock() throws Exception {
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        List<TraineeState> states =
                askAtOnce(id -> {
                    Optional<TrainingClass> one = classes.known(id);
                    await(start);
                    return one;
                });
        assertThat(states).filteredOn(TraineeState.ENROLLED::equals).hasSizeGreaterThan(1);
    }

    private List<TraineeState> askAtOnce(Function<ClassId, Optional<TrainingClass>> lock)
            throws Exception {
        ClassId id = made.announced(KHE_SANH, DAY, 1).one().id();
        Seating seating = new Seating(lock, store, trainees, notices, touches, clock);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(acting.person(Role.COLLABORATOR, KHE_SANH));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<EnrolmentAnswer>> all = new ArrayList<>();
            for (Person person : people) {
                all.add(threads.submit(() -> ask(seating, id, person)));
            }
            List<TraineeState> states = new ArrayList<>();
            for (Future<EnrolmentAnswer> one : all) {
                states.add(((EnrolmentAnswer.Stands) one.get()).state());
            }
            return states;
        }
    }

    private EnrolmentAnswer ask(Seating seating, ClassId id, Person person) {
        return Objects.requireNonNull(
                transaction.execute(status ->
                        seating.take(
                                id,
                                new Who.Account(person, null),
                                Step.ASK,
                                TraineeOrigin.SELF,
                                clock.instant())));
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
