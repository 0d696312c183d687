package vn.lantoa.campaigns.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;

/**
 * Tells the phones of a result's authors which of its photos were taken off, so that they drop
 * their own copies. Says the reason and no more: what was added to it in words is for the desk.
 */
@Component
class FieldRemovedPhotos implements FieldCollection {

    static final String NAME = "removed-photos";

    /** A phone that was not used for so long is signed out and begins anew. */
    private static final Duration TOLD = Duration.ofDays(90);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    FieldRemovedPhotos(JdbcClient jdbc, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String changes(FieldReader reader) {
        return changes.read(NAME, reader.units());
    }

    @Override
    public List<FieldRecord> records(FieldReader reader) {
        return jdbc.sql(
                        """
                        SELECT p.id, p.sha256, p.reason, GROUP_CONCAT(v.id ORDER BY v.id) versions
                          FROM removed_photo p JOIN activity_result v ON v.root = p.root
                         WHERE p.removed_at > :since
                           AND EXISTS (SELECT 1 FROM activity_result a
                                        WHERE a.root = p.root AND a.author = :author)
                         GROUP BY p.id, p.sha256, p.reason, p.removed_at
                         ORDER BY p.removed_at DESC, p.id
                        """)
                .param("since", StoredTime.of(clock.instant().minus(TOLD)))
                .param("author", reader.person().id().value())
                .query((row, number) -> record(row))
                .list();
    }

    /** All versions are named, for a phone may have kept none but the last. */
    private static FieldRecord record(ResultSet row) throws SQLException {
        String id = row.getObject("id", UUID.class).toString();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("sha256", row.getString("sha256"));
        body.put("reason", row.getString("reason"));
        body.put("versions", Arrays.asList(row.getString("versions").split(",")));
        return new FieldRecord(id, JSON.writeValueAsString(body));
    }
}
