package vn.lantoa.training.roll;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TraineeId;

/**
 * Who attended what, as it stands: one row for each person and session, whatever they were written
 * down as. Callers check who may know.
 */
@Component
@Transactional(readOnly = true)
public class Attendance {

    private final JdbcClient jdbc;

    Attendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Units attended of units held, of everybody who has a seat in the class or a mark. Held is a
     * session that was not cancelled and in which somebody was marked, or whose roll a person
     * closed; one that nobody ever opened says nothing about anybody.
     */
    public Map<TraineeId, Attended> of(ClassId id) {
        Set<UUID> held = held(id);
        Map<TraineeId, Set<UUID>> attended = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT t.id AS who, a.session_id, a.state FROM trainee t
                        LEFT JOIN attendance a ON a.trainee_id = t.id
                        WHERE t.class_id = ? AND t.merged_into IS NULL
                          AND (t.state = 'ENROLLED' OR a.state IS NOT NULL)
                        ORDER BY t.id
                        """)
                .param(id.value())
                .query(row -> {
                    Set<UUID> mine =
                            attended.computeIfAbsent(
                                    new TraineeId(row.getObject("who", UUID.class)),
                                    any -> new HashSet<>());
                    String state = row.getString("state");
                    UUID session = row.getObject("session_id", UUID.class);
                    if (state != null && Mark.valueOf(state).attended() && held.contains(session)) {
                        mine.add(session);
                    }
                });
        Map<TraineeId, Attended> all = new LinkedHashMap<>();
        attended.forEach((who, mine) -> all.put(who, new Attended(mine.size(), held.size())));
        return all;
    }

    /** How those who were marked in a session attended it. */
    public Map<TraineeId, Mark> standing(SessionId id) {
        Map<TraineeId, Mark> standing = new HashMap<>();
        jdbc.sql("SELECT trainee_id, state FROM attendance WHERE session_id = ?")
                .param(id.value())
                .query(row -> {
                    standing.put(
                            new TraineeId(row.getObject("trainee_id", UUID.class)),
                            Mark.valueOf(row.getString("state")));
                });
        return standing;
    }

    private Set<UUID> held(ClassId id) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                SELECT s.id FROM class_session s
                                WHERE s.class_id = ? AND NOT s.cancelled AND (
                                    EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = s.id)
                                    OR (SELECT NOT r.opened FROM roll_state r WHERE r.session_id = s.id
                                        ORDER BY r.at DESC, r.id DESC LIMIT 1))
                                """)
                        .param(id.value())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }
}
