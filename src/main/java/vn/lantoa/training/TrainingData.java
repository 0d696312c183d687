package vn.lantoa.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Sex;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * What a person's parts in classes say about them, and which classes they taught. Erased parts
 * still count in the figures.
 */
@Component
class TrainingData implements PersonalData {

    private static final int ORDER = 46;

    private final JdbcClient jdbc;
    private final Places places;

    TrainingData(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        return Stream.of(
                        new HeldPart("training.held", parts(person)),
                        new HeldPart("training.held.taught", taught(person)))
                .filter(part -> !part.items().isEmpty())
                .toList();
    }

    /** The person's parts, with those that turned out to be the person. */
    private List<HeldItem> parts(PersonId person) {
        return jdbc.sql(
                        """
                        SELECT t.*, c.name, c.first_day, c.last_day,
                               JSON_VALUE(k.title, '$.vi') AS course
                        FROM trainee t JOIN training_class c ON c.id = t.class_id
                        JOIN course k ON k.id = c.course_id
                        WHERE t.person_id = :person OR t.merged_into IN
                            (SELECT o.id FROM trainee o WHERE o.person_id = :person)
                        ORDER BY t.id DESC
                        """)
                .param("person", person.value())
                .query((row, number) -> part(row))
                .list();
    }

    private HeldItem part(ResultSet row) throws SQLException {
        String sex = row.getString("sex");
        String audience = row.getString("audience");
        boolean merged = row.getString("merged_into") != null;
        HeldItem item =
                ofClass(row)
                        .word(
                                "training.state",
                                merged
                                        ? "training.held.merged"
                                        : TraineeState.valueOf(row.getString("state")).key())
                        .word(
                                "training.held.origin",
                                TraineeOrigin.valueOf(row.getString("origin")).key())
                        .time("training.held.asked", DatabaseTime.read(row, "queued_at"))
                        .time("training.held.decided", DatabaseTime.read(row, "said_at"))
                        .time(
                                "training.held.offeredUntil",
                                DatabaseTime.readOptional(row, "offered_until"))
                        .text(
                                "training.held.unit",
                                places.find(UnitId.parse(row.getString("unit")))
                                        .map(Place::name)
                                        .orElse(null));
        item = sex == null ? item : item.word("training.held.sex", Sex.valueOf(sex).key());
        return audience == null
                ? item
                : item.word("training.audience", TargetGroup.valueOf(audience).key());
    }

    private List<HeldItem> taught(PersonId person) {
        return jdbc.sql(
                        """
                        SELECT c.name, c.first_day, c.last_day, JSON_VALUE(k.title, '$.vi') AS course
                        FROM class_trainer t JOIN training_class c ON c.id = t.class_id
                        JOIN course k ON k.id = c.course_id
                        WHERE t.person_id = ? ORDER BY c.first_day DESC, c.id DESC
                        """)
                .param(person.value())
                .query((row, number) -> ofClass(row))
                .list();
    }

    private static HeldItem ofClass(ResultSet row) throws SQLException {
        LocalDate first = row.getObject("first_day", LocalDate.class);
        LocalDate last = row.getObject("last_day", LocalDate.class);
        String days = VietnamTime.date(first);
        return new HeldItem()
                .text("training.class", row.getString("name"))
                .text("training.course", row.getString("course"))
                .text(
                        "training.days",
                        first.equals(last) ? days : days + " – " + VietnamTime.date(last));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        return Stream.of(
                        new Fate(
                                "training.fate",
                                count("SELECT COUNT(*) FROM trainee WHERE person_id = ?", person),
                                true),
                        new Fate(
                                "training.fate.taught",
                                count(
                                        "SELECT COUNT(*) FROM class_trainer WHERE person_id = ?",
                                        person),
                                false))
                .filter(fate -> fate.count() > 0)
                .toList();
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param(person.value()).query(Long.class).single();
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("UPDATE trainee SET person_id = NULL WHERE person_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("DELETE FROM class_trainer WHERE person_id = ?").param(person.value()).update();
    }
}
