package vn.lantoa.training.roll;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return of(List.of(id));
    }

    /** As {@link #of(ClassId)}, for many classes at once. */
    public Map<TraineeId, Attended> of(Collection<ClassId> classes) {
        if (classes.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = classes.stream().map(ClassId::value).toList();
        Map<UUID, Integer> held = held(ids);
        Map<TraineeId, Attended> all = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT t.id, t.class_id, COUNT(s.id) AS attended FROM trainee t
                        LEFT JOIN attendance a ON a.trainee_id = t.id
                        LEFT JOIN class_session s ON s.id = a.session_id AND NOT s.cancelled
                            AND a.state IN ('PRESENT', 'LATE')
                        WHERE t.class_id IN (:classes) AND t.merged_into IS NULL
                          AND (t.state = 'ENROLLED' OR a.state IS NOT NULL)
                        GROUP BY t.id, t.class_id ORDER BY t.id
                        """)
                .param("classes", ids)
                .query(row -> {
                    int most = held.getOrDefault(row.getObject("class_id", UUID.class), 0);
                    // somebody may be marked between the two questions
                    int attended = Math.min(row.getInt("attended"), most);
                    all.put(
                            new TraineeId(row.getObject("id", UUID.class)),
                            new Attended(attended, most));
                });
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

    private Map<UUID, Integer> held(List<UUID> classes) {
        Map<UUID, Integer> held = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT s.class_id, COUNT(*) AS held FROM class_session s
                        WHERE s.class_id IN (:classes) AND NOT s.cancelled AND (
                            EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = s.id)
                            OR (SELECT NOT r.opened FROM roll_state r WHERE r.session_id = s.id
                                ORDER BY r.at DESC, r.id DESC LIMIT 1))
                        GROUP BY s.class_id
                        """)
                .param("classes", classes)
                .query(row -> {
                    held.put(row.getObject("class_id", UUID.class), row.getInt("held"));
                });
        return held;
    }
}
