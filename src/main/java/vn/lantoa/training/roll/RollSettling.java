package vn.lantoa.training.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.sync.spi.Standing;

/**
 * Works out which marks stand, in sessions whose rows are locked. Whoever was merged into somebody
 * has no attendance of their own: their marks count for the one they turned out to be.
 */
@Component
class RollSettling {

    private record MarkRow(
            UUID trainee,
            UUID id,
            @Nullable UUID corrects,
            java.time.Instant at,
            @Nullable Mark state) {}

    private final JdbcClient jdbc;

    RollSettling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what stands for those that these marks are about. */
    void settle(Collection<RollMark> marks) {
        Map<UUID, Set<UUID>> bySession = new LinkedHashMap<>();
        for (RollMark mark : marks) {
            bySession
                    .computeIfAbsent(mark.session().value(), any -> new LinkedHashSet<>())
                    .add(mark.trainee().value());
        }
        bySession.forEach((session, trainees) -> settle(session, kept(trainees)));
    }

    /** Who these turned out to be. */
    private Set<UUID> kept(Set<UUID> trainees) {
        return new LinkedHashSet<>(
                jdbc.sql("SELECT COALESCE(merged_into, id) AS who FROM trainee WHERE id IN (:ids)")
                        .param("ids", trainees)
                        .query((row, n) -> row.getObject("who", UUID.class))
                        .list());
    }

    /**
     * Writes down what stands for these in one session.
     *
     * @param trainees none of them merged into another
     */
    void settle(UUID session, Set<UUID> trainees) {
        Map<UUID, List<RollStanding.Claimed>> claims = claims(session, trainees);
        List<List<@Nullable Object>> standing = new ArrayList<>();
        List<UUID> none = new ArrayList<>();
        for (UUID trainee : trainees) {
            RollStanding.of(claims.getOrDefault(trainee, List.of()))
                    .ifPresentOrElse(
                            stands ->
                                    standing.add(
                                            List.of(
                                                    session,
                                                    trainee,
                                                    stands.id(),
                                                    stands.state().name(),
                                                    stands.differing())),
                            () -> none.add(trainee));
        }
        leave(session, trainees, none);
        RollRows.insert(
                jdbc,
                """
                INSERT INTO attendance (session_id, trainee_id, mark_id, state, differing) VALUES %s
                ON DUPLICATE KEY UPDATE mark_id = VALUES(mark_id), state = VALUES(state),
                    differing = VALUES(differing)
                """,
                "(?, ?, ?, ?, ?)",
                standing);
    }

    private void leave(UUID session, Set<UUID> trainees, List<UUID> none) {
        jdbc.sql(
                        """
                        DELETE FROM attendance WHERE session_id = :session AND trainee_id IN
                            (SELECT id FROM trainee WHERE merged_into IN (:trainees))
                        """)
                .param("session", session)
                .param("trainees", trainees)
                .update();
        if (!none.isEmpty()) {
            jdbc.sql("DELETE FROM attendance WHERE session_id = :session AND trainee_id IN (:none)")
                    .param("session", session)
                    .param("none", none)
                    .update();
        }
    }

    private Map<UUID, List<RollStanding.Claimed>> claims(UUID session, Set<UUID> trainees) {
        List<MarkRow> rows =
                jdbc.sql(
                                """
                                SELECT COALESCE(t.merged_into, t.id) AS who,
                                       m.id, m.corrects, m.at, m.state
                                FROM attendance_mark m JOIN trainee t ON t.id = m.trainee_id
                                WHERE m.session_id = :session
                                  AND (t.id IN (:trainees) OR t.merged_into IN (:trainees))
                                """)
                        .param("session", session)
                        .param("trainees", trainees)
                        .query(RollSettling::row)
                        .list();
        Map<UUID, Set<UUID>> settles = settles(session, trainees);
        Map<UUID, List<RollStanding.Claimed>> claims = new HashMap<>();
        for (MarkRow row : rows) {
            claims.computeIfAbsent(row.trainee(), any -> new ArrayList<>())
                    .add(
                            new RollStanding.Claimed(
                                    new Standing.Claim(row.id(), row.corrects(), row.at()),
                                    row.state(),
                                    settles.getOrDefault(row.id(), Set.of())));
        }
        return claims;
    }

    private Map<UUID, Set<UUID>> settles(UUID session, Set<UUID> trainees) {
        Map<UUID, Set<UUID>> settles = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT d.by_mark, d.mark_id FROM mark_settled d
                        JOIN attendance_mark m ON m.id = d.by_mark
                        JOIN trainee t ON t.id = m.trainee_id
                        WHERE m.session_id = :session
                          AND (t.id IN (:trainees) OR t.merged_into IN (:trainees))
                        """)
                .param("session", session)
                .param("trainees", trainees)
                .query(row -> {
                    settles.computeIfAbsent(
                                    row.getObject("by_mark", UUID.class),
                                    any -> new LinkedHashSet<>())
                            .add(row.getObject("mark_id", UUID.class));
                });
        return settles;
    }

    private static MarkRow row(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new MarkRow(
                row.getObject("who", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("corrects", UUID.class),
                DatabaseTime.read(row, "at"),
                state == null ? null : Mark.valueOf(state));
    }
}
