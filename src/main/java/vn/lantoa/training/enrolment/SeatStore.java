package vn.lantoa.training.enrolment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;

/** Seats as the database counts them; every question is asked behind the lock on the class. */
@Component
class SeatStore {

    private final JdbcClient jdbc;

    SeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many seats are taken; one that is offered is held. */
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

    /** Whether somebody waits who asked earlier. */
    boolean waitsBefore(ClassId id, Instant queued) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM trainee
                                WHERE class_id = ? AND state = 'WAITING' AND merged_into IS NULL
                                  AND queued_at < ?
                                """)
                        .params(id.value(), DatabaseTime.of(queued))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who waits longest. */
    Optional<TraineeId> firstWaiting(ClassId id) {
        return jdbc.sql(
                        """
                        SELECT id FROM trainee
                        WHERE class_id = ? AND state = 'WAITING' AND merged_into IS NULL
                        ORDER BY queued_at, id LIMIT 1
                        """)
                .param(id.value())
                .query((row, number) -> new TraineeId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Those whose offered seat was held until now or longer ago. */
    List<TraineeId> lapsed(ClassId id, Instant now) {
        return jdbc.sql(
                        """
                        SELECT id FROM trainee
                        WHERE class_id = ? AND state = 'OFFERED' AND offered_until <= ?
                          AND merged_into IS NULL
                        ORDER BY queued_at, id
                        """)
                .params(id.value(), DatabaseTime.of(now))
                .query((row, number) -> new TraineeId(row.getObject("id", UUID.class)))
                .list();
    }

    /** When the state was last decided. */
    Instant said(TraineeId id) {
        return jdbc.sql("SELECT said_at FROM trainee WHERE id = ?")
                .param(id.value())
                .query((row, number) -> DatabaseTime.read(row, "said_at"))
                .single();
    }

    /** When the first session that takes place begins, wall-clock time in Vietnam. */
    Optional<LocalDateTime> begin(ClassId id) {
        return jdbc.sql(
                        """
                        SELECT starts_at FROM class_session WHERE class_id = ? AND NOT cancelled
                        ORDER BY starts_at, id LIMIT 1
                        """)
                .param(id.value())
                .query(LocalDateTime.class)
                .optional();
    }

    /** Announced classes in which an offer has run out or somebody waits. */
    List<ClassId> toLookAt(Instant now) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT c.id FROM training_class c JOIN trainee t ON t.class_id = c.id
                        WHERE c.status = 'ANNOUNCED' AND t.merged_into IS NULL
                          AND ((t.state = 'OFFERED' AND t.offered_until <= :now) OR t.state = 'WAITING')
                        ORDER BY c.id
                        """)
                .param("now", DatabaseTime.of(now))
                .query((row, number) -> new ClassId(row.getObject("id", UUID.class)))
                .list();
    }

    /** How many came to the class so since then. */
    int came(ClassId id, TraineeOrigin origin, Instant since) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM trainee
                        WHERE class_id = ? AND origin = ? AND queued_at > ?
                        """)
                .params(id.value(), origin.name(), DatabaseTime.of(since))
                .query(Integer.class)
                .single();
    }
}
