package vn.lantoa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** Reads devices whether or not they are still signed in. */
@Component
class DeviceTraces {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeviceTraces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<HandIn> handIn(String tokenHash) {
        return jdbc.sql(
                        """
                        SELECT d.id, d.person, d.revoked_at, p.closed_at
                          FROM device d JOIN person p ON p.id = d.person
                         WHERE d.token_hash = :hash
                        """)
                .param("hash", tokenHash)
                .query((row, n) ->
                        new HandIn(
                                PersonId.parse(row.getString("person")),
                                UUID.fromString(row.getString("id")),
                                reason(row)))
                .optional();
    }

    Map<UUID, DeviceTrace> of(Collection<UUID> ids) {
        Map<UUID, DeviceTrace> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Instant oldest = clock.instant().minus(Devices.LIFE);
            jdbc.sql(
                            """
                            SELECT id, person, name,
                                   revoked_at IS NOT NULL OR last_used <= :oldest AS ended
                              FROM device WHERE id IN (:ids)
                            """)
                    .param("oldest", DatabaseTime.of(oldest))
                    .param("ids", ids.stream().map(UUID::toString).toList())
                    .query((row, n) ->
                            new DeviceTrace(
                                    UUID.fromString(row.getString("id")),
                                    PersonId.parse(row.getString("person")),
                                    row.getString("name"),
                                    row.getBoolean("ended")))
                    .list()
                    .forEach(device -> found.put(device.id(), device));
        }
        return found;
    }

    private static HandIn.Reason reason(ResultSet row) throws SQLException {
        if (row.getObject("closed_at", LocalDateTime.class) != null) {
            return HandIn.Reason.CLOSED;
        }
        return row.getObject("revoked_at", LocalDateTime.class) != null
                ? HandIn.Reason.REVOKED
                : HandIn.Reason.EXPIRED;
    }
}
