package vn.lantoa.training.tests;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.FactVerdict.Accepted;
import vn.lantoa.sync.spi.FactVerdict.OutOfReach;
import vn.lantoa.sync.spi.FactVerdict.Refused;
import vn.lantoa.sync.spi.FactVerdict.Waiting;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;

/** Whose answers to which test are taken, and which of them do not count by themselves. */
@Component
class AnswerRules {

    private final ClassTestStore tests;
    private final QuestionSetStore sets;
    private final Classes classes;
    private final ClassSessions sessions;
    private final ClassScope scope;
    private final Trainees trainees;
    private final TestAnswerStore answers;

    AnswerRules(
            ClassTestStore tests,
            QuestionSetStore sets,
            Classes classes,
            ClassSessions sessions,
            ClassScope scope,
            Trainees trainees,
            TestAnswerStore answers) {
        this.tests = tests;
        this.sets = sets;
        this.classes = classes;
        this.sessions = sessions;
        this.scope = scope;
        this.trainees = trainees;
        this.answers = answers;
    }

    FactVerdict judge(Fact fact) {
        AnswerBody body = AnswerBody.read(fact.body());
        Optional<ClassTest> test = tests.find(body.test());
        if (test.isEmpty()) {
            return new Waiting(body.test());
        }
        TrainingClass one = classes.known(test.get().classId()).orElseThrow();
        FactVerdict no = whose(fact, body, test.get().kind(), one);
        if (no == null) {
            no = what(fact, body, test.get());
        }
        return no != null ? no : new Accepted(one.plan().unit(), Set.of());
    }

    /** The sender's own part in the class while they have a seat. */
    Optional<Trainee> own(Fact fact, TrainingClass one) {
        return trainees.find(one.id(), fact.sender().id())
                .filter(mine -> mine.state() == TraineeState.ENROLLED);
    }

    /** Why answers of one's own do not count by themselves; null when they do. */
    @Nullable Aside aside(ClassTest test, Instant at) {
        if (!tests.wasOpen(test.id(), at)) {
            return Aside.NOT_OPEN;
        }
        Optional<ClassSession> first =
                sessions.of(test.classId()).stream().filter(any -> !any.cancelled()).findFirst();
        if (first.isEmpty()) {
            return null;
        }
        LocalDateTime start = first.get().start();
        if (test.kind() == TestKind.PRE) {
            boolean late = at.isAfter(VietnamTime.instant(first.get().end()));
            return late ? Aside.AFTER_FIRST_SESSION : null;
        }
        return at.isBefore(VietnamTime.instant(start)) ? Aside.BEFORE_FIRST_SESSION : null;
    }

    private @Nullable FactVerdict whose(
            Fact fact, AnswerBody body, TestKind kind, TrainingClass one) {
        boolean teaches = scope.mayTeach(fact.sender().id(), one);
        Optional<Trainee> own = own(fact, one);
        UUID named = body.trainee();
        boolean forAnother =
                named != null && own.filter(mine -> mine.id().value().equals(named)).isEmpty();
        if (!teaches && (own.isEmpty() || forAnother || body.paper())) {
            return new OutOfReach();
        }
        if (!kind.named()) {
            return named == null && body.replaces() == null
                    ? null
                    : new Refused("answers.named", "training.tests.refused.named");
        }
        if (body.replaces() != null && !teaches) {
            return new Refused("answers.twice", "training.tests.refused.twice");
        }
        if (named == null) {
            return own.isPresent()
                    ? null
                    : new Refused("answers.whose", "training.tests.refused.whose");
        }
        Optional<ClassId> theirs = answers.classOf(named);
        if (theirs.isEmpty()) {
            return new Waiting(named);
        }
        return theirs.get().equals(one.id()) ? null : new OutOfReach();
    }

    private @Nullable FactVerdict what(Fact fact, AnswerBody body, ClassTest test) {
        if (fact.corrects() != null) {
            return new Refused("answers.twice", "training.tests.refused.twice");
        }
        return fits(body, test);
    }

    /** Why answers are none to the questions that this test ever asked; null when they are. */
    @Nullable FactVerdict fits(AnswerBody body, ClassTest test) {
        List<QuestionSet> found = sets.of(List.of(body.set()));
        if (found.isEmpty()) {
            return new Waiting(body.set());
        }
        boolean asked = tests.everAsked(test.id()).contains(body.set());
        return asked && body.fits(found.getFirst())
                ? null
                : new Refused("answers.other", "training.tests.refused.other");
    }
}
