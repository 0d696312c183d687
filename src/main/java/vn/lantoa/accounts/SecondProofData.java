package vn.lantoa.accounts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** Second proofs of a person: the authenticator app, spare codes, passkeys. All of them go. */
@Component
class SecondProofData implements PersonalData {

    private final JdbcClient jdbc;

    SecondProofData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        List<HeldItem> proofs = new ArrayList<>();
        proofs.addAll(
                jdbc.sql("SELECT since FROM authenticator WHERE person = :id")
                        .param("id", person.toString())
                        .query((row, n) ->
                                new HeldItem()
                                        .word("accounts.held.proof", "accounts.held.app")
                                        .time(
                                                "accounts.held.made",
                                                DatabaseTime.read(row, "since")))
                        .list());
        proofs.addAll(
                jdbc.sql("SELECT * FROM passkey WHERE person = :id ORDER BY created_at DESC, id")
                        .param("id", person.toString())
                        .query((row, n) ->
                                new HeldItem()
                                        .word("accounts.held.proof", "accounts.held.passkey")
                                        .text("accounts.held.deviceName", row.getString("name"))
                                        .time(
                                                "accounts.held.made",
                                                DatabaseTime.read(row, "created_at"))
                                        .time(
                                                "accounts.held.lastUsed",
                                                DatabaseTime.readOptional(row, "last_used")))
                        .list());
        return List.of(new HeldPart("accounts.held.proofs", proofs));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        long proofs =
                jdbc.sql(
                                """
                                SELECT (SELECT count(*) FROM authenticator WHERE person = :id)
                                     + (SELECT count(*) FROM passkey WHERE person = :id)
                                """)
                        .param("id", person.toString())
                        .query(Long.class)
                        .single();
        return List.of(new Fate("accounts.fate.proofs", proofs, false));
    }

    @Override
    public void erase(PersonId person) {
        remove("DELETE FROM authenticator WHERE person = :id", person);
        remove("DELETE FROM spare_code WHERE person = :id", person);
        remove("DELETE FROM passkey WHERE person = :id", person);
    }

    private void remove(String sql, PersonId person) {
        jdbc.sql(sql).param("id", person.toString()).update();
    }
}
