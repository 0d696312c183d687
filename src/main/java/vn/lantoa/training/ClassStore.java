package vn.lantoa.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/** Classes and their trainers in the database; writes run in the caller's transaction. */
@Component
class ClassStore {

    /** Nobody's id: a list in SQL is never empty. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String COLUMNS =
            """
            SELECT c.*, k.title AS course_title, k.attendance_share, k.pass_score,
                   (SELECT GROUP_CONCAT(t.person_id ORDER BY t.person_id) FROM class_trainer t
                    WHERE t.class_id = c.id) AS trainers
            FROM training_class c JOIN course k ON k.id = c.course_id
            """;

    private final JdbcClient jdbc;
    private final Places places;

    ClassStore(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    Optional<TrainingClass> find(ClassId id) {
        return jdbc.sql(COLUMNS + "WHERE c.id = ?")
                .param(id.value())
                .query(ClassStore::row)
                .optional();
    }

    /** As {@link #find}; nobody else changes the class or its seats until the transaction ends. */
    Optional<TrainingClass> lock(ClassId id) {
        jdbc.sql("SELECT id FROM training_class WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /**
     * Classes by a condition over {@code c} and {@code k}, the earliest first.
     *
     * @param params named values of the condition
     */
    List<TrainingClass> where(String condition, Map<String, ?> params, int offset, int limit) {
        String all =
                String.join(
                        " ",
                        COLUMNS,
                        "WHERE",
                        condition,
                        "ORDER BY c.first_day, c.id LIMIT :limit OFFSET :offset");
        return jdbc.sql(all)
                .params(params)
                .param("limit", limit)
                .param("offset", offset)
                .query(ClassStore::row)
                .list();
    }

    void insert(ClassId id, ClassPlan plan, String courseTitle, byte[] key, Instant now) {
        write(
                """
                INSERT INTO training_class
                    (id, course_id, name, unit, unit_path, venue, first_day, last_day, capacity,
                     enrolling, within, closes_at, status, check_in_key, search_text, saved_at, version)
                VALUES (:id, :course, :name, :unit, :path, :venue, :first, :last, :capacity,
                        :enrolling, :within, :closes, 'DRAFT', :key, :search, :now, 1)
                """,
                id,
                plan,
                courseTitle,
                Map.of("key", key, "now", DatabaseTime.of(now)));
        trainers(id, plan.trainers());
    }

    /** Writes the plan; {@code told} when people have been told of the class before. */
    void update(ClassId id, ClassPlan plan, String courseTitle, boolean told, Instant now) {
        renewKey(id, plan.trainers(), now);
        write(
                """
                UPDATE training_class SET course_id = :course, name = :name, unit = :unit,
                       unit_path = :path, venue = :venue, first_day = :first, last_day = :last,
                       capacity = :capacity, enrolling = :enrolling, within = :within,
                       closes_at = :closes, search_text = :search, saved_at = :now,
                       changed_at = IF(:told, :now, changed_at), version = version + 1
                WHERE id = :id
                """,
                id,
                plan,
                courseTitle,
                Map.of("told", told, "now", DatabaseTime.of(now)));
        jdbc.sql("DELETE FROM class_trainer WHERE class_id = ?").param(id.value()).update();
        trainers(id, plan.trainers());
    }

    void status(ClassId id, ClassStatus status, boolean told, Instant now) {
        jdbc.sql(
                        """
                        UPDATE training_class SET status = :status, saved_at = :now,
                               cancelled_at = IF(:status = 'CANCELLED', :now, cancelled_at),
                               changed_at = IF(:told, :now, changed_at), version = version + 1
                        WHERE id = :id
                        """)
                .param("status", status.name())
                .param("told", told)
                .param("now", DatabaseTime.of(now))
                .param("id", id.value())
                .update();
    }

    /** Makes the class last from this day or earlier to that day or later. */
    void widen(ClassId id, LocalDate first, LocalDate last) {
        jdbc.sql(
                        """
                        UPDATE training_class SET first_day = LEAST(first_day, :first),
                               last_day = GREATEST(last_day, :last)
                        WHERE id = :id
                        """)
                .param("first", first)
                .param("last", last)
                .param("id", id.value())
                .update();
    }

    /** Notes that sessions or the like changed. */
    void touch(ClassId id, boolean told, Instant now) {
        jdbc.sql(
                        """
                        UPDATE training_class SET saved_at = :now, version = version + 1,
                               changed_at = IF(:told, :now, changed_at)
                        WHERE id = :id
                        """)
                .param("told", told)
                .param("now", DatabaseTime.of(now))
                .param("id", id.value())
                .update();
    }

    /** How many seats are taken, those that are held for an answer among them. */
    int taken(ClassId id) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM trainee
                        WHERE class_id = ? AND state IN ('ENROLLED', 'OFFERED') AND merged_into IS NULL
                        """)
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** Another key where one who trained the class is no longer among its trainers. */
    private void renewKey(ClassId id, Collection<PersonId> trainers, Instant now) {
        jdbc.sql(
                        """
                        UPDATE training_class SET check_in_key_before = check_in_key,
                               check_in_key = random_bytes(32), check_in_key_since = :now
                        WHERE id = :id AND EXISTS (SELECT 1 FROM class_trainer t
                                                    WHERE t.class_id = :id
                                                      AND t.person_id NOT IN (:trainers))
                        """)
                .param("id", id.value())
                .param("now", DatabaseTime.of(now))
                .param(
                        "trainers",
                        Stream.concat(trainers.stream().map(PersonId::value), Stream.of(NOBODY))
                                .toList())
                .update();
    }

    byte[] checkInKey(ClassId id, Instant at) {
        return jdbc.sql(
                        """
                        SELECT if(:at < check_in_key_since, check_in_key_before, check_in_key)
                          FROM training_class WHERE id = :id
                        """)
                .param("id", id.value())
                .param("at", DatabaseTime.of(at))
                .query(byte[].class)
                .single();
    }

    private void trainers(ClassId id, Collection<PersonId> people) {
        for (PersonId person : people) {
            jdbc.sql("INSERT INTO class_trainer (class_id, person_id) VALUES (?, ?)")
                    .params(id.value(), person.value())
                    .update();
        }
    }

    private void write(
            String sql, ClassId id, ClassPlan plan, String courseTitle, Map<String, ?> more) {
        Place unit = places.get(plan.unit());
        UnitId within = plan.within();
        Map<String, Object> values = new HashMap<>(more);
        values.put("id", id.value());
        values.put("course", plan.course().value());
        values.put("name", plan.name());
        values.put("unit", unit.id().toString());
        values.put("path", unit.path());
        values.put("venue", plan.venue());
        values.put("first", plan.firstDay());
        values.put("last", plan.lastDay());
        values.put("capacity", plan.capacity());
        values.put("enrolling", plan.enrolling().name());
        values.put("within", within == null ? null : within.toString());
        values.put("closes", plan.closes());
        values.put(
                "search",
                SearchKey.of(
                        String.join(
                                " ",
                                plan.name(),
                                courseTitle,
                                plan.venue(),
                                places.fullName(plan.unit()))));
        jdbc.sql(sql).params(values).update();
    }

    private static TrainingClass row(ResultSet row, int number) throws SQLException {
        String trainers = row.getString("trainers");
        String within = row.getString("within");
        return new TrainingClass(
                new ClassId(row.getObject("id", UUID.class)),
                new ClassPlan(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        row.getString("name"),
                        UnitId.parse(row.getString("unit")),
                        row.getString("venue"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        trainers == null
                                ? List.of()
                                : List.of(trainers.split(",", -1)).stream()
                                        .map(PersonId::parse)
                                        .toList(),
                        row.getObject("capacity", Integer.class),
                        Enrolling.valueOf(row.getString("enrolling")),
                        within == null ? null : UnitId.parse(within),
                        row.getObject("closes_at", LocalDateTime.class)),
                TrainingJson.text(row.getString("course_title")),
                new PassRule(
                        row.getInt("attendance_share"), row.getObject("pass_score", Integer.class)),
                ClassStatus.valueOf(row.getString("status")),
                DatabaseTime.readOptional(row, "changed_at"),
                DatabaseTime.read(row, "saved_at"),
                row.getInt("version"));
    }
}
