package vn.lantoa.training.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.VietnamTime;
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
                                SELECT c.name, s.starts_at, m.*, a.mark_id IS NOT NULL AS stands
                                FROM attendance_mark m
                                JOIN class_session s ON s.id = m.session_id
                                JOIN training_class c ON c.id = s.class_id
                                LEFT JOIN attendance a ON a.mark_id = m.id
                                WHERE m.trainee_id IN (%s) ORDER BY m.at DESC, m.id DESC
                                """
                                        .formatted(PARTS))
                        .param("person", person.value())
                        .query((row, number) -> item(row))
                        .list();
        return items.isEmpty() ? List.of() : List.of(new HeldPart("training.roll.held", items));
    }

    /** A mark, also one that another took the place of. */
    private static HeldItem item(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new HeldItem()
                .text("training.class", row.getString("name"))
                .text(
                        "training.roll.session",
                        VietnamTime.dateTime(row.getObject("starts_at", LocalDateTime.class)))
                .word(
                        "training.state",
                        state == null ? "training.held.unmarked" : Mark.valueOf(state).key())
                .text("training.held.minutesLate", row.getObject("minutes", Integer.class))
                .text("training.roll.note", row.getString("note"))
                .word("training.held.how", How.valueOf(row.getString("how")).key())
                .time("training.held.noted", DatabaseTime.read(row, "at"))
                .word(
                        "training.held.standing",
                        row.getBoolean("stands")
                                ? "training.held.stands"
                                : "training.held.replaced");
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
        jdbc.sql("UPDATE walk_in SET forgotten = true WHERE trainee_id IN (:who)")
                .param("who", trainees)
                .update();
        jdbc.sql("DELETE FROM trainee_name WHERE trainee_id IN (:who)")
                .param("who", trainees)
                .update();
    }

    /** Erases the notes of these marks; the marks stay. */
    void forgetNotes(List<UUID> marks) {
        words.erase(marks);
        jdbc.sql("UPDATE attendance_mark SET note = NULL WHERE id IN (:marks)")
                .param("marks", marks)
                .update();
    }
}
