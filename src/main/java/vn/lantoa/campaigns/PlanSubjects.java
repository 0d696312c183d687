package vn.lantoa.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.AuditSubjects;

/** Names activities and campaigns in the audit log. */
@Component
class PlanSubjects implements AuditSubjects {

    private final JdbcClient jdbc;

    PlanSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Named> named(Collection<UUID> ids) {
        Map<UUID, Named> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        List<String> asked = ids.stream().map(UUID::toString).toList();
        jdbc.sql("SELECT id, title FROM activity WHERE id IN (:ids)")
                .param("ids", asked)
                .query((row, n) -> found.put(id(row), named(row, "hoat-dong/")))
                .list();
        jdbc.sql("SELECT id, title FROM campaign WHERE id IN (:ids)")
                .param("ids", asked)
                .query((row, n) -> found.put(id(row), named(row, "chien-dich/")))
                .list();
        return found;
    }

    private static UUID id(ResultSet row) throws SQLException {
        return UUID.fromString(row.getString("id"));
    }

    private static Named named(ResultSet row, String page) throws SQLException {
        return new Named(
                Stored.text(row.getString("title")).vietnamese(), page + row.getString("id"));
    }
}
