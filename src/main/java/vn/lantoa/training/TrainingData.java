package vn.lantoa.training;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.PersonId;

/** What a person's parts in classes say about them. Erased ones still count in the figures. */
@Component
class TrainingData implements PersonalData {

    private static final int ORDER = 46;

    private final JdbcClient jdbc;

    TrainingData(JdbcClient jdbc) {
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
                                SELECT c.name, JSON_VALUE(k.title, '$.vi') AS course, t.state
                                FROM trainee t JOIN training_class c ON c.id = t.class_id
                                JOIN course k ON k.id = c.course_id
                                WHERE t.person_id = ? ORDER BY t.id DESC
                                """)
                        .param(person.value())
                        .query((row, number) ->
                                new HeldItem()
                                        .text("training.class", row.getString("name"))
                                        .text("training.course", row.getString("course"))
                                        .word(
                                                "training.state",
                                                TraineeState.valueOf(row.getString("state")).key()))
                        .list();
        return items.isEmpty() ? List.of() : List.of(new HeldPart("training.held", items));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        long count =
                jdbc.sql("SELECT COUNT(*) FROM trainee WHERE person_id = ?")
                        .param(person.value())
                        .query(Long.class)
                        .single();
        return count == 0 ? List.of() : List.of(new Fate("training.fate", count, true));
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("UPDATE trainee SET person_id = NULL WHERE person_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("DELETE FROM class_trainer WHERE person_id = ?").param(person.value()).update();
    }
}
