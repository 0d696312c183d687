package vn.lantoa.training.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.FactVerdict.Refused;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.roll.RollHours;
import vn.lantoa.training.roll.RollTimes;

/** Who may check in where and when. Whether the code is right is another question. */
@Component
class CheckInRules {

    /** How often one person may check in to one session, right or wrong. */
    static final int TRIES = 5;

    private static final Set<TraineeState> INVITED_OR_BETTER =
            Set.of(
                    TraineeState.ENROLLED,
                    TraineeState.INVITED,
                    TraineeState.WAITING,
                    TraineeState.OFFERED);

    private final Classes classes;
    private final ClassSessions sessions;
    private final Trainees trainees;
    private final CheckInStore store;
    private final RollHours hours;
    private final Clock clock;

    CheckInRules(
            Classes classes,
            ClassSessions sessions,
            Trainees trainees,
            CheckInStore store,
            RollHours hours,
            Clock clock) {
        this.classes = classes;
        this.sessions = sessions;
        this.trainees = trainees;
        this.store = store;
        this.hours = hours;
        this.clock = clock;
    }

    /** The verdict on a fact that fits its schema. */
    FactVerdict judge(Fact fact) {
        SessionId id = CheckIn.session(fact);
        ClassSession session = sessions.known(id).orElse(null);
        TrainingClass one = session == null ? null : classes.known(session.classId()).orElse(null);
        if (session == null || one == null) {
            return new FactVerdict.Waiting(id.value());
        }
        if (one.status() == ClassStatus.DRAFT) {
            return new FactVerdict.Waiting(one.id().value());
        }
        Optional<Trainee> trainee = trainee(one, fact);
        if (trainee.isEmpty()) {
            return new Refused("check-in.not-enrolled", "training.checkin.notEnrolled");
        }
        Instant at = fact.offset() == null ? null : fact.correctedTime();
        return refusal(session, trainee.get(), at)
                .<FactVerdict>map(refused -> refused)
                .orElseGet(() -> new FactVerdict.Accepted(one.plan().unit(), Set.of()));
    }

    /**
     * Why somebody of this class cannot check in to a session of it; empty when they can.
     *
     * @param at when they do, by the server's clock; null when their phone did not know its offset
     */
    Optional<Refused> refusal(ClassSession session, Trainee trainee, @Nullable Instant at) {
        return time(at, session).or(() -> tries(session.id(), trainee));
    }

    /** The sender's part in the class; empty for one who is not in it or left it. */
    Optional<Trainee> trainee(TrainingClass one, Fact fact) {
        return trainees.find(one.id(), fact.sender().id()).filter(CheckInRules::takesPart);
    }

    /** Whether somebody is in their class or may still come into it. */
    static boolean takesPart(Trainee one) {
        return INVITED_OR_BETTER.contains(one.state());
    }

    private Optional<Refused> time(@Nullable Instant at, ClassSession session) {
        RollTimes times = hours.of(session.id());
        // a phone that does not know its offset may have any time, but nothing comes from the
        // future
        RollTimes.Open open = times.at(at == null ? clock.instant() : at);
        return switch (open) {
            case YES -> Optional.empty();
            case TOO_EARLY -> Optional.of(new Refused("check-in.early", "training.checkin.early"));
            case CANCELLED ->
                    Optional.of(new Refused("check-in.cancelled", "training.checkin.cancelled"));
            case CLOSED ->
                    at != null
                            ? Optional.of(new Refused("check-in.closed", "training.checkin.closed"))
                            : Optional.empty();
        };
    }

    private Optional<Refused> tries(SessionId session, Trainee trainee) {
        return store.tries(session, trainee.id()) < TRIES
                ? Optional.empty()
                : Optional.of(new Refused("check-in.tries", "training.checkin.tries"));
    }
}
