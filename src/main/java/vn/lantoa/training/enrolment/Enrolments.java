package vn.lantoa.training.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.shared.VietnameseOrder;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Enrolling;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.TrainingNotices;

/**
 * Who takes part in classes: put in or invited by who organises them, or by their own word. What is
 * not the person's to do ends in an {@link AccessDeniedException}; what the class does not allow is
 * answered.
 */
@Service
@Transactional
public class Enrolments {

    /** Whoever the organiser or the class once let in may answer, and change their mind. */
    private static final Set<TraineeState> IN =
            Set.of(
                    TraineeState.INVITED,
                    TraineeState.ENROLLED,
                    TraineeState.WAITING,
                    TraineeState.OFFERED,
                    TraineeState.DECLINED,
                    TraineeState.WITHDRAWN);

    private static final Comparator<Trainee> BY_GIVEN_NAME =
            Comparator.comparing((Trainee one) -> given(one.name()), VietnameseOrder.INSTANCE)
                    .thenComparing(Trainee::name, VietnameseOrder.INSTANCE)
                    .thenComparing(one -> one.id().value());

    private final Seating seating;
    private final SeatStore store;
    private final Classes classes;
    private final Trainees trainees;
    private final ClassScope scope;
    private final TrainingNotices notices;
    private final People people;
    private final Access access;
    private final Places places;
    private final Clock clock;

    Enrolments(
            Seating seating,
            SeatStore store,
            Classes classes,
            Trainees trainees,
            ClassScope scope,
            TrainingNotices notices,
            People people,
            Access access,
            Places places,
            Clock clock) {
        this.seating = seating;
        this.store = store;
        this.classes = classes;
        this.trainees = trainees;
        this.scope = scope;
        this.notices = notices;
        this.people = people;
        this.access = access;
        this.places = places;
        this.clock = clock;
    }

    /** The organiser puts somebody in whom they see among the people. */
    public EnrolmentAnswer putIn(ClassId id, PersonId person, @Nullable TargetGroup audience) {
        return organise(id, account(person, audience), Step.PUT_IN, TraineeOrigin.ORGANISER);
    }

    /** The organiser puts in somebody without an account. */
    public EnrolmentAnswer putIn(ClassId id, Newcomer newcomer) {
        return organise(
                id,
                new Who.Stranger(TraineeId.next(), newcomer),
                Step.PUT_IN,
                TraineeOrigin.ORGANISER);
    }

    /** The organiser takes a step for somebody who has a part. */
    public EnrolmentAnswer organise(ClassId id, TraineeId trainee, Step step) {
        if (step.spoken() || step.ofItself()) {
            throw new IllegalArgumentException("not the organiser's to say: " + step);
        }
        return organise(id, new Who.Known(trainee), step, TraineeOrigin.ORGANISER);
    }

    /** The organiser asks somebody to come. */
    public EnrolmentAnswer invite(ClassId id, PersonId person, @Nullable TargetGroup audience) {
        return organise(id, account(person, audience), Step.INVITE, TraineeOrigin.INVITATION);
    }

    /** As {@link #putIn}, for a row of a list. */
    EnrolmentAnswer listed(ClassId id, Who who) {
        return organise(id, who, Step.PUT_IN, TraineeOrigin.LIST);
    }

    /** The signed-in person wants to come, or says yes. */
    public EnrolmentAnswer ask(ClassId id) {
        return say(id, true);
    }

    /** The signed-in person does not come. */
    public EnrolmentAnswer leave(ClassId id) {
        return say(id, false);
    }

    private EnrolmentAnswer say(ClassId id, boolean going) {
        TrainingClass one =
                classes.find(id).orElseThrow(() -> new AccessDeniedException("no such class"));
        Person me = access.require();
        return going && !mayAsk(me.id(), one)
                ? new EnrolmentAnswer.Refused(EnrolmentRefusal.NOT_OPEN)
                : said(one, me, going, clock.instant());
    }

    /** What a person said, on this screen or a phone; the caller has asked whether they may. */
    EnrolmentAnswer said(TrainingClass one, Person person, boolean going, Instant at) {
        Step step = going ? (isLate(one, at) ? Step.ASK_LATE : Step.ASK) : Step.LEAVE;
        return seating.take(one.id(), new Who.Account(person, null), step, TraineeOrigin.SELF, at);
    }

    /** Whether a person may enrol in an announced class or answer for it, whoever is signed in. */
    @Transactional(readOnly = true)
    public boolean mayAsk(PersonId person, TrainingClass one) {
        if (one.status() != ClassStatus.ANNOUNCED) {
            return false;
        }
        UnitId within = one.plan().within();
        return trainees.find(one.id(), person).filter(part -> IN.contains(part.state())).isPresent()
                || (one.plan().enrolling() != Enrolling.ORGANISER
                        && within != null
                        && access.units(person, Permission.SEE_PUBLISHED_PLANS).stream()
                                .anyMatch(unit -> places.contains(within, unit)));
    }

    /** Whether the last moment to enrol oneself has passed. */
    @Transactional(readOnly = true)
    public boolean isLate(TrainingClass one, Instant at) {
        var closes = one.plan().closes();
        return VietnamTime.local(at)
                .isAfter(
                        closes != null
                                ? closes
                                : store.begin(one.id())
                                        .orElse(one.plan().firstDay().atStartOfDay()));
    }

    /** The signed-in person's own part. */
    @Transactional(readOnly = true)
    public Optional<Trainee> mine(ClassId id) {
        return trainees.find(id, access.require().id());
    }

    /**
     * Everybody who has a part in the class, by given name in Vietnamese order; those who wait in
     * the order of asking with {@link Trainee#queued}.
     */
    @Transactional(readOnly = true)
    public List<Trainee> participants(ClassId id) {
        TrainingClass one =
                classes.find(id)
                        .filter(scope::maySeePeople)
                        .orElseThrow(() -> new AccessDeniedException("no right to see the people"));
        return trainees.of(one.id(), List.of(TraineeState.values())).stream()
                .sorted(BY_GIVEN_NAME)
                .toList();
    }

    /** How many seats are taken, those that are held for an answer among them. */
    @Transactional(readOnly = true)
    public int taken(ClassId id) {
        return store.taken(id);
    }

    private EnrolmentAnswer organise(ClassId id, Who who, Step step, TraineeOrigin origin) {
        TrainingClass one =
                classes.find(id).orElseThrow(() -> new AccessDeniedException("no such class"));
        scope.requireEdit(one.plan().unit());
        EnrolmentAnswer answer = seating.take(id, who, step, origin, clock.instant());
        if (answer instanceof EnrolmentAnswer.Stands stands) {
            notices.classChanged(
                    action(step),
                    id,
                    one.plan().unit(),
                    Map.of(
                            "trainee", stands.trainee().toString(),
                            "enrolment", stands.state().name()));
        }
        return answer;
    }

    private static String action(Step step) {
        return switch (step) {
            case INVITE -> "trainee.invited";
            case PUT_IN, COME -> "trainee.put-in";
            case TAKE_OUT -> "trainee.taken-out";
            case ASK, ASK_LATE, LEAVE, OFFER, LAPSE ->
                    throw new IllegalArgumentException("not the organiser's to say: " + step);
        };
    }

    private Who.Account account(PersonId id, @Nullable TargetGroup audience) {
        return new Who.Account(
                people.find(id)
                        .filter(Person::active)
                        .orElseThrow(() -> new AccessDeniedException("no such person")),
                audience);
    }

    private static String given(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
