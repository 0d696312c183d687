package vn.lantoa.training.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.VietnamTime;

/**
 * How a person checked in and what was doubted about it. All of it goes when they are erased: the
 * mark that was made of it is enough for the figures.
 */
@Component
class CheckInData implements PersonalData {

    /** Before the parts in classes are erased, through which these are found. */
    private static final int ORDER = 43;

    private static final String THEIRS =
            """
            trainee_id IN (SELECT p.id FROM trainee p WHERE p.person_id = :person
                OR p.merged_into IN (SELECT o.id FROM trainee o WHERE o.person_id = :person))
            """;

    private final JdbcClient jdbc;

    CheckInData(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                                SELECT c.name, s.starts_at, k.outcome, k.doubt, k.at, k.received_at
                                FROM check_in k JOIN class_session s ON s.id = k.session_id
                                JOIN training_class c ON c.id = s.class_id
                                WHERE k.%s ORDER BY k.at DESC, k.id DESC
                                """
                                        .formatted(THEIRS))
                        .param("person", person.value())
                        .query((row, number) -> item(row))
                        .list();
        return items.isEmpty() ? List.of() : List.of(new HeldPart("training.checkin.held", items));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        long count =
                jdbc.sql("SELECT COUNT(*) FROM check_in WHERE " + THEIRS)
                        .param("person", person.value())
                        .query(Long.class)
                        .single();
        return count == 0 ? List.of() : List.of(new Fate("training.checkin.fate", count, false));
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("DELETE FROM check_in WHERE " + THEIRS).param("person", person.value()).update();
    }

    private static HeldItem item(ResultSet row) throws SQLException {
        String doubt = row.getString("doubt");
        HeldItem item =
                new HeldItem()
                        .text("training.class", row.getString("name"))
                        .text(
                                "training.roll.session",
                                VietnamTime.dateTime(
                                        row.getObject("starts_at", LocalDateTime.class)))
                        .time("training.held.noted", DatabaseTime.read(row, "at"))
                        .time("training.held.received", DatabaseTime.read(row, "received_at"))
                        .word(
                                "training.state",
                                CheckInOutcome.valueOf(row.getString("outcome")).key());
        return doubt == null
                ? item
                : item.word("training.held.doubt", CheckInDoubt.valueOf(doubt).key());
    }
}
