package vn.lantoa.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;

/** Audit entries in a table that refuses to change or lose them. */
@Component
class DatabaseAuditLog implements AuditLog {

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final JsonMapper json;

    DatabaseAuditLog(JdbcClient jdbc, Access access, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.json = json;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, UnitId unit, Map<String, String> changes) {
        write(access.current().map(Person::id).orElse(null), action, subject, unit, changes);
    }

    /** As {@link #record} for somebody who is only just signing in. */
    @Transactional(propagation = Propagation.MANDATORY)
    void recordBy(
            PersonId by, String action, String subject, UnitId unit, Map<String, String> changes) {
        write(by, action, subject, unit, changes);
    }

    private void write(
            @Nullable PersonId by,
            String action,
            String subject,
            UnitId unit,
            Map<String, String> changes) {
        jdbc.sql(
                        """
                        INSERT INTO audit_entry (id, at, person, action, subject, unit, changes)
                        VALUES (:id, :at, :person, :action, :subject, :unit, :changes)
                        """)
                .param("id", Uuid7.next().toString())
                .param("at", DatabaseTime.of(clock.instant()))
                .param("person", by == null ? null : by.toString())
                .param("action", action)
                .param("subject", subject)
                .param("unit", unit.toString())
                .param("changes", json.writeValueAsString(new TreeMap<>(changes)))
                .update();
    }

    @Override
    public List<AuditEntry> of(String subject, int limit) {
        return jdbc
                .sql(
                        """
                        SELECT a.at, a.action, a.unit, a.changes, p.id, p.name
                          FROM audit_entry a LEFT JOIN person p ON p.id = a.person
                         WHERE a.subject = :subject
                         ORDER BY a.at DESC, a.id DESC
                         LIMIT :limit
                        """)
                .param("subject", subject)
                .param("limit", limit)
                .query((row, n) ->
                        new AuditEntry(
                                DatabaseTime.read(row, "at"),
                                row.getString("name"),
                                row.getString("action"),
                                UnitId.parse(row.getString("unit")),
                                json.readValue(row.getString("changes"), new TypeReference<>() {})))
                .list()
                .stream()
                .filter(entry -> access.may(Permission.READ_AUDIT, entry.unit()))
                .toList();
    }
}
