package vn.lantoa.training;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.Answer.Done;
import vn.lantoa.training.Answer.Overtaken;
import vn.lantoa.training.Answer.Refusal;
import vn.lantoa.training.Answer.Refused;

/**
 * Classes: prepared, announced, changed, cancelled, finished. Only who organises classes at the
 * class's unit may change one; who may see it says {@link ClassScope}. What is not the person's to
 * change ends in an {@link AccessDeniedException}.
 */
@Service
@Transactional
public class Classes {

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final ClassStore store;
    private final SessionStore sessions;
    private final ClassSearch search;
    private final ClassReminders reminders;
    private final Courses courses;
    private final ClassScope scope;
    private final TrainingNotices notices;
    private final ClassRules rules;
    private final Places places;
    private final Clock clock;

    Classes(
            ClassStore store,
            SessionStore sessions,
            ClassSearch search,
            ClassReminders reminders,
            Courses courses,
            ClassScope scope,
            TrainingNotices notices,
            ClassRules rules,
            Places places,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.search = search;
        this.reminders = reminders;
        this.courses = courses;
        this.scope = scope;
        this.notices = notices;
        this.rules = rules;
        this.places = places;
        this.clock = clock;
    }

    /** Makes a class as a draft. */
    public Answer<TrainingClass> create(ClassPlan plan) {
        scope.requireEdit(plan.unit());
        Course course = course(plan);
        Optional<Refusal> no = rules.wrong(plan);
        if (course.retired() || no.isPresent()) {
            return new Refused<>(course.retired() ? Refusal.COURSE_RETIRED : no.orElseThrow());
        }
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        ClassId id = ClassId.next();
        store.insert(id, plan, course.plan().title().vietnamese(), key, now());
        notices.classChanged("class.added", id, plan.unit(), Map.of());
        return new Done<>(get(id));
    }

    /** Changes what is written down; its unit and course stay. */
    public Answer<TrainingClass> change(ClassId id, int version, ClassPlan plan) {
        return write(
                id,
                version,
                before -> {
                    if (!plan.unit().equals(before.plan().unit())
                            || !plan.course().equals(before.plan().course())) {
                        throw new IllegalArgumentException("unit and course of a class stay");
                    }
                    Optional<Refusal> no =
                            ClassRules.over(before)
                                    .or(() -> rules.wrong(plan))
                                    .or(() -> rules.outside(id, plan))
                                    .or(() -> rules.fewerSeats(id, plan));
                    if (no.isPresent()) {
                        return no;
                    }
                    boolean told = before.status() != ClassStatus.DRAFT;
                    store.update(id, plan, before.title().vietnamese(), told, now());
                    sessions.touch(id, told, now());
                    notices.classChanged(
                            "class.changed",
                            id,
                            plan.unit(),
                            ClassChange.between(before.plan(), plan));
                    if (told) {
                        notices.tell(new ClassChanged(id));
                    }
                    return Optional.empty();
                });
    }

    /** Announces it: from now on everyone it concerns sees it. */
    public Answer<TrainingClass> announce(ClassId id, int version) {
        return write(
                id,
                version,
                before -> {
                    if (before.status() != ClassStatus.DRAFT) {
                        return Optional.of(Refusal.NOT_A_DRAFT);
                    }
                    if (sessions.of(id).stream().allMatch(ClassSession::cancelled)) {
                        return Optional.of(Refusal.NO_SESSIONS);
                    }
                    if (before.plan().trainers().isEmpty()) {
                        return Optional.of(Refusal.NO_TRAINERS);
                    }
                    become(before, ClassStatus.ANNOUNCED, "class.announced", Map.of());
                    reminders.announced(id);
                    notices.tell(new ClassAnnounced(id));
                    return Optional.empty();
                });
    }

    /** Says that it does not take place; marks that were made stay. */
    public Answer<TrainingClass> cancel(ClassId id, int version, String reason) {
        return write(
                id,
                version,
                before -> {
                    if (reason.isBlank()) {
                        return Optional.of(Refusal.REASON_MISSING);
                    }
                    if (ClassRules.over(before).isPresent()) {
                        return ClassRules.over(before);
                    }
                    become(
                            before,
                            ClassStatus.CANCELLED,
                            "class.cancelled",
                            Map.of("reason", reason));
                    if (before.status() == ClassStatus.ANNOUNCED) {
                        notices.tell(new ClassCancelled(id));
                    }
                    return Optional.empty();
                });
    }

    /** Says that it is over, once its last session has ended. */
    public Answer<TrainingClass> finish(ClassId id, int version) {
        return write(
                id,
                version,
                before -> {
                    if (before.status() != ClassStatus.ANNOUNCED) {
                        return Optional.of(Refusal.NOT_ANNOUNCED);
                    }
                    boolean running =
                            sessions.of(id).stream()
                                    .anyMatch(one ->
                                            !one.cancelled()
                                                    && VietnamTime.instant(one.end())
                                                            .isAfter(now()));
                    if (running) {
                        return Optional.of(Refusal.NOT_YET_OVER);
                    }
                    become(before, ClassStatus.FINISHED, "class.finished", Map.of());
                    return Optional.empty();
                });
    }

    /** The class; empty when there is none or it is not this person's to see. */
    @Transactional(readOnly = true)
    public Optional<TrainingClass> find(ClassId id) {
        return store.find(id).filter(scope::maySee);
    }

    /**
     * The class, whoever asks: for judging facts and for work in the background. Callers check
     * themselves who may see what they make of it.
     */
    @Transactional(readOnly = true)
    public Optional<TrainingClass> known(ClassId id) {
        return store.find(id);
    }

    /**
     * As {@link #known}, and nobody else changes the class or its seats until the running
     * transaction ends.
     */
    public Optional<TrainingClass> lock(ClassId id) {
        return store.lock(id);
    }

    /** The classes whose people the signed-in person sees, the earliest first. */
    @Transactional(readOnly = true)
    public List<TrainingClass> list(ClassFilter filter, int offset, int limit) {
        return search.page(filter, offset, limit);
    }

    /** How many classes the filter finds among those whose people the signed-in person sees. */
    @Transactional(readOnly = true)
    public long count(ClassFilter filter) {
        return search.count(filter);
    }

    /** Whether the signed-in person may change the class. */
    public boolean mayEdit(TrainingClass one) {
        return scope.mayEdit(one.plan().unit());
    }

    /**
     * The secret that the rotating codes of its roll calls were made with at a moment, 32 bytes. It
     * is made anew when somebody no longer trains the class.
     */
    public byte[] checkInKey(ClassId id, Instant at) {
        return store.checkInKey(id, at);
    }

    private Course course(ClassPlan plan) {
        return courses.find(plan.course())
                .filter(one -> places.contains(one.plan().unit(), plan.unit()))
                .orElseThrow(() -> new AccessDeniedException("no such course at this unit"));
    }

    private void become(
            TrainingClass before, ClassStatus status, String action, Map<String, String> what) {
        boolean told = before.status() != ClassStatus.DRAFT && status == ClassStatus.CANCELLED;
        store.status(before.id(), status, told, now());
        sessions.touch(before.id(), told, now());
        notices.classChanged(action, before.id(), before.plan().unit(), what);
        notices.arrived(before.id().value());
    }

    private Answer<TrainingClass> write(
            ClassId id, int version, Function<TrainingClass, Optional<Refusal>> change) {
        TrainingClass before =
                store.lock(id).orElseThrow(() -> new AccessDeniedException("no such class"));
        scope.requireEdit(before.plan().unit());
        if (before.version() != version) {
            return new Overtaken<>(before.version(), before.saved());
        }
        Optional<Refusal> no = change.apply(before);
        return no.isPresent() ? new Refused<>(no.get()) : new Done<>(get(id));
    }

    private TrainingClass get(ClassId id) {
        return store.find(id).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
