package vn.lantoa.training;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.training.Answer.Done;
import vn.lantoa.training.Answer.Overtaken;
import vn.lantoa.training.Answer.Refusal;
import vn.lantoa.training.Answer.Refused;

/** The sessions of classes: the units of the roll. Only the class's organisers change them. */
@Service
@Transactional
public class ClassSessions {

    private final SessionStore store;
    private final ClassStore classes;
    private final ClassScope scope;
    private final TrainingNotices notices;
    private final Clock clock;

    ClassSessions(
            SessionStore store,
            ClassStore classes,
            ClassScope scope,
            TrainingNotices notices,
            Clock clock) {
        this.store = store;
        this.classes = classes;
        this.scope = scope;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * A session to be.
     *
     * @param start wall-clock time in Vietnam
     */
    public record Slot(String module, LocalDateTime start, LocalDateTime end)
            implements java.io.Serializable {

        public Slot {
            module = module.strip();
            if (module.length() > ClassSession.MODULE_LENGTH || !end.isAfter(start)) {
                throw new IllegalArgumentException("not a session");
            }
        }

        boolean meets(LocalDateTime otherStart, LocalDateTime otherEnd) {
            return start.isBefore(otherEnd) && otherStart.isBefore(end);
        }
    }

    /**
     * The sessions of a class in order of time, cancelled ones too; whoever asks. Callers check who
     * may see the class.
     */
    @Transactional(readOnly = true)
    public List<ClassSession> of(ClassId id) {
        return store.of(id);
    }

    /** The session, whoever asks: for judging facts. */
    @Transactional(readOnly = true)
    public Optional<ClassSession> known(SessionId id) {
        return store.classOf(id)
                .flatMap(one ->
                        store.of(one).stream()
                                .filter(session -> session.id().equals(id))
                                .findFirst());
    }

    /** Adds sessions, all or none. */
    public Answer<TrainingClass> add(ClassId id, List<Slot> slots) {
        TrainingClass one = editable(id);
        Optional<Refusal> no = over(one);
        List<ClassSession> there = store.of(id);
        for (int i = 0; i < slots.size() && no.isEmpty(); i++) {
            Slot slot = slots.get(i);
            no = outside(one, slot);
            boolean taken =
                    there.stream()
                                    .filter(session -> !session.cancelled())
                                    .anyMatch(session -> slot.meets(session.start(), session.end()))
                            || slots.subList(0, i).stream()
                                    .anyMatch(other -> slot.meets(other.start(), other.end()));
            if (no.isEmpty() && taken) {
                no = Optional.of(Refusal.SESSIONS_OVERLAP);
            }
        }
        if (no.isPresent()) {
            return new Refused<>(no.get());
        }
        for (Slot slot : slots) {
            SessionId session = SessionId.next();
            store.insert(
                    new ClassSession(
                            session, id, 1, slot.module(), slot.start(), slot.end(), false, 1),
                    now());
            notices.arrived(session.value());
        }
        return changed(one, "session.added", Map.of("sessions", String.valueOf(slots.size())));
    }

    /** Moves a session or renames what is taught; marks made in it stay with it. */
    public Answer<TrainingClass> change(SessionId id, int version, Slot slot) {
        return write(
                id,
                version,
                (one, before) -> {
                    Optional<Refusal> no =
                            over(one).or(() -> outside(one, slot)).or(() -> taken(one, id, slot));
                    if (no.isEmpty()) {
                        put(one, before, slot, false);
                    }
                    return no;
                },
                "session.changed");
    }

    /**
     * Moves a session to another day at its hours; marks made in it stay with it. Outside the days
     * of the class, the class then lasts into that day.
     */
    public Answer<TrainingClass> move(SessionId id, int version, LocalDate day) {
        return write(
                id,
                version,
                (one, before) -> {
                    Slot slot = moved(before, day);
                    Optional<Refusal> no = over(one).or(() -> taken(one, id, slot));
                    if (before.cancelled() || no.isPresent()) {
                        return no.or(() -> Optional.of(Refusal.CLASS_OVER));
                    }
                    classes.widen(one.id(), slot.start().toLocalDate(), slot.end().toLocalDate());
                    put(one, before, slot, false);
                    return Optional.empty();
                },
                "session.changed");
    }

    /** The session on another day, at its hours and as long as before. */
    static Slot moved(ClassSession session, LocalDate day) {
        LocalDateTime start = day.atTime(session.start().toLocalTime());
        Duration length = Duration.between(session.start(), session.end());
        return new Slot(session.module(), start, start.plus(length));
    }

    /** Says that a session does not take place; marks made in it stay and count no more. */
    public Answer<TrainingClass> cancel(SessionId id, int version) {
        return write(
                id,
                version,
                (one, before) -> {
                    if (over(one).isPresent()) {
                        return over(one);
                    }
                    put(one, before, new Slot(before.module(), before.start(), before.end()), true);
                    return Optional.empty();
                },
                "session.cancelled");
    }

    private Optional<Refusal> taken(TrainingClass one, SessionId but, Slot slot) {
        return store.of(one.id()).stream()
                .filter(other -> !other.cancelled() && !other.id().equals(but))
                .filter(other -> slot.meets(other.start(), other.end()))
                .findFirst()
                .map(other -> Refusal.SESSIONS_OVERLAP);
    }

    private void put(TrainingClass one, ClassSession before, Slot slot, boolean cancelled) {
        boolean told = one.status() == ClassStatus.ANNOUNCED;
        store.update(before.id(), slot.module(), slot.start(), slot.end(), cancelled, told, now());
    }

    private interface Step {
        Optional<Refusal> take(TrainingClass one, ClassSession before);
    }

    private Answer<TrainingClass> write(SessionId id, int version, Step step, String action) {
        ClassId classId =
                store.classOf(id).orElseThrow(() -> new AccessDeniedException("no such session"));
        TrainingClass one = editable(classId);
        ClassSession before =
                store.of(classId).stream()
                        .filter(session -> session.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        if (before.version() != version) {
            return new Overtaken<>(before.version(), one.saved());
        }
        Optional<Refusal> no = step.take(one, before);
        if (no.isPresent()) {
            return new Refused<>(no.get());
        }
        ClassSession after =
                store.of(classId).stream()
                        .filter(session -> session.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        return changed(
                one,
                action,
                Map.of("session", id.toString(), "start", before.start() + " → " + after.start()));
    }

    private Answer<TrainingClass> changed(
            TrainingClass one, String action, Map<String, String> what) {
        boolean told = one.status() == ClassStatus.ANNOUNCED;
        classes.touch(one.id(), told, now());
        notices.classChanged(action, one.id(), one.plan().unit(), what);
        if (told) {
            notices.tell(new ClassChanged(one.id()));
        }
        return new Done<>(classes.find(one.id()).orElseThrow());
    }

    private TrainingClass editable(ClassId id) {
        TrainingClass one =
                classes.lock(id).orElseThrow(() -> new AccessDeniedException("no such class"));
        scope.requireEdit(one.plan().unit());
        return one;
    }

    private static Optional<Refusal> over(TrainingClass one) {
        return one.status() == ClassStatus.FINISHED || one.status() == ClassStatus.CANCELLED
                ? Optional.of(Refusal.CLASS_OVER)
                : Optional.empty();
    }

    private static Optional<Refusal> outside(TrainingClass one, Slot slot) {
        return slot.start().toLocalDate().isBefore(one.plan().firstDay())
                        || slot.end().toLocalDate().isAfter(one.plan().lastDay())
                ? Optional.of(Refusal.OUTSIDE_CLASS_DAYS)
                : Optional.empty();
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
