package vn.lantoa.training.tests;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Senders;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.training.Answer;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.TrainingNotices;

/**
 * The tests of classes: opened and closed by those who teach or organise the class. What is not the
 * person's to do ends in an {@link AccessDeniedException}.
 */
@Service
@Transactional
public class ClassTests {

    /** The collection of tests on phones. */
    static final String COLLECTION = "class-tests";

    private final ClassTestStore store;
    private final QuestionSetStore sets;
    private final Classes classes;
    private final Trainees trainees;
    private final ClassScope scope;
    private final Access access;
    private final Senders senders;
    private final TrainingNotices notices;
    private final Changes changes;
    private final Places places;
    private final Clock clock;

    ClassTests(
            ClassTestStore store,
            QuestionSetStore sets,
            Classes classes,
            Trainees trainees,
            ClassScope scope,
            Access access,
            Senders senders,
            TrainingNotices notices,
            Changes changes,
            Places places,
            Clock clock) {
        this.store = store;
        this.sets = sets;
        this.classes = classes;
        this.trainees = trainees;
        this.scope = scope;
        this.access = access;
        this.senders = senders;
        this.notices = notices;
        this.changes = changes;
        this.places = places;
        this.clock = clock;
    }

    /** The tests of a class that were ever opened, to those who see its people. */
    @Transactional(readOnly = true)
    public List<ClassTest> of(ClassId id) {
        return classes.known(id).filter(scope::maySeePeople).isPresent() ? store.of(id) : List.of();
    }

    /** The kinds that its course has questions for, to those who see its people. */
    @Transactional(readOnly = true)
    public Set<TestKind> kinds(ClassId id) {
        Set<TestKind> kinds = new LinkedHashSet<>();
        classes.known(id)
                .filter(scope::maySeePeople)
                .ifPresent(one ->
                        sets.newest(one.plan().course()).stream()
                                .filter(set -> !set.questions().isEmpty())
                                .forEach(set -> kinds.add(set.kind())));
        return kinds;
    }

    /** Whether the signed-in person may open and close the tests of the class. */
    public boolean mayOpen(TrainingClass one) {
        return access.current().filter(me -> scope.mayTeach(me.id(), one)).isPresent();
    }

    /** How a test stands now. */
    public TestState state(ClassTest test) {
        return test.at(now());
    }

    /** Lets answers in from now on, to the questions as they stand now. */
    public Answer<ClassTest> open(ClassId id, TestKind kind) {
        return open(id, kind, now(), null);
    }

    /**
     * Lets answers in from then on by itself, to the questions as they stand now: phones hold them
     * with the time, so that a hall without network begins all the same.
     *
     * @param from later than now
     * @param until when it closes by itself; null when somebody is going to close it
     */
    public Answer<ClassTest> schedule(
            ClassId id, TestKind kind, Instant from, @Nullable Instant until) {
        boolean late = !from.isAfter(now());
        boolean ends = until != null && !until.isAfter(from);
        return late || ends
                ? new Answer.Refused<>(Answer.Refusal.TEST_TIMES)
                : open(id, kind, from, until);
    }

    private Answer<ClassTest> open(
            ClassId id, TestKind kind, Instant from, @Nullable Instant until) {
        TrainingClass one = taught(id);
        if (one.status() == ClassStatus.DRAFT) {
            return new Answer.Refused<>(Answer.Refusal.NOT_ANNOUNCED);
        }
        if (one.status() == ClassStatus.CANCELLED) {
            return new Answer.Refused<>(Answer.Refusal.CLASS_OVER);
        }
        sets.lock(one.plan().course());
        List<UUID> asked =
                sets.newest(one.plan().course()).stream()
                        .filter(set -> set.kind() == kind && !set.questions().isEmpty())
                        .map(QuestionSet::id)
                        .toList();
        if (asked.isEmpty()) {
            return new Answer.Refused<>(Answer.Refusal.NO_QUESTIONS);
        }
        Optional<ClassTest> before = store.find(id, kind);
        if (before.filter(test -> state(test) == TestState.OPEN).isPresent()) {
            return new Answer.Done<>(before.get());
        }
        UUID test = before.map(ClassTest::id).orElseGet(Uuid7::next);
        if (before.isEmpty()) {
            store.insert(new ClassTest(test, id, kind, from, until));
        }
        store.open(test, asked, from, until, now());
        sets.give(asked);
        notices.classChanged("test.opened", id, one.plan().unit(), Map.of("kind", kind.name()));
        notices.arrived(test);
        tell(one);
        return new Answer.Done<>(store.find(test).orElseThrow());
    }

    /**
     * Lets in nothing that is answered from now on, nor opens by itself; what was answered before
     * still arrives.
     */
    public Answer<ClassTest> close(ClassId id, TestKind kind) {
        TrainingClass one = taught(id);
        ClassTest test =
                store.find(id, kind).orElseThrow(() -> new AccessDeniedException("never opened"));
        if (state(test) != TestState.CLOSED) {
            store.close(test.id(), now());
            notices.classChanged("test.closed", id, one.plan().unit(), Map.of("kind", kind.name()));
            tell(one);
        }
        return new Answer.Done<>(store.find(test.id()).orElseThrow());
    }

    /** Tells the phones of everybody it concerns, also of those who work elsewhere. */
    private void tell(TrainingClass one) {
        Set<UnitId> units = new LinkedHashSet<>();
        units.add(one.plan().unit());
        senders.people(one.plan().trainers()).stream().map(Person::unit).forEach(units::add);
        trainees.of(one.id(), List.of(TraineeState.ENROLLED)).stream()
                .filter(trainee -> trainee.person() != null)
                .map(Trainee::unit)
                .forEach(units::add);
        units.stream()
                .map(unit -> places.province(unit).map(Place::id).orElse(unit))
                .distinct()
                .forEach(unit -> changes.touch(COLLECTION, unit));
    }

    private TrainingClass taught(ClassId id) {
        return classes.lock(id)
                .filter(this::mayOpen)
                .orElseThrow(() -> new AccessDeniedException("does not teach this class"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
