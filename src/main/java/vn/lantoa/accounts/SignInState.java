package vn.lantoa.accounts;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** Ends every way in that a person has: devices, the open invitation, passkeys, the app. */
@Component
class SignInState {

    private final JdbcClient jdbc;
    private final PasskeyTable passkeys;
    private final AuthenticatorTable authenticators;
    private final Clock clock;

    SignInState(
            JdbcClient jdbc,
            PasskeyTable passkeys,
            AuthenticatorTable authenticators,
            Clock clock) {
        this.jdbc = jdbc;
        this.passkeys = passkeys;
        this.authenticators = authenticators;
        this.clock = clock;
    }

    void endAll(PersonId person) {
        LocalDateTime now = DatabaseTime.of(clock.instant());
        jdbc.sql("UPDATE device SET revoked_at = :now WHERE person = :id AND revoked_at IS NULL")
                .param("now", now)
                .param("id", person.toString())
                .update();
        jdbc.sql(
                        """
                        UPDATE invitation SET revoked_at = :now
                         WHERE person = :id AND used_at IS NULL AND revoked_at IS NULL
                        """)
                .param("now", now)
                .param("id", person.toString())
                .update();
        passkeys.removeAll(person);
        authenticators.remove(person);
    }
}
