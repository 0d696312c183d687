package vn.lantoa.training.tests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.training.CourseId;

/** Question sets in the database; writes run in the caller's transaction. */
@Component
class QuestionSetStore {

    private static final String NEWEST =
            """
            SELECT s.* FROM question_set s
            WHERE s.course_id = :course AND s.version = (
                SELECT MAX(o.version) FROM question_set o
                WHERE o.course_id = s.course_id AND o.kind = s.kind AND o.language = s.language)
            """;

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    QuestionSetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of each set that is asked from now on, emptied ones too. */
    List<QuestionSet> newest(CourseId course) {
        return jdbc.sql(NEWEST + " ORDER BY s.kind, s.language")
                .param("course", course.value())
                .query(this::row)
                .list();
    }

    Optional<QuestionSet> newest(CourseId course, TestKind kind, String language) {
        return jdbc.sql(NEWEST + " AND s.kind = :kind AND s.language = :language")
                .param("course", course.value())
                .param("kind", kind.name())
                .param("language", language)
                .query(this::row)
                .optional();
    }

    /** Versions by their ids. */
    List<QuestionSet> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM question_set WHERE id IN (:ids)")
                        .param("ids", ids)
                        .query(this::row)
                        .list();
    }

    /** Changes to the sets of one course, and their being given out, follow one another. */
    void lock(CourseId course) {
        jdbc.sql("SELECT id FROM course WHERE id = ? FOR UPDATE")
                .param(course.value())
                .query(UUID.class)
                .optional();
    }

    void insert(
            CourseId course,
            TestKind kind,
            String language,
            int version,
            int revision,
            List<Question> questions,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO question_set (id, course_id, kind, language, version, revision,
                                                  questions, saved_at)
                        VALUES (:id, :course, :kind, :language, :version, :revision, :questions, :now)
                        """)
                .param("id", Uuid7.next())
                .param("course", course.value())
                .param("kind", kind.name())
                .param("language", language)
                .param("version", version)
                .param("revision", revision)
                .param("questions", json.writeValueAsString(questions))
                .param("now", DatabaseTime.of(now))
                .update();
    }

    void update(UUID id, int revision, List<Question> questions, Instant now) {
        jdbc.sql(
                        """
                        UPDATE question_set SET questions = ?, revision = ?, saved_at = ?
                        WHERE id = ? AND NOT given
                        """)
                .params(json.writeValueAsString(questions), revision, DatabaseTime.of(now), id)
                .update();
    }

    /** From now on phones may hold these versions. */
    void give(Collection<UUID> ids) {
        jdbc.sql("UPDATE question_set SET given = true WHERE id IN (:ids)")
                .param("ids", ids)
                .update();
    }

    private QuestionSet row(ResultSet row, int number) throws SQLException {
        return new QuestionSet(
                row.getObject("id", UUID.class),
                new CourseId(row.getObject("course_id", UUID.class)),
                TestKind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getInt("version"),
                row.getInt("revision"),
                row.getBoolean("given"),
                json.readValue(row.getString("questions"), new TypeReference<List<Question>>() {}),
                DatabaseTime.read(row, "saved_at"));
    }
}
