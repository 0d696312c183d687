package vn.lantoa.sync;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/**
 * What a person sent from phones, and what their phones said about themselves. Facts stay: they
 * name their author by an id only, and what counts of them is added up.
 */
@Component
class SentData implements PersonalData {

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;

    SentData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        return List.of(
                new HeldPart("sync.own.facts", facts(person)),
                new HeldPart("sync.own.phones", phones(person)));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        return List.of(
                new Fate(
                        "sync.fate.phones",
                        count("SELECT count(*) FROM phone_report WHERE person = :id", person),
                        false),
                new Fate(
                        "sync.fate.facts",
                        count("SELECT count(*) FROM fact WHERE author = :id", person),
                        true));
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("DELETE FROM phone_report WHERE person = :id")
                .param("id", person.toString())
                .update();
    }

    private List<HeldItem> facts(PersonId person) {
        return jdbc.sql(
                        """
                        SELECT made_at, received_at, content FROM fact WHERE author = :id
                         ORDER BY sequence DESC LIMIT :most
                        """)
                .param("id", person.toString())
                .param("most", MOST)
                .query((row, n) ->
                        new HeldItem()
                                .time("sync.own.made", DatabaseTime.read(row, "made_at"))
                                .time("sync.own.received", DatabaseTime.read(row, "received_at"))
                                .text(
                                        "sync.own.content",
                                        new String(
                                                row.getBytes("content"),
                                                java.nio.charset.StandardCharsets.UTF_8)))
                .list();
    }

    private List<HeldItem> phones(PersonId person) {
        return jdbc.sql("SELECT * FROM phone_report WHERE person = :id ORDER BY synced_at DESC")
                .param("id", person.toString())
                .query((row, n) ->
                        new HeldItem()
                                .time("sync.own.synced", DatabaseTime.read(row, "synced_at"))
                                .text("sync.own.waiting", row.getInt("waiting"))
                                .text("sync.own.build", row.getString("build")))
                .list();
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.toString()).query(Long.class).single();
    }
}
