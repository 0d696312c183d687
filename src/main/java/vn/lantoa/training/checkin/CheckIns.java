package vn.lantoa.training.checkin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.PersonId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.StoredFact;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.roll.How;
import vn.lantoa.training.roll.Mark;
import vn.lantoa.training.roll.RollBook;
import vn.lantoa.training.roll.RollMark;

/**
 * Makes marks of check-ins whose code agrees with their time; the others wait for a trainer.
 * Whoever checks in waits for the session's row, as whoever marks does, so that nobody counts twice
 * or guesses in parallel.
 */
@Component
class CheckIns {

    /** The collection of what trainees said and what came of it. */
    static final String COLLECTION = "check-ins";

    private final Classes classes;
    private final ClassSessions sessions;
    private final CheckInRules rules;
    private final CheckInStore store;
    private final RollBook roll;
    private final Changes changes;

    CheckIns(
            Classes classes,
            ClassSessions sessions,
            CheckInRules rules,
            CheckInStore store,
            RollBook roll,
            Changes changes) {
        this.classes = classes;
        this.sessions = sessions;
        this.rules = rules;
        this.store = store;
        this.roll = roll;
        this.changes = changes;
    }

    /** Takes over a fact that counts, in the running transaction; twice changes nothing. */
    void take(StoredFact stored) {
        CheckIn said = CheckIn.of(stored);
        ClassSession session = sessions.known(said.session()).orElseThrow();
        TrainingClass one = classes.known(session.classId()).orElseThrow();
        rules.trainee(one, stored.fact()).ifPresent(trainee -> take(said, one, trainee));
        changes.touch(COLLECTION, stored.fact().sender().unit());
    }

    /**
     * Keeps what somebody of this class said, in the running transaction; twice changes nothing.
     *
     * @return what became of it; empty when it was kept before
     */
    Optional<CheckInOutcome> take(CheckIn said, TrainingClass one, Trainee trainee) {
        roll.hold(said.session());
        if (store.isKept(said.id())) {
            return Optional.empty();
        }
        CheckInOutcome outcome = keep(said, one, trainee);
        roll.told(said.session());
        return Optional.of(outcome);
    }

    private CheckInOutcome keep(CheckIn said, TrainingClass one, Trainee trainee) {
        CheckInDoubt doubt = null;
        CheckInOutcome outcome;
        if (store.tries(said.session(), trainee.id()) >= CheckInRules.TRIES) {
            outcome = CheckInOutcome.IGNORED;
        } else if (store.attends(said.session(), trainee.id())) {
            outcome = CheckInOutcome.REPEATED;
        } else {
            doubt = doubt(said, one, trainee);
            outcome = doubt == null ? CheckInOutcome.COUNTED : CheckInOutcome.UNCONFIRMED;
        }
        store.insert(said, trainee.id(), outcome, doubt);
        if (outcome == CheckInOutcome.COUNTED) {
            roll.record(List.of(mark(said, trainee)));
        }
        return outcome;
    }

    private @Nullable CheckInDoubt doubt(CheckIn said, TrainingClass one, Trainee trainee) {
        if (!said.knowsTime()) {
            return CheckInDoubt.CLOCK;
        }
        byte[] key = classes.checkInKey(one.id(), said.at());
        if (!CheckInCode.agrees(key, said.session(), said.code(), said.at())) {
            return CheckInDoubt.CODE;
        }
        return trainee.state() == TraineeState.ENROLLED ? null : CheckInDoubt.SEAT;
    }

    private static RollMark mark(CheckIn said, Trainee trainee) {
        PersonId account = trainee.person();
        return new RollMark(
                said.id(),
                said.session(),
                trainee.id(),
                Mark.PRESENT,
                null,
                null,
                How.SELF,
                null,
                Set.of(),
                // without an account the part itself said it: an id that leads to no person
                account != null ? account : new PersonId(trainee.id().value()),
                said.at());
    }
}
