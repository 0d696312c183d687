package vn.lantoa.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;

/** Sessions in the database; writes run in the caller's transaction. */
@Component
class SessionStore {

    private static final String COLUMNS =
            """
            SELECT s.*, ROW_NUMBER() OVER (PARTITION BY s.class_id ORDER BY s.starts_at, s.id) AS place
            FROM class_session s
            """;

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sessions of a class in order of time, cancelled ones too. */
    List<ClassSession> of(ClassId id) {
        return jdbc.sql(COLUMNS + " WHERE s.class_id = ? ORDER BY s.starts_at, s.id")
                .param(id.value())
                .query(SessionStore::row)
                .list();
    }

    Optional<ClassId> classOf(SessionId id) {
        return jdbc.sql("SELECT class_id FROM class_session WHERE id = ?")
                .param(id.value())
                .query((row, number) -> new ClassId(row.getObject("class_id", UUID.class)))
                .optional();
    }

    void insert(ClassSession session, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO class_session
                            (id, class_id, module, starts_at, ends_at, cancelled, saved_at, version)
                        VALUES (:id, :class, :module, :start, :end, :cancelled, :now, 1)
                        """)
                .param("id", session.id().value())
                .param("class", session.classId().value())
                .param("module", session.module())
                .param("start", session.start())
                .param("end", session.end())
                .param("cancelled", session.cancelled())
                .param("now", DatabaseTime.of(now))
                .update();
    }

    /** Writes a session; {@code told} when people have been told of it before. */
    void update(
            SessionId id,
            String module,
            LocalDateTime start,
            LocalDateTime end,
            boolean cancelled,
            boolean told,
            Instant now) {
        jdbc.sql(
                        """
                        UPDATE class_session SET first_start = LEAST(starts_at, COALESCE(first_start, starts_at)),
                               module = :module, starts_at = :start, ends_at = :end,
                               cancelled = :cancelled,
                               cancelled_at = IF(:cancelled, COALESCE(cancelled_at, :now), NULL),
                               saved_at = :now, version = version + 1,
                               changed_at = IF(:told, :now, changed_at)
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("module", module)
                .param("start", start)
                .param("end", end)
                .param("cancelled", cancelled)
                .param("told", told)
                .param("now", DatabaseTime.of(now))
                .update();
    }

    /** What is told of each session changed with its class. */
    void touch(ClassId id, boolean told, Instant now) {
        jdbc.sql(
                        """
                        UPDATE class_session SET saved_at = :now, version = version + 1,
                               changed_at = IF(:told AND NOT cancelled, :now, changed_at)
                        WHERE class_id = :id
                        """)
                .param("told", told)
                .param("now", DatabaseTime.of(now))
                .param("id", id.value())
                .update();
    }

    static ClassSession row(ResultSet row, int number) throws SQLException {
        return new ClassSession(
                new SessionId(row.getObject("id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getInt("place"),
                row.getString("module"),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getBoolean("cancelled"),
                row.getInt("version"));
    }
}
