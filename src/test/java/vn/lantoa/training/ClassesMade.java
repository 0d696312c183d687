package vn.lantoa.training;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Sex;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;

/** Makes courses, classes and those who take part, for tests; leaves nobody signed in. */
@Component
public class ClassesMade {

    public static final UnitId QUANG_TRI = UnitId.now("44");
    public static final UnitId KHE_SANH = UnitId.now("19429");
    public static final UnitId CUA_TUNG = UnitId.now("19414");
    public static final UnitId DIEN_BIEN = UnitId.now("11");

    /** A Tuesday in the Action Month. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Acting acting;
    private final Courses courses;
    private final Classes classes;
    private final ClassSessions sessions;
    private final Trainees trainees;
    private final java.time.Clock clock;

    ClassesMade(
            Acting acting,
            Courses courses,
            Classes classes,
            ClassSessions sessions,
            Trainees trainees,
            java.time.Clock clock) {
        this.acting = acting;
        this.courses = courses;
        this.classes = classes;
        this.sessions = sessions;
        this.trainees = trainees;
        this.clock = clock;
    }

    /**
     * A class with a morning and an afternoon session.
     *
     * @param trainer one of its trainers
     * @param organiser of its unit
     */
    public record Made(
            TrainingClass one, List<ClassSession> sessions, Person trainer, Person organiser) {

        public ClassSession morning() {
            return sessions.getFirst();
        }
    }

    public static CoursePlan course(UnitId unit) {
        return new CoursePlan(
                unit,
                LocalizedText.vietnamese("Kiến thức giới và lồng ghép vấn đề bình đẳng giới"),
                LocalizedText.vietnamese("Nắm được kiến thức cơ bản về giới"),
                Set.of(TargetGroup.COLLABORATORS),
                8,
                List.of(new CourseModule("Giới và bình đẳng giới", 180)),
                List.of(),
                new PassRule(80, null));
    }

    /** The organiser's draft of a class on one day, without sessions. */
    public ClassPlan plan(CourseId course, UnitId unit, LocalDate day, Person trainer) {
        return new ClassPlan(
                course,
                "Lớp thử " + unit,
                unit,
                "Hội trường Ủy ban nhân dân",
                day,
                day,
                List.of(trainer.id()),
                null,
                Enrolling.PEOPLE,
                unit,
                null);
    }

    /** An announced class on {@link #DAY}. */
    public Made announced(UnitId unit) {
        return announced(unit, DAY, null);
    }

    /** An announced class: sessions from 8:00 to 11:00 and from 14:00 to 16:30. */
    public Made announced(
            UnitId unit, LocalDate day, @org.jspecify.annotations.Nullable Integer capacity) {
        Made draft = draft(unit, day, capacity);
        acting.as(draft.organiser());
        TrainingClass one = done(classes.announce(draft.one().id(), draft.one().version()));
        acting.nobody();
        return new Made(one, sessions.of(one.id()), draft.trainer(), draft.organiser());
    }

    /** As {@link #announced(UnitId, LocalDate, Integer)}, not announced yet. */
    public Made draft(
            UnitId unit, LocalDate day, @org.jspecify.annotations.Nullable Integer capacity) {
        Person trainer = acting.person(Role.TRAINER, unit);
        Person organiser = acting.as(Role.ORGANISER, unit);
        Course course = done(courses.create(course(unit)));
        ClassPlan plan = plan(course.id(), unit, day, trainer);
        TrainingClass one =
                done(
                        classes.create(
                                new ClassPlan(
                                        plan.course(),
                                        plan.name(),
                                        plan.unit(),
                                        plan.venue(),
                                        plan.firstDay(),
                                        plan.lastDay(),
                                        plan.trainers(),
                                        capacity,
                                        plan.enrolling(),
                                        plan.within(),
                                        plan.closes())));
        LocalDateTime morning = day.atTime(8, 0);
        LocalDateTime afternoon = day.atTime(14, 0);
        TrainingClass ready =
                done(
                        sessions.add(
                                one.id(),
                                List.of(
                                        new ClassSessions.Slot("", morning, morning.plusHours(3)),
                                        new ClassSessions.Slot(
                                                "", afternoon, afternoon.plusMinutes(150)))));
        acting.nobody();
        return new Made(ready, sessions.of(one.id()), trainer, organiser);
    }

    /** The same plan with so many seats. */
    public static ClassPlan seats(
            ClassPlan plan, @org.jspecify.annotations.Nullable Integer capacity) {
        return changed(plan, capacity, plan.enrolling(), plan.closes());
    }

    /** The same plan with this last moment to enrol. */
    public static ClassPlan closing(ClassPlan plan, LocalDateTime closes) {
        return changed(plan, plan.capacity(), plan.enrolling(), closes);
    }

    /** The same plan, open to whoever has its link. */
    public static ClassPlan byLink(ClassPlan plan) {
        return changed(plan, plan.capacity(), Enrolling.LINK, plan.closes());
    }

    /** The same plan, into which only the organiser puts people. */
    public static ClassPlan chosen(ClassPlan plan) {
        return changed(plan, plan.capacity(), Enrolling.ORGANISER, plan.closes());
    }

    private static ClassPlan changed(
            ClassPlan plan,
            @org.jspecify.annotations.Nullable Integer capacity,
            Enrolling enrolling,
            @org.jspecify.annotations.Nullable LocalDateTime closes) {
        return new ClassPlan(
                plan.course(),
                plan.name(),
                plan.unit(),
                plan.venue(),
                plan.firstDay(),
                plan.lastDay(),
                plan.trainers(),
                capacity,
                enrolling,
                plan.within(),
                closes);
    }

    /** Somebody with an account who has a seat. */
    public Trainee enrolled(TrainingClass one, Person person) {
        java.time.Instant now = clock.instant();
        Trainee trainee =
                new Trainee(
                        TraineeId.next(),
                        one.id(),
                        person.id(),
                        person.name(),
                        null,
                        person.unit(),
                        Sex.FEMALE,
                        TargetGroup.COLLABORATORS,
                        TraineeState.ENROLLED,
                        TraineeOrigin.ORGANISER,
                        now,
                        null);
        trainees.insert(trainee, now);
        return trainee;
    }

    /** What was written; anything else fails the test. */
    public static <T> T done(Answer<T> answer) {
        if (answer instanceof Answer.Done<?> done) {
            @SuppressWarnings("unchecked")
            T value = (T) done.value();
            return value;
        }
        throw new AssertionError("not done: " + answer);
    }
}
