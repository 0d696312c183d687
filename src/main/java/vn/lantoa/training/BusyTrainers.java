package vn.lantoa.training;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.PersonId;

/** Where else trainers teach. */
@Component
class BusyTrainers {

    private final JdbcClient jdbc;

    BusyTrainers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session that a trainer has in another class. */
    record Busy(PersonId trainer, LocalDateTime start, LocalDateTime end) {}

    /** The sessions that the class's trainers have in other classes over the time of the slots. */
    List<Busy> elsewhere(TrainingClass one, List<ClassSessions.Slot> slots) {
        if (slots.isEmpty() || one.plan().trainers().isEmpty()) {
            return List.of();
        }
        LocalDateTime from =
                slots.stream()
                        .map(ClassSessions.Slot::start)
                        .min(LocalDateTime::compareTo)
                        .orElseThrow();
        LocalDateTime to =
                slots.stream()
                        .map(ClassSessions.Slot::end)
                        .max(LocalDateTime::compareTo)
                        .orElseThrow();
        return jdbc.sql(
                        """
                        SELECT t.person_id, s.starts_at, s.ends_at
                        FROM class_trainer t
                        JOIN training_class c ON c.id = t.class_id AND c.status <> 'CANCELLED'
                        JOIN class_session s ON s.class_id = c.id AND NOT s.cancelled
                        WHERE t.person_id IN (:trainers) AND c.id <> :class
                          AND s.starts_at < :to AND s.ends_at > :from
                        ORDER BY s.starts_at, t.person_id
                        """)
                .param("trainers", one.plan().trainers().stream().map(PersonId::value).toList())
                .param("class", one.id().value())
                .param("from", from)
                .param("to", to)
                .query((row, number) ->
                        new Busy(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getObject("starts_at", LocalDateTime.class),
                                row.getObject("ends_at", LocalDateTime.class)))
                .list();
    }
}
