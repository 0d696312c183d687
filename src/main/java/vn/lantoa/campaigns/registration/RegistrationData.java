package vn.lantoa.campaigns.registration;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** What a person's registrations say about them. Erased ones still count as seats. */
@Component
class RegistrationData implements PersonalData {

    private static final int ORDER = 45;

    private final JdbcClient jdbc;

    RegistrationData(JdbcClient jdbc) {
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
                                SELECT JSON_VALUE(a.title, '$.vi') AS title, r.seat, r.said_at
                                FROM activity_registration r JOIN activity a ON a.id = r.activity_id
                                WHERE r.person_id = ? ORDER BY r.said_at DESC
                                """)
                        .param(person.value())
                        .query((row, number) ->
                                new HeldItem()
                                        .text("campaigns.field.title", row.getString("title"))
                                        .word(
                                                "campaigns.registration.seat",
                                                Seat.valueOf(row.getString("seat")).key())
                                        .time(
                                                "campaigns.registration.at",
                                                DatabaseTime.read(row, "said_at")))
                        .list();
        return items.isEmpty()
                ? List.of()
                : List.of(new HeldPart("campaigns.registration.held", items));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        long count =
                jdbc.sql("SELECT COUNT(*) FROM activity_registration WHERE person_id = ?")
                        .param(person.value())
                        .query(Long.class)
                        .single();
        return count == 0
                ? List.of()
                : List.of(new Fate("campaigns.registration.fate", count, true));
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("UPDATE activity_registration SET person_id = NULL WHERE person_id = ?")
                .param(person.value())
                .update();
    }
}
