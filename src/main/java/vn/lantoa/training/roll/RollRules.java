package vn.lantoa.training.roll;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Places;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.FactVerdict.Accepted;
import vn.lantoa.sync.spi.FactVerdict.OutOfReach;
import vn.lantoa.sync.spi.FactVerdict.Refused;
import vn.lantoa.sync.spi.FactVerdict.Waiting;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TrainingClass;

/** Which facts about the roll count: whose, in which class, and made while the roll was open. */
@Component
class RollRules {

    private final RollQueries queries;
    private final Classes classes;
    private final ClassScope scope;
    private final Places places;

    /** Where a fact belongs, or why it does not count. */
    private record Found(
            @Nullable TrainingClass one,
            RollQueries.@Nullable Unit session,
            @Nullable FactVerdict no) {

        TrainingClass classFound() {
            if (one == null) {
                throw new IllegalStateException("asked although it does not count");
            }
            return one;
        }

        RollQueries.Unit sessionFound() {
            if (session == null) {
                throw new IllegalStateException("asked although it does not count");
            }
            return session;
        }
    }

    RollRules(RollQueries queries, Classes classes, ClassScope scope, Places places) {
        this.queries = queries;
        this.classes = classes;
        this.scope = scope;
        this.places = places;
    }

    FactVerdict mark(Fact fact) {
        RollMark mark = RollBody.mark(fact);
        Found found = found(mark.session(), fact);
        FactVerdict no = found.no();
        if (no == null) {
            no = open(found, mark.at());
        }
        if (no == null) {
            no = trainee(mark, found.classFound());
        }
        if (no == null) {
            no = corrected(mark);
        }
        return no == null ? accepted(found) : no;
    }

    FactVerdict walkIn(Fact fact) {
        RollBody.WalkedIn in = RollBody.walkIn(fact.body());
        Found found = found(in.session(), fact);
        FactVerdict no = found.no();
        if (no == null && !found.classFound().id().equals(in.classId())) {
            no = new Refused("roll.other-class", "training.roll.refused.otherClass");
        }
        if (no == null) {
            no = open(found, fact.correctedTime());
        }
        if (no == null && places.find(in.unit()).isEmpty()) {
            no = new Refused("walk-in.place", "training.roll.refused.place");
        }
        if (no == null && in.phone() != null && in.number().isEmpty()) {
            no = new Refused("walk-in.phone", "training.roll.refused.phone");
        }
        if (no == null && !queries.free(fact.id(), in.trainee(), in.classId(), fact.corrects())) {
            no = new Refused("walk-in.known", "training.roll.refused.known");
        }
        return no == null ? accepted(found) : no;
    }

    FactVerdict state(Fact fact) {
        Found found = found(RollBody.session(fact.body()), fact);
        FactVerdict no = found.no();
        boolean opens = RollBody.opens(fact.body());
        if (no == null && opens && RollBody.reason(fact.body()) == null) {
            no = new Refused("roll.reason", "training.roll.refused.reason");
        }
        return no == null ? accepted(found) : no;
    }

    private Found found(SessionId id, Fact fact) {
        Optional<RollQueries.Unit> session = queries.session(id);
        if (session.isEmpty()) {
            return new Found(null, null, new Waiting(id.value()));
        }
        TrainingClass one = classes.known(session.get().classId()).orElseThrow();
        if (!scope.mayTeach(fact.sender().id(), one)) {
            return new Found(one, session.get(), new OutOfReach());
        }
        FactVerdict no = one.status() == ClassStatus.DRAFT ? new Waiting(one.id().value()) : null;
        return new Found(one, session.get(), no);
    }

    private @Nullable FactVerdict open(Found found, Instant made) {
        return switch (queries.times(found.sessionFound()).at(made)) {
            case YES -> null;
            case TOO_EARLY -> new Refused("roll.early", "training.roll.refused.early");
            case CLOSED -> new Refused("roll.closed", "training.roll.refused.closed");
            case CANCELLED -> new Refused("roll.cancelled", "training.roll.refused.cancelled");
        };
    }

    private @Nullable FactVerdict trainee(RollMark mark, TrainingClass one) {
        return queries.classOf(mark.trainee())
                .<FactVerdict>map(of ->
                        of.equals(one.id())
                                ? new Accepted(one.plan().unit(), Set.of())
                                : new Refused(
                                        "roll.other-class", "training.roll.refused.otherClass"))
                .or(() -> Optional.of(new Waiting(mark.trainee().value())))
                .filter(verdict -> !(verdict instanceof Accepted))
                .orElse(null);
    }

    /** For one that is not here yet sync lets the correction wait. */
    private @Nullable FactVerdict corrected(RollMark mark) {
        UUID corrects = mark.corrects();
        if (corrects == null) {
            return mark.state() == null
                    ? new Refused("roll.nothing", "training.roll.refused.nothing")
                    : null;
        }
        return queries.sheetOf(corrects)
                .filter(cell -> !cell.is(mark.session(), queries.kept(mark.trainee())))
                .map(cell -> new Refused("roll.other-mark", "training.roll.refused.otherMark"))
                .orElse(null);
    }

    private static Accepted accepted(Found found) {
        return new Accepted(found.classFound().plan().unit(), Set.of());
    }
}
