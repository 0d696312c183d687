package vn.lantoa.training.roll;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.PersonId;
import vn.lantoa.sync.spi.FactErasure;
import vn.lantoa.training.NamesOfTrainees;
import vn.lantoa.training.TraineeId;

/**
 * What rolls say about a person: marks stay for the figures, notes and whatever was written down of
 * them in a hall go, in the facts that brought them too.
 */
@Component
class RollData implements PersonalData, NamesOfTrainees {

    /** Before the rows of training let go of the person. */
    private static final int ORDER = 45;

    /** The person's parts in classes, and those that turned out to be the person. */
    private static final String PARTS =
            """
            SELECT p.id FROM trainee p WHERE p.person_id = :person OR p.merged_into IN (
                SELECT o.id FROM trainee o WHERE o.person_id = :person)
            """;

    private final JdbcClient jdbc;
    private final FactErasure words;

    RollData(JdbcClient jdbc, FactErasure words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        List<HeldItem> items =
                jdbc.sql(
                                """
                                SELECT c.name, s.starts_at, m.state, m.note FROM attendance a
                                JOIN attendance_mark m ON m.id = a.mark_id
                                JOIN class_session s ON s.id = a.session_id
                                JOIN training_class c ON c.id = s.class_id
                                WHERE a.trainee_id IN (%s) ORDER BY s.starts_at DESC
                                """
                                        .formatted(PARTS))
                        .param("person", person.value())
                        .query((row, number) ->
                                new HeldItem()
                                        .text("training.class", row.getString("name"))
                                        .text(
                                                "training.roll.session",
                                                vn.lantoa.shared.VietnamTime.dateTime(
                                                        row.getObject(
                                                                "starts_at",
                                                                java.time.LocalDateTime.class)))
                                        .word(
                                                "training.state",
                                                Mark.valueOf(row.getString("state")).key())
                                        .text("training.roll.note", row.getString("note")))
                        .list();
        return items.isEmpty() ? List.of() : List.of(new HeldPart("training.roll.held", items));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        long count =
                jdbc.sql(
                                "SELECT COUNT(*) FROM attendance WHERE trainee_id IN (%s)"
                                        .formatted(PARTS))
                        .param("person", person.value())
                        .query(Long.class)
                        .single();
        return count == 0 ? List.of() : List.of(new Fate("training.roll.fate", count, true));
    }

    @Override
    public void erase(PersonId person) {
        forget(
                jdbc.sql(PARTS)
                        .param("person", person.value())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    @Override
    public void forget(TraineeId trainee) {
        forget(
                jdbc.sql("SELECT id FROM trainee WHERE id = :one OR merged_into = :one")
                        .param("one", trainee.value())
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list());
    }

    /** Erases names, numbers and notes of these trainees; their marks stay. */
    void forget(List<UUID> trainees) {
        if (trainees.isEmpty()) {
            return;
        }
        words.erase(
                jdbc.sql(
                                """
                                SELECT id FROM attendance_mark WHERE trainee_id IN (:who) AND note IS NOT NULL
                                UNION ALL SELECT id FROM walk_in WHERE trainee_id IN (:who)
                                """)
                        .param("who", trainees)
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list());
        jdbc.sql("UPDATE attendance_mark SET note = NULL WHERE trainee_id IN (:who)")
                .param("who", trainees)
                .update();
        jdbc.sql("DELETE FROM trainee_name WHERE trainee_id IN (:who)")
                .param("who", trainees)
                .update();
    }
}
