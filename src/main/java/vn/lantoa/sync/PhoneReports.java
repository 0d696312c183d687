package vn.lantoa.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.DeviceTrace;
import vn.lantoa.accounts.Devices;
import vn.lantoa.accounts.PeopleSearch;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Senders;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/**
 * Which phones have synced when, and what they told was still on them. Asks for {@link
 * Permission#SEE_PHONES} where a phone's person works.
 */
@Service
public class PhoneReports {

    private record Row(
            UUID device,
            PersonId person,
            UnitId unit,
            Instant lastSync,
            int waiting,
            int review,
            @Nullable Instant oldest,
            @Nullable String build) {}

    private final JdbcClient jdbc;
    private final Subtrees subtrees;
    private final Senders senders;
    private final Devices devices;

    PhoneReports(JdbcClient jdbc, Subtrees subtrees, Senders senders, Devices devices) {
        this.jdbc = jdbc;
        this.subtrees = subtrees;
        this.senders = senders;
        this.devices = devices;
    }

    /** A page of the phones, the longest silent first. */
    public List<PhoneLine> list(PhoneFilter filter, int offset, int limit) {
        Subtrees.Condition where = condition(filter);
        List<Row> rows =
                jdbc.sql(
                                """
                                SELECT device, person, unit, synced_at, waiting, review, oldest,
                                       build
                                  FROM phone_report WHERE %s
                                 ORDER BY synced_at, device LIMIT :limit OFFSET :offset
                                """
                                        .formatted(where.sql()))
                        .params(where.params())
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, n) -> row(row))
                        .list();
        Map<UUID, DeviceTrace> known = devices.traces(rows.stream().map(Row::device).toList());
        return rows.stream().map(row -> line(row, known.get(row.device()))).toList();
    }

    /** How many the filter finds. */
    public int count(PhoneFilter filter) {
        Subtrees.Condition where = condition(filter);
        return jdbc.sql("SELECT count(*) FROM phone_report WHERE %s".formatted(where.sql()))
                .params(where.params())
                .query(Integer.class)
                .single();
    }

    private Subtrees.Condition condition(PhoneFilter filter) {
        Subtrees.Condition place = subtrees.within(filter.unit(), Permission.SEE_PHONES);
        Map<String, Object> params = new LinkedHashMap<>(place.params());
        StringBuilder sql = new StringBuilder(place.sql());
        if (filter.waiting()) {
            sql.append(" AND (waiting > 0 OR review > 0)");
        }
        if (!SearchKey.of(filter.text()).isEmpty()) {
            PeopleSearch named = PeopleSearch.named(filter.text());
            sql.append(" AND person IN (").append(named.sql()).append(')');
            params.putAll(named.params());
        }
        Instant since = filter.silentSince();
        if (since != null) {
            sql.append(" AND synced_at < :since");
            params.put("since", DatabaseTime.of(since));
        }
        return new Subtrees.Condition(sql.toString(), params);
    }

    private PhoneLine line(Row row, @Nullable DeviceTrace device) {
        return new PhoneLine(
                row.device(),
                row.person(),
                senders.person(row.person()).map(Person::name).orElse(""),
                row.unit(),
                device == null ? "" : device.name(),
                row.lastSync(),
                row.waiting(),
                row.review(),
                row.oldest(),
                row.build(),
                device == null || device.ended());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                UUID.fromString(row.getString("device")),
                PersonId.parse(row.getString("person")),
                UnitId.parse(row.getString("unit")),
                DatabaseTime.read(row, "synced_at"),
                row.getInt("waiting"),
                row.getInt("review"),
                DatabaseTime.readOptional(row, "oldest"),
                row.getString("build"));
    }
}
