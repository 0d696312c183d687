package vn.lantoa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/** Reads the list of people, page by page, within the units the signed-in person may see. */
@Component
class PeopleList {

    private static final int FEWEST_DIGITS = 3;

    /** A role whose last day has not passed. */
    private static final String COUNTS = "(r.ends_on IS NULL OR r.ends_on >= :today)";

    private record Condition(String sql, Map<String, Object> params) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Places places;
    private final Clock clock;

    PeopleList(JdbcClient jdbc, Access access, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.places = places;
        this.clock = clock;
    }

    List<PersonRow> page(PeopleFilter filter, int offset, int limit) {
        Condition condition = condition(filter);
        return jdbc.sql(
                        """
                        SELECT p.id, p.name, p.phone, p.unit,
                               (SELECT group_concat(DISTINCT r.role ORDER BY r.role)
                                  FROM person_role r WHERE r.person = p.id AND %s) AS roles,
                               EXISTS (SELECT 1 FROM device d WHERE d.person = p.id) AS joined,
                               EXISTS (SELECT 1 FROM invitation i
                                        WHERE i.person = p.id AND i.used_at IS NULL
                                          AND i.revoked_at IS NULL AND i.expires_at > :now) AS invited
                          FROM person p
                         WHERE %s
                         ORDER BY p.sort_name, p.id
                         LIMIT :limit OFFSET :offset
                        """
                                .formatted(COUNTS, condition.sql))
                .params(condition.params)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("today", VietnamTime.today(clock))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> line(row))
                .list();
    }

    int count(PeopleFilter filter) {
        Condition condition = condition(filter);
        return jdbc.sql("SELECT count(*) FROM person p WHERE " + condition.sql)
                .params(condition.params)
                .query(Integer.class)
                .single();
    }

    private Condition condition(PeopleFilter filter) {
        List<String> all = new ArrayList<>();
        Map<String, Object> params = new LinkedHashMap<>();
        all.add(filter.closed() ? "p.closed_at IS NOT NULL" : "p.closed_at IS NULL");
        all.add("p.erased_at IS NULL");
        all.add(subtrees(filter, params));
        Role role = filter.role();
        if (role != null) {
            all.add(
                    """
                    EXISTS (SELECT 1 FROM person_role r
                             WHERE r.person = p.id AND r.role = :role AND %s)
                    """
                            .formatted(COUNTS));
            params.put("today", VietnamTime.today(clock));
            params.put("role", role.name());
        }
        text(filter.text(), all, params);
        return new Condition(String.join(" AND ", all), params);
    }

    private String subtrees(PeopleFilter filter, Map<String, Object> params) {
        List<UnitId> seen = access.units(Permission.SEE_PEOPLE);
        UnitId unit = filter.unit();
        if (unit != null) {
            access.require(Permission.SEE_PEOPLE, unit);
            seen = List.of(unit);
        }
        List<String> any = new ArrayList<>();
        for (UnitId each : seen) {
            String name = "path" + any.size();
            any.add("p.unit_path LIKE :" + name);
            params.put(name, places.get(each).path() + "%");
        }
        return any.isEmpty() ? "FALSE" : "(" + String.join(" OR ", any) + ")";
    }

    private static void text(String typed, List<String> all, Map<String, Object> params) {
        String key = SearchKey.of(typed);
        String digits = typed.replaceAll("[\\s.+]", "");
        if (digits.length() >= FEWEST_DIGITS && digits.chars().allMatch(Character::isDigit)) {
            all.add("p.phone LIKE :digits");
            params.put("digits", "%" + digits.replaceFirst("^(0|84)", "") + "%");
            return;
        }
        for (String word : key.isEmpty() ? new String[0] : key.split(" ", -1)) {
            String name = "word" + params.size();
            all.add("p.search_key LIKE :" + name);
            params.put(name, "% " + word + "%");
        }
    }

    private static PersonRow line(ResultSet row) throws SQLException {
        String phone = row.getString("phone");
        String roles = row.getString("roles");
        PersonRow.Joining joining =
                row.getBoolean("joined")
                        ? PersonRow.Joining.JOINED
                        : row.getBoolean("invited")
                                ? PersonRow.Joining.INVITED
                                : PersonRow.Joining.NOT_INVITED;
        return new PersonRow(
                PersonId.parse(row.getString("id")),
                row.getString("name"),
                phone == null ? null : new PhoneNumber(phone),
                UnitId.parse(row.getString("unit")),
                roles == null
                        ? List.of()
                        : Arrays.stream(roles.split(",", -1)).map(Role::valueOf).toList(),
                joining);
    }
}
