package vn.lantoa.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Senders;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/** Reads the quarantine page by page, within the units the signed-in person decides for. */
@Component
class QuarantineList {

    private final JdbcClient jdbc;
    private final Subtrees subtrees;
    private final FactReader reader;
    private final Senders senders;

    QuarantineList(JdbcClient jdbc, Subtrees subtrees, FactReader reader, Senders senders) {
        this.jdbc = jdbc;
        this.subtrees = subtrees;
        this.reader = reader;
        this.senders = senders;
    }

    List<HeldFact> page(HeldFilter filter, int offset, int limit) {
        Subtrees.Condition where = condition(filter);
        return jdbc.sql(
                        """
                        SELECT id, type, version, author, unit, made_at, clock_offset, received_at,
                               state, hold, hold_title, waits_for, waits_until, corrects, content
                          FROM fact WHERE %s
                         ORDER BY sequence LIMIT :limit OFFSET :offset
                        """
                                .formatted(where.sql()))
                .params(where.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> line(row))
                .list();
    }

    int count(HeldFilter filter) {
        Subtrees.Condition where = condition(filter);
        return jdbc.sql("SELECT count(*) FROM fact WHERE %s".formatted(where.sql()))
                .params(where.params())
                .query(Integer.class)
                .single();
    }

    private Subtrees.Condition condition(HeldFilter filter) {
        Subtrees.Condition place = subtrees.within(filter.unit(), Permission.REVIEW_FACTS);
        HeldFact.State state = filter.state();
        Map<String, Object> params = new LinkedHashMap<>(place.params());
        params.put(
                "states",
                state == null ? List.of("WAITING", "IN_REVIEW", "FLAGGED") : List.of(state.name()));
        return new Subtrees.Condition("state IN (:states) AND " + place.sql(), params);
    }

    private HeldFact line(ResultSet row) throws SQLException {
        PersonId author = PersonId.parse(row.getString("author"));
        long offset = row.getLong("clock_offset");
        boolean offsetKnown = !row.wasNull();
        return new HeldFact(
                UUID.fromString(row.getString("id")),
                row.getString("type"),
                row.getInt("version"),
                author,
                senders.person(author).map(Person::name).orElse(""),
                UnitId.parse(row.getString("unit")),
                DatabaseTime.read(row, "made_at"),
                offsetKnown ? Duration.ofMillis(offset) : null,
                DatabaseTime.read(row, "received_at"),
                HeldFact.State.valueOf(row.getString("state")),
                Hold.valueOf(row.getString("hold")),
                row.getString("hold_title"),
                uuid(row.getString("waits_for")),
                DatabaseTime.readOptional(row, "waits_until"),
                uuid(row.getString("corrects")),
                body(row.getBytes("content")));
    }

    private String body(byte[] content) {
        return reader.read(content) instanceof FactText fact ? fact.body().toString() : "{}";
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
