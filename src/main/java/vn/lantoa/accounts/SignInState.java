package vn.lantoa.accounts;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** Ends every way in that a person has: devices and the open invitation. */
@Component
class SignInState {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInState(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
    }
}
