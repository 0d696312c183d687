package vn.lantoa.shell;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** The private address of a person's calendar feed; it goes with the account. */
@Component
class FeedData implements PersonalData {

    private final JdbcClient jdbc;

    FeedData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        return List.of(
                new HeldPart(
                        "shell.held.feed",
                        jdbc.sql("SELECT * FROM calendar_feed WHERE person = :id")
                                .param("id", person.toString())
                                .query((row, n) ->
                                        new HeldItem()
                                                .time(
                                                        "shell.held.made",
                                                        DatabaseTime.read(row, "made_at"))
                                                .time(
                                                        "shell.held.read",
                                                        DatabaseTime.readOptional(row, "read_at"))
                                                .text("shell.held.filter", row.getString("filter")))
                                .list()));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        long feeds =
                jdbc.sql("SELECT count(*) FROM calendar_feed WHERE person = :id")
                        .param("id", person.toString())
                        .query(Long.class)
                        .single();
        return List.of(new Fate("shell.fate.feed", feeds, false));
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("DELETE FROM calendar_feed WHERE person = :id")
                .param("id", person.toString())
                .update();
    }
}
