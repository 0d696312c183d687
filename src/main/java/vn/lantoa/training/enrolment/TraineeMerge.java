package vn.lantoa.training.enrolment;

import java.io.Serializable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Sex;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.Classes;
import vn.lantoa.training.NamesOfTrainees;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.TrainingNotices;
import vn.lantoa.training.roll.MergedRolls;

/**
 * Says of somebody who was written down without an account who they are, and erases their name on
 * request. What was marked of them stays: it follows the part that is kept.
 */
@Service
@Transactional
public class TraineeMerge {

    private final JdbcClient jdbc;
    private final Classes classes;
    private final Trainees trainees;
    private final Seating seating;
    private final ClassScope scope;
    private final TrainingNotices notices;
    private final People people;
    private final Places places;
    private final List<NamesOfTrainees> names;
    private final MergedRolls rolls;
    private final Access access;
    private final Clock clock;

    TraineeMerge(
            JdbcClient jdbc,
            Classes classes,
            Trainees trainees,
            Seating seating,
            ClassScope scope,
            TrainingNotices notices,
            People people,
            Places places,
            List<NamesOfTrainees> names,
            MergedRolls rolls,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.trainees = trainees;
        this.seating = seating;
        this.scope = scope;
        this.notices = notices;
        this.people = people;
        this.places = places;
        this.names = List.copyOf(names);
        this.rolls = rolls;
        this.access = access;
        this.clock = clock;
    }

    /** What came of merging. */
    public sealed interface Merged extends Serializable {

        /** There is one part now. */
        record Into(TraineeId kept) implements Merged {}

        /** Both have an account: they are two people for this product. */
        record BothHaveAccounts() implements Merged {}
    }

    /** Both parts are one person's; the one with an account is kept, else the second. */
    public Merged merge(ClassId id, TraineeId first, TraineeId second) {
        TrainingClass one = locked(id);
        Trainee left = part(id, first);
        Trainee right = part(id, second);
        if (first.equals(second)) {
            throw new IllegalArgumentException("one part is not two");
        }
        if (left.person() != null && right.person() != null) {
            return new Merged.BothHaveAccounts();
        }
        Trainee kept = left.person() != null ? left : right;
        Trainee gone = left.person() != null ? right : left;
        into(kept, gone);
        noted(one, gone.id(), kept.id());
        return new Merged.Into(kept.id());
    }

    /** A part without an account is this person's. */
    public Merged merge(ClassId id, TraineeId trainee, PersonId account) {
        Person person =
                people.find(account).orElseThrow(() -> new AccessDeniedException("no such person"));
        Optional<Trainee> theirs = trainees.find(id, account);
        if (theirs.isPresent()) {
            return merge(id, trainee, theirs.get().id());
        }
        TrainingClass one = locked(id);
        if (part(id, trainee).person() != null) {
            return new Merged.BothHaveAccounts();
        }
        Sex sex = person.sex();
        jdbc.sql(
                        """
                        UPDATE trainee SET person_id = :person, unit = :unit, unit_path = :path,
                               sex = COALESCE(:sex, sex)
                        WHERE id = :id
                        """)
                .param("person", account.value())
                .param("unit", person.unit().toString())
                .param("path", places.get(person.unit()).path())
                .param("sex", sex == null ? null : sex.name())
                .param("id", trainee.value())
                .update();
        forget(trainee);
        noted(one, trainee, trainee);
        return new Merged.Into(trainee);
    }

    /**
     * Erases the name and number of somebody without an account and whatever was written of them,
     * in the facts that brought it too; marks and figures stay.
     */
    public void erase(ClassId id, TraineeId trainee) {
        TrainingClass one = locked(id);
        if (part(id, trainee).person() != null) {
            throw new IllegalArgumentException("an account is erased where accounts are");
        }
        erase(one, trainee);
    }

    /**
     * As {@link #erase}, when an administrator answers a request; that they may has been checked.
     */
    void eraseOnRequest(TraineeId trainee) {
        trainees.find(trainee)
                .filter(found -> found.person() == null)
                .flatMap(found -> classes.lock(found.classId()))
                .ifPresent(one -> erase(one, trainee));
    }

    private void erase(TrainingClass one, TraineeId trainee) {
        forget(trainee);
        names.forEach(kept -> kept.forget(trainee));
        jdbc.sql(
                        """
                        DELETE FROM trainee_link WHERE trainee_id IN
                            (SELECT t.id FROM trainee t WHERE t.id = :one OR t.merged_into = :one)
                        """)
                .param("one", trainee.value())
                .update();
        notices.classChanged(
                "trainee.erased",
                one.id(),
                one.plan().unit(),
                Map.of("trainee", trainee.toString()));
    }

    private void into(Trainee kept, Trainee gone) {
        Trainee stronger = rank(gone.state()) < rank(kept.state()) ? gone : kept;
        trainees.state(
                kept.id(),
                stronger.state(),
                stronger.queued(),
                stronger.offeredUntil(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("UPDATE trainee SET merged_into = :kept WHERE id = :gone OR merged_into = :gone")
                .param("kept", kept.id().value())
                .param("gone", gone.id().value())
                .update();
        Sex sex = gone.sex();
        var audience = gone.audience();
        jdbc.sql(
                        """
                        UPDATE trainee SET sex = COALESCE(sex, :sex), audience = COALESCE(audience, :audience)
                        WHERE id = :kept
                        """)
                .param("sex", sex == null ? null : sex.name())
                .param("audience", audience == null ? null : audience.name())
                .param("kept", kept.id().value())
                .update();
        forget(gone.id());
        rolls.merged(kept.id(), access.require().id());
        seating.pass(kept.classId());
    }

    /** A walk-in of a phone that has not synced may still be corrected; the name stays gone. */
    private void forget(TraineeId id) {
        jdbc.sql("DELETE FROM trainee_name WHERE trainee_id = ?").param(id.value()).update();
    }

    private void noted(TrainingClass one, TraineeId gone, TraineeId kept) {
        notices.classChanged(
                "trainee.merged",
                one.id(),
                one.plan().unit(),
                Map.of("trainee", gone + " → " + kept));
        notices.arrived(gone.value());
    }

    private TrainingClass locked(ClassId id) {
        TrainingClass one =
                classes.lock(id).orElseThrow(() -> new AccessDeniedException("no such class"));
        scope.requireEdit(one.plan().unit());
        return one;
    }

    private Trainee part(ClassId id, TraineeId trainee) {
        return trainees.find(trainee)
                .filter(one -> one.classId().equals(id))
                .orElseThrow(() -> new AccessDeniedException("no such trainee"));
    }

    /** The further in, the smaller: who sat in the hall under one name has a seat under both. */
    private static int rank(TraineeState state) {
        return switch (state) {
            case ENROLLED -> 0;
            case OFFERED -> 1;
            case WAITING -> 2;
            case INVITED -> 3;
            case DECLINED, WITHDRAWN, REMOVED, LATE -> 4;
        };
    }
}
