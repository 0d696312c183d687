package vn.lantoa.training.checkin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.roll.Mark;

/** Check-ins as they are stored. */
@Component
class CheckInStore {

    private final JdbcClient jdbc;

    /**
     * A check-in that waits until a trainer says how it was.
     *
     * @param at when it was made
     */
    record Waits(UUID id, SessionId session, TraineeId trainee, Instant at, CheckInDoubt doubt) {}

    CheckInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKept(UUID id) {
        return count("SELECT COUNT(*) FROM check_in WHERE id = ?", id) > 0;
    }

    /** How often somebody checked in to a session, right or wrong. */
    int tries(SessionId session, TraineeId trainee) {
        return count(
                "SELECT COUNT(*) FROM check_in WHERE session_id = ? AND trainee_id = ?",
                session.value(),
                trainee.value());
    }

    /** Whether a mark stands that says somebody is there. */
    boolean attends(SessionId session, TraineeId trainee) {
        return count(
                        """
                        SELECT COUNT(*) FROM attendance
                        WHERE session_id = ? AND trainee_id = ? AND state IN ('PRESENT', 'LATE')
                        """,
                        session.value(),
                        trainee.value())
                > 0;
    }

    /** The mark that stands of somebody in a session. */
    Optional<Mark> standing(SessionId session, TraineeId trainee) {
        return jdbc.sql("SELECT state FROM attendance WHERE session_id = ? AND trainee_id = ?")
                .params(session.value(), trainee.value())
                .query((row, number) -> Mark.valueOf(row.getString("state")))
                .optional();
    }

    /** Whether somebody's check-in to a session waits or waited for a trainer. */
    boolean waits(SessionId session, TraineeId trainee) {
        return count(
                        """
                        SELECT COUNT(*) FROM check_in
                        WHERE session_id = ? AND trainee_id = ? AND outcome = 'UNCONFIRMED'
                        """,
                        session.value(),
                        trainee.value())
                > 0;
    }

    void insert(
            CheckIn one, TraineeId trainee, CheckInOutcome outcome, @Nullable CheckInDoubt doubt) {
        jdbc.sql(
                        """
                        INSERT INTO check_in (id, session_id, trainee_id, outcome, doubt, at, received_at)
                        VALUES (:id, :session, :trainee, :outcome, :doubt, :at, :received)
                        """)
                .param("id", one.id())
                .param("session", one.session().value())
                .param("trainee", trainee.value())
                .param("outcome", outcome.name())
                .param("doubt", doubt == null ? null : doubt.name())
                .param("at", DatabaseTime.of(one.at()))
                .param("received", DatabaseTime.of(one.received()))
                .update();
    }

    /** The last word of each who waits in a session of these classes that was not cancelled. */
    List<Waits> waiting(Collection<UUID> classes) {
        return classes.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                SELECT k.session_id, k.trainee_id, k.id, k.at, k.doubt
                                FROM class_session s
                                JOIN check_in k
                                    ON k.session_id = s.id AND k.outcome = 'UNCONFIRMED'
                                LEFT JOIN attendance a
                                    ON a.session_id = k.session_id AND a.trainee_id = k.trainee_id
                                WHERE s.class_id IN (:classes) AND NOT s.cancelled
                                  AND a.mark_id IS NULL
                                  AND k.id = (SELECT MAX(l.id) FROM check_in l
                                              WHERE l.session_id = k.session_id
                                                AND l.trainee_id = k.trainee_id
                                                AND l.outcome = 'UNCONFIRMED')
                                ORDER BY k.session_id, k.id
                                """)
                        .param("classes", classes)
                        .query((row, n) ->
                                new Waits(
                                        row.getObject("id", UUID.class),
                                        new SessionId(row.getObject("session_id", UUID.class)),
                                        new TraineeId(row.getObject("trainee_id", UUID.class)),
                                        DatabaseTime.read(row, "at"),
                                        CheckInDoubt.valueOf(row.getString("doubt"))))
                        .list();
    }

    private int count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Integer.class).single();
    }
}
