package vn.lantoa.campaigns;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** What a person changed in plans; the history stays and names its author by an id only. */
@Component
class PlanningData implements PersonalData {

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;

    PlanningData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        return List.of(
                new HeldPart(
                        "campaigns.held.changes",
                        jdbc.sql(
                                        """
                                        SELECT h.*, a.title FROM activity_history h
                                          JOIN activity a ON a.id = h.activity_id
                                         WHERE h.changed_by = :id
                                         ORDER BY h.changed_at DESC, h.id DESC LIMIT :most
                                        """)
                                .param("id", person.toString())
                                .param("most", MOST)
                                .query((row, n) ->
                                        new HeldItem()
                                                .time(
                                                        "campaigns.held.when",
                                                        DatabaseTime.read(row, "changed_at"))
                                                .text(
                                                        "campaigns.field.title",
                                                        Stored.text(row.getString("title"))
                                                                .vietnamese())
                                                .word(
                                                        "campaigns.held.field",
                                                        ActivityField.valueOf(
                                                                        row.getString("field"))
                                                                .key())
                                                .text(
                                                        "campaigns.held.after",
                                                        row.getString("after_value")))
                                .list()));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        long changes =
                jdbc.sql("SELECT count(*) FROM activity_history WHERE changed_by = :id")
                        .param("id", person.toString())
                        .query(Long.class)
                        .single();
        return List.of(new Fate("campaigns.fate.changes", changes, true));
    }

    @Override
    public void erase(PersonId person) {
        // the history keeps an id that leads nowhere any more
    }
}
