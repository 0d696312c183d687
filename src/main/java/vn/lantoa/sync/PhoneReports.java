package vn.lantoa.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Longer silent than the moment, or with a fact that has waited longer; a phone that was signed
     * out and holds nothing is nobody's concern any more.
     */
    private static final String OVERDUE =
            """
            (oldest < :%1$s OR (synced_at < :%1$s
             AND (waiting > 0 OR review > 0 OR device NOT IN (%2$s))))
            """;

    private static final String TALLY =
            """
            count(*) AS phones, count(if(waiting > 0 OR review > 0, 1, NULL)) AS waiting,
            count(if(%s, 1, NULL)) AS overdue
            """
                    .formatted(OVERDUE.formatted("since", Devices.ENDED));

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

    /** A page of the phones: the oldest waiting fact first, then the longest silent. */
    public List<PhoneLine> list(PhoneFilter filter, int offset, int limit) {
        return list(condition(filter), offset, limit);
    }

    /** As {@link #list}, of the people of this place and not of those under it. */
    public List<PhoneLine> at(UnitId place, PhoneFilter filter, int offset, int limit) {
        Subtrees.Condition where = condition(filter);
        Map<String, Object> params = new LinkedHashMap<>(where.params());
        params.put("place", place.toString());
        return list(
                new Subtrees.Condition(where.sql() + " AND unit = :place", params), offset, limit);
    }

    /** How the phones that the filter finds stand, place by place, in no order. */
    public List<PlacePhones> places(PhoneFilter filter, Instant before) {
        Subtrees.Condition where = condition(filter);
        return jdbc.sql(
                        "SELECT unit, %s FROM phone_report WHERE %s GROUP BY unit"
                                .formatted(TALLY, where.sql()))
                .params(where.params())
                .param("since", DatabaseTime.of(before))
                .query((row, n) -> new PlacePhones(UnitId.parse(row.getString("unit")), tally(row)))
                .list();
    }

    private List<PhoneLine> list(Subtrees.Condition where, int offset, int limit) {
        List<Row> rows =
                jdbc.sql(
                                """
                                SELECT device, person, unit, synced_at, waiting, review, oldest,
                                       build
                                  FROM phone_report WHERE %s
                                 ORDER BY oldest IS NULL, oldest, synced_at, device
                                 LIMIT :limit OFFSET :offset
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

    /** How the phones of a subtree stand; null for all the signed-in person may see. */
    public PhoneTally tally(@Nullable UnitId unit, Instant before) {
        Subtrees.Condition where = subtrees.within(unit, Permission.SEE_PHONES);
        return jdbc.sql("SELECT %s FROM phone_report WHERE %s".formatted(TALLY, where.sql()))
                .params(where.params())
                .param("since", DatabaseTime.of(before))
                .query((row, n) -> tally(row))
                .single();
    }

    private static PhoneTally tally(ResultSet row) throws SQLException {
        return new PhoneTally(row.getInt("phones"), row.getInt("waiting"), row.getInt("overdue"));
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
            sql.append(" AND ").append(OVERDUE.formatted("before", Devices.ENDED));
            params.put("before", DatabaseTime.of(since));
        }
        return new Subtrees.Condition(sql.toString(), params);
    }

    private PhoneLine line(Row row, @Nullable DeviceTrace device) {
        Optional<Person> person = senders.person(row.person());
        return new PhoneLine(
                row.device(),
                row.person(),
                person.map(Person::name).orElse(""),
                person.map(Person::phone).orElse(null),
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
