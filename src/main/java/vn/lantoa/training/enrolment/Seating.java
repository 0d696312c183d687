package vn.lantoa.training.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.TrainingNotices;
import vn.lantoa.training.enrolment.EnrolmentAnswer.Refused;
import vn.lantoa.training.enrolment.EnrolmentAnswer.Stands;
import vn.lantoa.training.enrolment.Transitions.Next;

/**
 * Takes the steps of {@link Transitions}, in the caller's transaction and always behind the lock on
 * the class: whatever gives or frees a seat goes through here, one after the other. Nobody passes
 * those who wait longer; a seat that becomes free is offered to the first of them.
 */
@Component
class Seating {

    /** How long an offered seat is held. */
    static final Duration HELD = Duration.ofDays(2);

    /** So long before the class begins nothing is held for anybody any more. */
    static final Duration BEFORE_BEGIN = Duration.ofHours(2);

    private final Function<ClassId, Optional<TrainingClass>> lock;
    private final SeatStore store;
    private final Trainees trainees;
    private final TrainingNotices notices;
    private final ClassTouches touches;
    private final Clock clock;

    @Autowired
    Seating(
            Classes classes,
            SeatStore store,
            Trainees trainees,
            TrainingNotices notices,
            ClassTouches touches,
            Clock clock) {
        this(classes::lock, store, trainees, notices, touches, clock);
    }

    Seating(
            Function<ClassId, Optional<TrainingClass>> lock,
            SeatStore store,
            Trainees trainees,
            TrainingNotices notices,
            ClassTouches touches,
            Clock clock) {
        this.lock = lock;
        this.store = store;
        this.trainees = trainees;
        this.notices = notices;
        this.touches = touches;
        this.clock = clock;
    }

    /**
     * Takes a step.
     *
     * @param origin how a person comes who has no part yet
     * @param at when it was said, by the server's clock; a word of the person that is not newer
     *     than what the part was last decided by changes nothing
     */
    EnrolmentAnswer take(ClassId id, Who who, Step step, TraineeOrigin origin, Instant at) {
        TrainingClass one =
                lock.apply(id).orElseThrow(() -> new AccessDeniedException("no such class"));
        if (isOver(one, step)) {
            return new Refused(EnrolmentRefusal.CLASS_OVER);
        }
        Instant now = now();
        Instant said = at.isAfter(now) ? now : at.truncatedTo(ChronoUnit.MICROS);
        Optional<Trainee> found = find(id, who);
        if (found.isPresent() && isOvertaken(found.get(), step, said)) {
            return new Stands(found.get().id(), found.get().state(), false);
        }
        Trainee before = found.orElse(null);
        return switch (Transitions.next(before == null ? null : before.state(), step)) {
            case Next.No(EnrolmentRefusal why) -> new Refused(why);
            case Next.Stays() -> stay(found.orElseThrow(), step, said);
            case Next.Becomes(TraineeState state) ->
                    write(one, who, before, state, step, origin, said);
            case Next.Seat() ->
                    write(
                            one,
                            who,
                            before,
                            hasRoom(one, before, said)
                                    ? TraineeState.ENROLLED
                                    : TraineeState.WAITING,
                            step,
                            origin,
                            said);
        };
    }

    /** A roll that was taken without network comes in after its class was said to be over. */
    private static boolean isOver(TrainingClass one, Step step) {
        return one.status() == ClassStatus.CANCELLED
                || (one.status() == ClassStatus.FINISHED && step != Step.COME);
    }

    /** Whether a newer word stands; who left after they came is not brought back by it. */
    private boolean isOvertaken(Trainee before, Step step, Instant said) {
        return switch (step) {
            case ASK, ASK_LATE, LEAVE -> !store.said(before.id()).isBefore(said);
            case COME -> hasLeft(before.state()) && store.said(before.id()).isAfter(said);
            case INVITE, PUT_IN, TAKE_OUT, OFFER, LAPSE -> false;
        };
    }

    /** Lets offers pass on that were held long enough, and offers the seats that are free. */
    void pass(ClassId id) {
        TrainingClass one = lock.apply(id).orElseThrow();
        for (TraineeId late : store.lapsed(id, now())) {
            take(id, new Who.Known(late), Step.LAPSE, TraineeOrigin.SELF, now());
        }
        offer(one);
    }

    /** What the person said last counts, even where it changes nothing. */
    private Stands stay(Trainee same, Step step, Instant said) {
        if (step.spoken()) {
            trainees.state(same.id(), same.state(), same.queued(), same.offeredUntil(), said);
        }
        return new Stands(same.id(), same.state(), false);
    }

    private Stands write(
            TrainingClass one,
            Who who,
            @Nullable Trainee before,
            TraineeState state,
            Step step,
            TraineeOrigin origin,
            Instant said) {
        TraineeId id;
        UnitId unit;
        if (before == null) {
            Trainee fresh = fresh(one.id(), who, state, origin, said);
            trainees.insert(fresh, said);
            id = fresh.id();
            unit = fresh.unit();
            notices.arrived(id.value());
        } else {
            id = before.id();
            unit = before.unit();
            boolean anew = !waitsAlready(before.state());
            Instant until = state == TraineeState.OFFERED ? heldUntil(one.id()) : null;
            trainees.state(
                    id,
                    state,
                    anew ? said : before.queued(),
                    until,
                    step.ofItself() ? store.said(id) : said);
        }
        touches.note(one.plan().unit());
        touches.note(unit);
        if (before != null && holdsSeat(before.state()) && !holdsSeat(state)) {
            offer(one);
        }
        return new Stands(id, state, before == null);
    }

    /** Free seats are offered in the order of asking, while there is time to answer. */
    private void offer(TrainingClass one) {
        if (one.status() != ClassStatus.ANNOUNCED || !now().isBefore(offersEnd(one.id()))) {
            return;
        }
        Optional<TraineeId> next = store.firstWaiting(one.id());
        while (next.isPresent() && isFree(one)) {
            take(one.id(), new Who.Known(next.get()), Step.OFFER, TraineeOrigin.SELF, now());
            next = store.firstWaiting(one.id());
        }
    }

    private boolean hasRoom(TrainingClass one, @Nullable Trainee before, Instant said) {
        if (!isFree(one)) {
            return false;
        }
        boolean waits = before != null && before.state() == TraineeState.WAITING;
        Instant queued = before != null && waits ? before.queued() : said;
        return !store.waitsBefore(one.id(), queued) || !now().isBefore(offersEnd(one.id()));
    }

    private boolean isFree(TrainingClass one) {
        Integer capacity = one.plan().capacity();
        return capacity == null || store.taken(one.id()) < capacity;
    }

    private Instant heldUntil(ClassId id) {
        Instant longest = now().plus(HELD);
        Instant end = offersEnd(id);
        return end.isBefore(longest) ? end : longest;
    }

    private Instant offersEnd(ClassId id) {
        return store.begin(id)
                .map(VietnamTime::instant)
                .map(begin -> begin.minus(BEFORE_BEGIN))
                .orElse(Instant.MAX);
    }

    private Optional<Trainee> find(ClassId id, Who who) {
        return switch (who) {
            case Who.Known(TraineeId known) ->
                    Optional.of(
                            trainees.find(known)
                                    .filter(one -> one.classId().equals(id))
                                    .orElseThrow(
                                            () -> new AccessDeniedException("no such trainee")));
            case Who.Account account -> trainees.find(id, account.person().id());
            case Who.Stranger stranger -> trainees.find(stranger.id());
        };
    }

    private static Trainee fresh(
            ClassId id, Who who, TraineeState state, TraineeOrigin origin, Instant said) {
        return switch (who) {
            case Who.Known known -> throw new IllegalStateException("known: " + known.id());
            case Who.Account(Person person, var audience) ->
                    new Trainee(
                            TraineeId.next(),
                            id,
                            person.id(),
                            person.name(),
                            null,
                            person.unit(),
                            person.sex(),
                            audience,
                            state,
                            origin,
                            said,
                            null);
            case Who.Stranger(TraineeId trainee, Newcomer person) -> {
                var phone = person.phone();
                yield new Trainee(
                        trainee,
                        id,
                        null,
                        person.name(),
                        phone == null ? null : phone.e164(),
                        person.unit(),
                        person.sex(),
                        person.audience(),
                        state,
                        origin,
                        said,
                        null);
            }
        };
    }

    private static boolean waitsAlready(TraineeState state) {
        return state == TraineeState.WAITING || state == TraineeState.OFFERED;
    }

    private static boolean holdsSeat(TraineeState state) {
        return state == TraineeState.ENROLLED || state == TraineeState.OFFERED;
    }

    private static boolean hasLeft(TraineeState state) {
        return state == TraineeState.DECLINED
                || state == TraineeState.WITHDRAWN
                || state == TraineeState.REMOVED;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
