package vn.lantoa.training;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.training.Answer.Refusal;

/** What speaks against a class as somebody wants it to be; callers check who may change it. */
@Component
class ClassRules {

    private final ClassStore store;
    private final SessionStore sessions;
    private final Access access;
    private final Places places;

    ClassRules(ClassStore store, SessionStore sessions, Access access, Places places) {
        this.store = store;
        this.sessions = sessions;
        this.access = access;
        this.places = places;
    }

    /** A place or a trainer that a class cannot have. */
    Optional<Refusal> wrong(ClassPlan plan) {
        if (!places.get(plan.unit()).current()) {
            return Optional.of(Refusal.PLACE_NOT_CURRENT);
        }
        for (PersonId trainer : plan.trainers()) {
            if (access.units(trainer, Permission.TEACH).isEmpty()) {
                return Optional.of(Refusal.NOT_A_TRAINER);
            }
        }
        return Optional.empty();
    }

    /** Sessions that the days of the plan leave out. */
    Optional<Refusal> outside(ClassId id, ClassPlan plan) {
        return sessions.of(id).stream()
                .filter(one -> !one.cancelled())
                .filter(one ->
                        one.start().toLocalDate().isBefore(plan.firstDay())
                                || one.end().toLocalDate().isAfter(plan.lastDay()))
                .findFirst()
                .map(one -> Refusal.OUTSIDE_CLASS_DAYS);
    }

    /** Fewer seats than are taken. */
    Optional<Refusal> fewerSeats(ClassId id, ClassPlan plan) {
        Integer capacity = plan.capacity();
        return capacity != null && store.taken(id) > capacity
                ? Optional.of(Refusal.FEWER_SEATS_THAN_TAKEN)
                : Optional.empty();
    }

    /** A class that is over is not changed. */
    static Optional<Refusal> over(TrainingClass one) {
        return switch (one.status()) {
            case DRAFT, ANNOUNCED -> Optional.empty();
            case FINISHED, CANCELLED -> Optional.of(Refusal.CLASS_OVER);
        };
    }
}
