package vn.lantoa.scope;

import static vn.lantoa.scope.Visitor.encoded;
import static vn.lantoa.training.ClassesMade.done;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;
import vn.lantoa.training.ClassPlan;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Course;
import vn.lantoa.training.CoursePlan;
import vn.lantoa.training.Courses;
import vn.lantoa.training.Enrolling;
import vn.lantoa.training.TrainingClass;

/** Courses and classes: those of units, those one teaches, those one takes part in. */
final class TrainingArea implements Area {

    private final Map<Relation, Made> made = new EnumMap<>(Relation.class);
    private final Courses courses;
    private final ClassesMade classesMade;
    private final Classes classes;
    private final ClassSessions sessions;
    private final JdbcClient jdbc;

    /**
     * A course, and another with classes of it; the markers stand in titles and venues.
     *
     * @param taught a draft that whoever asks is made a trainer of
     * @param joined announced, and whoever asks takes part in it
     */
    private record Made(
            Course alone,
            Course course,
            TrainingClass draft,
            TrainingClass announced,
            TrainingClass taught,
            TrainingClass joined) {}

    TrainingArea(
            Acting acting,
            Courses courses,
            Classes classes,
            ClassSessions sessions,
            ClassesMade classesMade,
            JdbcClient jdbc) {
        this.courses = courses;
        this.classesMade = classesMade;
        this.classes = classes;
        this.sessions = sessions;
        this.jdbc = jdbc;
        for (Relation relation : Relation.values()) {
            Person trainer = acting.person(Role.TRAINER, relation.unit());
            acting.as(Role.ORGANISER, relation.unit());
            made.put(relation, made(relation.unit(), trainer));
        }
        acting.nobody();
    }

    @Override
    public void add(Probes probes) {
        addCourses(probes);
        addClasses(probes);
        addSessions(probes);
    }

    private void addCourses(Probes probes) {
        probes.on(
                "route khoa-hoc : a course in the list",
                (visitor, relation) ->
                        visitor.shows(
                                "khoa-hoc?tim=" + encoded(title(get(relation).alone())),
                                title(get(relation).alone())));
        probes.on(
                "route khoa-hoc/:id : a course",
                (visitor, relation) -> opens(visitor, get(relation).alone()));
        probes.on(
                "route khoa-hoc/:id : of a class one teaches",
                (visitor, relation) ->
                        teaches(visitor, get(relation).taught())
                                && opens(visitor, get(relation).course()));
        probes.on(
                "route khoa-hoc/:id : a new course",
                (visitor, relation) -> visitor.opens("khoa-hoc/moi"));
    }

    private void addClasses(Probes probes) {
        probes.on(
                "route lop : a draft in the list",
                (visitor, relation) -> lists(visitor, get(relation).draft()));
        probes.on(
                "route lop : a class one teaches",
                (visitor, relation) ->
                        teaches(visitor, get(relation).taught())
                                && lists(visitor, get(relation).taught()));
        probes.on(
                "route lop/:id : a draft",
                (visitor, relation) -> opens(visitor, get(relation).draft()));
        probes.on(
                "route lop/:id : an announced class",
                (visitor, relation) -> opens(visitor, get(relation).announced()));
        probes.on(
                "route lop/:id : a class one teaches",
                (visitor, relation) ->
                        teaches(visitor, get(relation).taught())
                                && opens(visitor, get(relation).taught()));
        probes.on(
                "route lop/:id : a class one takes part in",
                (visitor, relation) ->
                        takesPart(visitor, get(relation).joined())
                                && opens(visitor, get(relation).joined()));
    }

    private void addSessions(Probes probes) {
        probes.on(
                "route lich : a session of a draft",
                (visitor, relation) -> inCalendar(visitor, get(relation).draft()));
        probes.on(
                "route lich : a session of an announced class",
                (visitor, relation) -> inCalendar(visitor, get(relation).announced()));
        probes.on(
                "route lich : a session of a class one takes part in",
                (visitor, relation) ->
                        takesPart(visitor, get(relation).joined())
                                && inCalendar(visitor, get(relation).joined()));
    }

    private static boolean inCalendar(Visitor visitor, TrainingClass one) {
        return visitor.shows("lich?tu=dau&tim=" + encoded(one.plan().venue()), one.plan().venue());
    }

    private Made get(Relation relation) {
        return Objects.requireNonNull(made.get(relation));
    }

    private static boolean lists(Visitor visitor, TrainingClass one) {
        return visitor.shows("lop?tim=" + encoded(one.plan().venue()), one.plan().venue());
    }

    private static String title(Course course) {
        return course.plan().title().vietnamese();
    }

    private static boolean opens(Visitor visitor, Course course) {
        return visitor.shows("khoa-hoc/" + course.id(), title(course));
    }

    private static boolean opens(Visitor visitor, TrainingClass one) {
        return visitor.shows("lop/" + one.id(), one.plan().venue());
    }

    private boolean teaches(Visitor visitor, TrainingClass one) {
        Person person = visitor.person();
        if (person == null) {
            return false;
        }
        jdbc.sql("INSERT IGNORE INTO class_trainer (class_id, person_id) VALUES (?, ?)")
                .params(one.id().value(), person.id().value())
                .update();
        return true;
    }

    private boolean takesPart(Visitor visitor, TrainingClass one) {
        Person person = visitor.person();
        if (person == null) {
            return false;
        }
        int there =
                jdbc.sql("SELECT COUNT(*) FROM trainee WHERE class_id = ? AND person_id = ?")
                        .params(one.id().value(), person.id().value())
                        .query(Integer.class)
                        .single();
        if (there == 0) {
            classesMade.enrolled(one, person);
        }
        return true;
    }

    private Made made(UnitId unit, Person trainer) {
        Course course = course(unit);
        return new Made(
                course(unit),
                course,
                draft(course, unit, trainer),
                announced(draft(course, unit, trainer)),
                draft(course, unit, trainer),
                announced(draft(course, unit, trainer)));
    }

    private Course course(UnitId unit) {
        CoursePlan plan = ClassesMade.course(unit);
        return done(
                courses.create(
                        new CoursePlan(
                                unit,
                                LocalizedText.vietnamese("dấu " + Uuid7.next()),
                                plan.aims(),
                                plan.audiences(),
                                plan.hours(),
                                plan.modules(),
                                plan.materials(),
                                plan.pass())));
    }

    private TrainingClass draft(Course course, UnitId unit, Person trainer) {
        ClassPlan plan =
                new ClassPlan(
                        course.id(),
                        "Lớp thử",
                        unit,
                        "dấu " + Uuid7.next(),
                        ClassesMade.DAY,
                        ClassesMade.DAY,
                        List.of(trainer.id()),
                        null,
                        Enrolling.PEOPLE,
                        unit,
                        null);
        TrainingClass one = done(classes.create(plan));
        LocalDateTime at = ClassesMade.DAY.atTime(8, 0);
        return done(
                sessions.add(one.id(), List.of(new ClassSessions.Slot("", at, at.plusHours(3)))));
    }

    private TrainingClass announced(TrainingClass draft) {
        return done(classes.announce(draft.id(), draft.version()));
    }
}
