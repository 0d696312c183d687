package vn.lantoa.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.UnitId;

/**
 * Courses. A course is made and changed at its unit; whoever organises classes at that unit, below
 * it or above it may read it, and hold classes of it at or below it. What is not the person's to
 * change ends in an {@link AccessDeniedException}.
 */
@Service
@Transactional
public class Courses {

    private final JdbcClient jdbc;
    private final ClassScope scope;
    private final TrainingNotices notices;
    private final Places places;
    private final Clock clock;

    Courses(
            JdbcClient jdbc,
            ClassScope scope,
            TrainingNotices notices,
            Places places,
            Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.notices = notices;
        this.places = places;
        this.clock = clock;
    }

    /** Makes a course. */
    public Answer<Course> create(CoursePlan plan) {
        scope.requireEdit(plan.unit());
        if (!places.get(plan.unit()).current()) {
            return new Answer.Refused<>(Answer.Refusal.PLACE_NOT_CURRENT);
        }
        CourseId id = CourseId.next();
        write(
                """
                INSERT INTO course (id, unit, unit_path, title, aims, audiences, hours, modules,
                                    materials, attendance_share, pass_score, saved_at, version)
                VALUES (:id, :unit, :path, :title, :aims, :audiences, :hours, :modules,
                        :materials, :share, :score, :now, 1)
                """,
                id,
                plan);
        notices.courseChanged("course.added", id, plan.unit(), Map.of());
        return new Answer.Done<>(get(id));
    }

    /** Changes what is written down; its unit stays. */
    public Answer<Course> change(CourseId id, int version, CoursePlan plan) {
        Course before = lock(id);
        scope.requireEdit(before.plan().unit());
        if (before.version() != version) {
            return new Answer.Overtaken<>(before.version(), before.saved());
        }
        if (!before.plan().unit().equals(plan.unit())) {
            throw new IllegalArgumentException("a course stays at its unit");
        }
        write(
                """
                UPDATE course SET unit = :unit, unit_path = :path, title = :title, aims = :aims,
                       audiences = :audiences, hours = :hours, modules = :modules,
                       materials = :materials, attendance_share = :share, pass_score = :score,
                       saved_at = :now, version = version + 1
                WHERE id = :id
                """,
                id,
                plan);
        notices.courseChanged("course.changed", id, plan.unit(), Map.of());
        notices.touch(plan.unit());
        return new Answer.Done<>(get(id));
    }

    /** Says that no new classes are made of it, or takes that back. */
    public Course retire(CourseId id, boolean retired) {
        Course course = lock(id);
        scope.requireEdit(course.plan().unit());
        jdbc.sql("UPDATE course SET retired = ?, version = version + 1, saved_at = ? WHERE id = ?")
                .params(retired, DatabaseTime.of(now()), id.value())
                .update();
        notices.courseChanged(
                retired ? "course.retired" : "course.resumed", id, course.plan().unit(), Map.of());
        return get(id);
    }

    /** The course; empty when there is none or it is not this person's to see. */
    @Transactional(readOnly = true)
    public Optional<Course> find(CourseId id) {
        return row(id, "").filter(one -> reads(one.plan().unit()) || teaches(id));
    }

    /** The courses of the person's units, of those above and below, by title. */
    @Transactional(readOnly = true)
    public List<Course> list() {
        return jdbc
                .sql("SELECT * FROM course ORDER BY JSON_VALUE(title, '$.vi'), id")
                .query(Courses::course)
                .list()
                .stream()
                .filter(one -> reads(one.plan().unit()))
                .toList();
    }

    /** Whether the signed-in person may change the course. */
    public boolean mayEdit(Course course) {
        return scope.mayEdit(course.plan().unit());
    }

    /** Trainers read the course of the classes they teach. */
    private boolean teaches(CourseId id) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM class_trainer t
                                JOIN training_class c ON c.id = t.class_id
                                WHERE c.course_id = ? AND t.person_id = ?
                                """)
                        .params(id.value(), scope.me().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean reads(UnitId unit) {
        Place owner = places.get(unit);
        return scope.seen().stream()
                .anyMatch(path -> owner.path().startsWith(path) || path.startsWith(owner.path()));
    }

    private void write(String sql, CourseId id, CoursePlan plan) {
        jdbc.sql(sql)
                .param("id", id.value())
                .param("unit", plan.unit().toString())
                .param("path", places.get(plan.unit()).path())
                .param("title", TrainingJson.of(plan.title()))
                .param("aims", TrainingJson.of(plan.aims()))
                .param("audiences", TrainingJson.of((Object) plan.audiences()))
                .param("hours", plan.hours())
                .param("modules", TrainingJson.of((Object) plan.modules()))
                .param("materials", TrainingJson.of((Object) plan.materials()))
                .param("share", plan.pass().attendance())
                .param("score", plan.pass().score())
                .param("now", DatabaseTime.of(now()))
                .update();
    }

    private Course get(CourseId id) {
        return row(id, "").orElseThrow();
    }

    private Course lock(CourseId id) {
        return row(id, " FOR UPDATE")
                .orElseThrow(() -> new AccessDeniedException("no such course"));
    }

    private Optional<Course> row(CourseId id, String lock) {
        return jdbc.sql("SELECT * FROM course WHERE id = ?" + lock)
                .param(id.value())
                .query(Courses::course)
                .optional();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        return new Course(
                new CourseId(row.getObject("id", UUID.class)),
                new CoursePlan(
                        UnitId.parse(row.getString("unit")),
                        TrainingJson.text(row.getString("title")),
                        TrainingJson.text(row.getString("aims")),
                        TrainingJson.groups(row.getString("audiences")),
                        row.getInt("hours"),
                        TrainingJson.modules(row.getString("modules")),
                        TrainingJson.materials(row.getString("materials")),
                        new PassRule(
                                row.getInt("attendance_share"),
                                row.getObject("pass_score", Integer.class))),
                row.getBoolean("retired"),
                row.getInt("version"),
                DatabaseTime.read(row, "saved_at"));
    }
}
