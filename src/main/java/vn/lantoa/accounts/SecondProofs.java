package vn.lantoa.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** Who owes a second proof at sign-in, and on which devices one was given. */
@Component
class SecondProofs {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final AuthenticatorTable table;
    private final PasskeyTable passkeys;
    private final SecondFactorRule rule;
    private final PersonDirectory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    SecondProofs(
            AuthenticatorTable table,
            PasskeyTable passkeys,
            SecondFactorRule rule,
            PersonDirectory directory,
            JdbcClient jdbc,
            Clock clock) {
        this.table = table;
        this.passkeys = passkeys;
        this.rule = rule;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the person owes after the password; empty when that is enough. */
    Optional<SecondStep.Kind> owed(Person person) {
        if (table.since(person.id()).isPresent()) {
            return Optional.of(SecondStep.Kind.CODE);
        }
        if (!rule.binds(person)) {
            return Optional.empty();
        }
        // who holds a passkey sets up no app on the way in: a stolen password would be enough for
        // it
        return Optional.of(
                passkeys.count(person.id()) > 0 ? SecondStep.Kind.PASSKEY : SecondStep.Kind.ENROL);
    }

    /** The person of a step that is not too old and still owes the same. */
    Optional<Person> still(SecondStep step, SecondStep.Kind kind) {
        boolean fresh = System.nanoTime() - step.began() < PATIENCE.toNanos();
        return directory
                .find(step.person().id())
                .filter(Person::active)
                .filter(person -> fresh && owed(person).equals(Optional.of(kind)));
    }

    /** Notes that the second proof was given on this device. */
    void given(@Nullable UUID device) {
        if (device != null) {
            jdbc.sql("UPDATE device SET second_factor_at = :now WHERE id = :id")
                    .param("now", DatabaseTime.of(clock.instant()))
                    .param("id", device.toString())
                    .update();
        }
    }

    /** From now on each device of the person owes a proof again. */
    void forget(PersonId person) {
        jdbc.sql("UPDATE device SET second_factor_at = NULL WHERE person = :person")
                .param("person", person.toString())
                .update();
    }
}
