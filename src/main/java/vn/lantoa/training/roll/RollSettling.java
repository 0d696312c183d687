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

/** Works out which marks stand, in sessions whose rows are locked. */
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
        bySession.forEach(this::settle);
    }

    private void settle(UUID session, Set<UUID> trainees) {
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
        if (!none.isEmpty()) {
            jdbc.sql("DELETE FROM attendance WHERE session_id = :session AND trainee_id IN (:none)")
                    .param("session", session)
                    .param("none", none)
                    .update();
        }
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

    private Map<UUID, List<RollStanding.Claimed>> claims(UUID session, Set<UUID> trainees) {
        List<MarkRow> rows =
                jdbc.sql(
                                """
                                SELECT trainee_id, id, corrects, at, state FROM attendance_mark
                                WHERE session_id = :session AND trainee_id IN (:trainees)
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
                        WHERE m.session_id = :session AND m.trainee_id IN (:trainees)
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
                row.getObject("trainee_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("corrects", UUID.class),
                DatabaseTime.read(row, "at"),
                state == null ? null : Mark.valueOf(state));
    }
}
