package vn.lantoa.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** Authenticator apps and their spare codes as the database keeps them. */
@Component
class AuthenticatorTable {

    private final JdbcClient jdbc;
    private final KeySeal seal;
    private final Clock clock;

    AuthenticatorTable(JdbcClient jdbc, KeySeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** Since when the person has an app. */
    Optional<Instant> since(PersonId person) {
        return jdbc.sql("SELECT since FROM authenticator WHERE person = :person")
                .param("person", person.toString())
                .query((row, n) -> DatabaseTime.read(row, "since"))
                .optional();
    }

    /** The app's secret. */
    Optional<byte[]> secret(PersonId person) {
        return jdbc.sql("SELECT sealed_secret FROM authenticator WHERE person = :person")
                .param("person", person.toString())
                .query(String.class)
                .optional()
                .map(sealed ->
                        seal.open(sealed, purpose(person))
                                .orElseThrow(() ->
                                        new IllegalStateException(
                                                "LANTOA_KEY_SECRET is not the one the authenticator secrets of this database were sealed with")));
    }

    /** Puts an app and its spare codes in place of what the person had. */
    void put(PersonId person, byte[] secret, long step, List<String> spareCodes) {
        remove(person);
        jdbc.sql(
                        """
                        INSERT INTO authenticator (person, sealed_secret, last_step, since)
                        VALUES (:person, :sealed, :step, :now)
                        """)
                .param("person", person.toString())
                .param("sealed", seal.seal(secret, purpose(person)))
                .param("step", step)
                .param("now", DatabaseTime.of(clock.instant()))
                .update();
        spareCodes.forEach(code ->
                jdbc.sql("INSERT INTO spare_code (person, code_hash) VALUES (:person, :hash)")
                        .param("person", person.toString())
                        .param("hash", SpareCode.hash(person, code))
                        .update());
    }

    /** Whether there was anything to remove. */
    boolean remove(PersonId person) {
        jdbc.sql("DELETE FROM spare_code WHERE person = :person")
                .param("person", person.toString())
                .update();
        return jdbc.sql("DELETE FROM authenticator WHERE person = :person")
                        .param("person", person.toString())
                        .update()
                > 0;
    }

    /** Takes the code of a step; no when it or a later one was taken before. */
    boolean take(PersonId person, long step) {
        return jdbc.sql(
                                """
                                UPDATE authenticator SET last_step = :step
                                 WHERE person = :person AND last_step < :step
                                """)
                        .param("person", person.toString())
                        .param("step", step)
                        .update()
                == 1;
    }

    /** Takes a spare code; no when there is none such, or it was taken before. */
    boolean takeSpare(PersonId person, String typed) {
        return jdbc.sql(
                                """
                                UPDATE spare_code SET used_at = :now
                                 WHERE person = :person AND code_hash = :hash AND used_at IS NULL
                                """)
                        .param("now", DatabaseTime.of(clock.instant()))
                        .param("person", person.toString())
                        .param("hash", SpareCode.hash(person, typed))
                        .update()
                == 1;
    }

    /** How many spare codes are left. */
    int spare(PersonId person) {
        return jdbc.sql(
                        "SELECT count(*) FROM spare_code WHERE person = :person AND used_at IS NULL")
                .param("person", person.toString())
                .query(Integer.class)
                .single();
    }

    /** A secret that is moved to another person opens no more. */
    private static String purpose(PersonId person) {
        return "authenticator of " + person;
    }
}
