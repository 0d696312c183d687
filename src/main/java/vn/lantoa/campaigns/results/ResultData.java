package vn.lantoa.campaigns.results;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/**
 * Results a person wrote down. They stay and count as before, whoever wrote them; the author is an
 * id only.
 */
@Component
class ResultData implements PersonalData {

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final Places places;

    ResultData(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        return List.of(
                new HeldPart(
                        "campaigns.held.results",
                        jdbc.sql(
                                        """
                                        SELECT * FROM activity_result WHERE author = :id
                                         ORDER BY received_at DESC, id DESC LIMIT :most
                                        """)
                                .param("id", person.toString())
                                .param("most", MOST)
                                .query((row, n) ->
                                        new HeldItem()
                                                .time(
                                                        "campaigns.held.when",
                                                        DatabaseTime.read(row, "at"))
                                                .text(
                                                        "campaigns.field.title",
                                                        row.getString("ad_hoc_title"))
                                                .text(
                                                        "campaigns.field.place",
                                                        places.fullName(
                                                                UnitId.parse(
                                                                        row.getString("unit"))))
                                                .text(
                                                        "campaigns.held.people",
                                                        row.getInt("female")
                                                                + row.getInt("male")
                                                                + row.getInt("other"))
                                                .text(
                                                        "campaigns.held.wentWell",
                                                        row.getString("went_well"))
                                                .text(
                                                        "campaigns.held.wasHard",
                                                        row.getString("was_hard"))
                                                .text(
                                                        "campaigns.held.questions",
                                                        row.getString("questions")))
                                .list()));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        long results =
                jdbc.sql("SELECT count(*) FROM activity_result WHERE author = :id")
                        .param("id", person.toString())
                        .query(Long.class)
                        .single();
        return List.of(new Fate("campaigns.fate.results", results, true));
    }

    @Override
    public void erase(PersonId person) {
        // results keep an id that leads nowhere any more
    }
}
