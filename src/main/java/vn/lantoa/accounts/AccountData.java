package vn.lantoa.accounts;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/**
 * The account itself: the row of the person, roles, devices, invitations, keys and requests. An
 * erased row stays without a name, for the ids in results and in the audit log that point to it.
 */
@Component
class AccountData implements PersonalData {

    /** Stands where a name stood. */
    static final String NOBODY = "(đã xóa)";

    private final JdbcClient jdbc;
    private final PersonRepository people;
    private final HeldAccount held;
    private final PersonDirectory directory;
    private final Clock clock;

    AccountData(
            JdbcClient jdbc,
            PersonRepository people,
            HeldAccount held,
            PersonDirectory directory,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.held = held;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        return held.of(person);
    }

    @Override
    public List<Fate> fates(PersonId person) {
        return List.of(
                new Fate("accounts.fate.account", 1, false),
                fate(
                        "accounts.fate.roles",
                        person,
                        "SELECT count(*) FROM person_role WHERE person = :id",
                        false),
                fate(
                        "accounts.fate.devices",
                        person,
                        "SELECT count(*) FROM device WHERE person = :id",
                        false),
                fate(
                        "accounts.fate.invitations",
                        person,
                        "SELECT count(*) FROM invitation WHERE person = :id",
                        false),
                fate(
                        "accounts.fate.keys",
                        person,
                        "SELECT count(*) FROM recovery_key WHERE person = :id",
                        false),
                fate(
                        "accounts.fate.requests",
                        person,
                        "SELECT count(*) FROM data_request WHERE person = :id",
                        false),
                fate(
                        "accounts.fate.audit",
                        person,
                        """
                        SELECT count(*) FROM audit_entry
                         WHERE person = :id OR subject = CAST(:id AS char(36))
                        """,
                        true));
    }

    @Override
    public void erase(PersonId person) {
        LocalDateTime now = DatabaseTime.of(clock.instant());
        // twins that were merged into this account carry the same name and number
        Stream.concat(
                        people.findById(person.value()).stream(),
                        people.findByMergedInto(person.value()).stream())
                .forEach(entity -> {
                    entity.erase(NOBODY, clock.instant());
                    people.saveAndFlush(entity);
                });
        change("UPDATE person SET wanted_name = NULL, wanted_phone = NULL WHERE id = :id", person);
        change("DELETE FROM invitation WHERE person = :id", person);
        change("DELETE FROM recovery_key WHERE person = :id", person);
        // kept without a name until the term is over: by its token a phone hands in what was
        // written before, for an organiser to decide on
        jdbc.sql(
                        """
                        UPDATE device SET name = '', revoked_at = COALESCE(revoked_at, :now)
                         WHERE person = :id
                        """)
                .param("now", now)
                .param("id", person.toString())
                .update();
        change("UPDATE data_request SET note = NULL, answer = NULL WHERE person = :id", person);
        directory.changed(person);
    }

    private Fate fate(String sentence, PersonId person, String sql, boolean stays) {
        long count = jdbc.sql(sql).param("id", person.toString()).query(Long.class).single();
        return new Fate(sentence, count, stays);
    }

    private void change(String sql, PersonId person) {
        jdbc.sql(sql).param("id", person.toString()).update();
    }
}
