package vn.lantoa.accounts;

import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** Ends all sign-ins of somebody one looks after, as when their phone was stolen. */
@Service
public class EveryDevice {

    private final JdbcClient jdbc;
    private final PersonDirectory directory;
    private final Reach reach;
    private final AuditLog audit;
    private final Clock clock;

    EveryDevice(
            JdbcClient jdbc, PersonDirectory directory, Reach reach, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends them; open pages go with their next request, phones with their next contact.
     *
     * @return how many were signed in
     * @throws AccessDeniedException when the signed-in person does not look after this one
     */
    @Transactional
    public int end(PersonId id) {
        Person person =
                directory
                        .find(id)
                        .orElseThrow(() -> new AccessDeniedException("unknown person " + id));
        reach.requireManages(person);
        int ended =
                jdbc.sql(
                                """
                                UPDATE device SET revoked_at = :now
                                 WHERE person = :person AND revoked_at IS NULL
                                """)
                        .param("now", DatabaseTime.of(clock.instant()))
                        .param("person", id.toString())
                        .update();
        if (ended > 0) {
            audit.record(
                    "device.revoked",
                    id.toString(),
                    person.unit(),
                    Map.of("devices", String.valueOf(ended)));
        }
        return ended;
    }
}
