package vn.lantoa.training.tests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.training.ClassId;

/** Tests of classes and when they were open; writes run in the caller's transaction. */
@Component
class ClassTestStore {

    private final JdbcClient jdbc;

    ClassTestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClassTest> of(ClassId id) {
        return jdbc.sql("SELECT * FROM class_test WHERE class_id = ? ORDER BY opened_at, id")
                .param(id.value())
                .query(ClassTestStore::row)
                .list();
    }

    Optional<ClassTest> find(UUID id) {
        return jdbc.sql("SELECT * FROM class_test WHERE id = ?")
                .param(id)
                .query(ClassTestStore::row)
                .optional();
    }

    Optional<ClassTest> find(ClassId id, TestKind kind) {
        return of(id).stream().filter(one -> one.kind() == kind).findFirst();
    }

    void insert(ClassTest one) {
        jdbc.sql("INSERT INTO class_test (id, class_id, kind, opened_at) VALUES (?, ?, ?, ?)")
                .params(
                        one.id(),
                        one.classId().value(),
                        one.kind().name(),
                        DatabaseTime.of(one.opened()))
                .update();
    }

    /**
     * Notes that it is open from then on, until somebody closes it or another moment, and asks
     * these versions. A later opening that was planned before is dropped.
     */
    void open(UUID id, Collection<UUID> sets, Instant from, @Nullable Instant until, Instant now) {
        dropPlanned(id, now);
        LocalDateTime end = until == null ? null : DatabaseTime.of(until);
        jdbc.sql("UPDATE class_test SET opened_at = :from, closed_at = :until WHERE id = :id")
                .param("from", DatabaseTime.of(from))
                .param("until", end)
                .param("id", id)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO class_test_window (test_id, opened_at, closed_at)
                        VALUES (:id, :from, :until)
                        """)
                .param("from", DatabaseTime.of(from))
                .param("until", end)
                .param("id", id)
                .update();
        jdbc.sql("UPDATE class_test_set SET asked = false WHERE test_id = ?").param(id).update();
        for (UUID set : sets) {
            jdbc.sql(
                            """
                            INSERT INTO class_test_set (test_id, set_id, asked) VALUES (?, ?, true)
                            ON DUPLICATE KEY UPDATE asked = true
                            """)
                    .params(id, set)
                    .update();
        }
    }

    /** Notes that it is closed from now on, and does not open by itself. */
    void close(UUID id, Instant now) {
        dropPlanned(id, now);
        jdbc.sql("UPDATE class_test SET closed_at = ? WHERE id = ?")
                .params(DatabaseTime.of(now), id)
                .update();
        jdbc.sql(
                        """
                        UPDATE class_test_window SET closed_at = ?
                        WHERE test_id = ? AND (closed_at IS NULL OR closed_at > ?)
                        """)
                .params(DatabaseTime.of(now), id, DatabaseTime.of(now))
                .update();
    }

    private void dropPlanned(UUID id, Instant now) {
        jdbc.sql("DELETE FROM class_test_window WHERE test_id = ? AND opened_at > ?")
                .params(id, DatabaseTime.of(now))
                .update();
    }

    /** Whether it was open at that moment; it closed before the moment that is its end. */
    boolean wasOpen(UUID id, Instant at) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM class_test_window
                                WHERE test_id = :id AND opened_at <= :at
                                  AND (closed_at IS NULL OR closed_at > :at)
                                """)
                        .param("id", id)
                        .param("at", DatabaseTime.of(at))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The versions it asks now. */
    List<UUID> asked(UUID id) {
        return jdbc.sql("SELECT set_id FROM class_test_set WHERE test_id = ? AND asked")
                .param(id)
                .query((row, number) -> row.getObject("set_id", UUID.class))
                .list();
    }

    /** Every version that it ever asked. */
    List<UUID> everAsked(UUID id) {
        return jdbc.sql("SELECT set_id FROM class_test_set WHERE test_id = ?")
                .param(id)
                .query((row, number) -> row.getObject("set_id", UUID.class))
                .list();
    }

    static ClassTest row(ResultSet row, int number) throws SQLException {
        return new ClassTest(
                row.getObject("id", UUID.class),
                new ClassId(row.getObject("class_id", UUID.class)),
                TestKind.valueOf(row.getString("kind")),
                DatabaseTime.read(row, "opened_at"),
                DatabaseTime.readOptional(row, "closed_at"));
    }
}
