package vn.lantoa.training.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TraineeId;

/** What judging a fact about the roll needs to know; callers check who may know it. */
@Component
class RollQueries {

    private final JdbcClient jdbc;

    RollQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A session as its roll sees it.
     *
     * @param firstStart the earliest beginning it ever had
     * @param cancelled when it or its class was cancelled; null when neither was
     */
    record Unit(
            SessionId id,
            ClassId classId,
            LocalDateTime firstStart,
            LocalDateTime end,
            @Nullable Instant cancelled) {

        /** From when on marks in it count. */
        Instant from() {
            return VietnamTime.instant(firstStart).minus(RollTimes.EARLY);
        }
    }

    /** One trainee in one session. */
    record SheetCell(SessionId session, TraineeId trainee) {

        boolean is(SessionId otherSession, TraineeId otherTrainee) {
            return session.equals(otherSession) && trainee.equals(otherTrainee);
        }
    }

    Optional<Unit> session(SessionId id) {
        return jdbc.sql(
                        """
                        SELECT s.id, s.class_id, s.ends_at,
                               LEAST(s.starts_at, COALESCE(s.first_start, s.starts_at)) AS first,
                               COALESCE(LEAST(s.cancelled_at, c.cancelled_at), s.cancelled_at,
                                        c.cancelled_at) AS gone_at
                        FROM class_session s JOIN training_class c ON c.id = s.class_id
                        WHERE s.id = ?
                        """)
                .param(id.value())
                .query(RollQueries::unit)
                .optional();
    }

    /** When its roll is and was open. */
    RollTimes times(Unit session) {
        return new RollTimes(
                session.from(),
                VietnamTime.instant(session.end()).plus(ClassSession.ROLL_STAYS_OPEN),
                session.cancelled(),
                changes(session.id()));
    }

    private List<RollTimes.Change> changes(SessionId id) {
        return jdbc.sql("SELECT opened, at FROM roll_state WHERE session_id = ? ORDER BY at, id")
                .param(id.value())
                .query((row, n) ->
                        new RollTimes.Change(
                                row.getBoolean("opened"), DatabaseTime.read(row, "at")))
                .list();
    }

    Optional<ClassId> classOf(TraineeId id) {
        return jdbc.sql("SELECT class_id FROM trainee WHERE id = ?")
                .param(id.value())
                .query((row, n) -> new ClassId(row.getObject("class_id", UUID.class)))
                .optional();
    }

    /** Who this one turned out to be: phones may name them by either id. */
    TraineeId kept(TraineeId id) {
        return jdbc.sql("SELECT COALESCE(merged_into, id) AS who FROM trainee WHERE id = ?")
                .param(id.value())
                .query((row, n) -> new TraineeId(row.getObject("who", UUID.class)))
                .optional()
                .orElse(id);
    }

    /** Which trainee, as they are kept, in which session a mark is about. */
    Optional<SheetCell> sheetOf(UUID mark) {
        return jdbc.sql(
                        """
                        SELECT m.session_id, COALESCE(t.merged_into, t.id) AS who
                        FROM attendance_mark m JOIN trainee t ON t.id = m.trainee_id WHERE m.id = ?
                        """)
                .param(mark)
                .query((row, n) ->
                        new SheetCell(
                                new SessionId(row.getObject("session_id", UUID.class)),
                                new TraineeId(row.getObject("who", UUID.class))))
                .optional();
    }

    /**
     * Whether somebody may be written down under this id: nobody has it yet, or the fact puts right
     * what was written down of them before, or is the very one that did and was sent twice at once.
     */
    boolean free(UUID fact, TraineeId id, ClassId classId, @Nullable UUID corrects) {
        if (corrects == null) {
            return classOf(id).isEmpty()
                    || jdbc.sql("SELECT COUNT(*) FROM walk_in WHERE id = ? AND trainee_id = ?")
                                    .params(fact, id.value())
                                    .query(Integer.class)
                                    .single()
                            == 1;
        }
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM walk_in w JOIN trainee t ON t.id = w.trainee_id
                                WHERE w.id = ? AND (w.trainee_id <> ? OR t.class_id <> ?)
                                """)
                        .params(corrects, id.value(), classId.value())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                new SessionId(row.getObject("id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getObject("first", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                DatabaseTime.readOptional(row, "gone_at"));
    }
}
