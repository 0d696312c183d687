package vn.lantoa.accounts;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/**
 * Open accounts that may be those of people who were written down elsewhere by name: with the same
 * number, or with the same name at the same place. Only among those whom the signed-in person sees.
 */
@Service
public class LikelyPeople {

    private final JdbcClient jdbc;
    private final Access access;
    private final Places places;

    LikelyPeople(JdbcClient jdbc, Access access, Places places) {
        this.jdbc = jdbc;
        this.access = access;
        this.places = places;
    }

    /**
     * Somebody as they were written down.
     *
     * @param unit where they work or live; a village counts as its commune
     */
    public record Sought(String name, @Nullable PhoneNumber phone, UnitId unit)
            implements Serializable {

        /** Whether the numbers are known and equal; a family may share one. */
        public boolean samePhone(Twin account) {
            return phone != null && phone.equals(account.phone());
        }

        /** Whether the names are equal but for accents and capitals. */
        public boolean sameName(Twin account) {
            return SearchKey.of(name).equals(SearchKey.of(account.name()));
        }

        /** Who shares one of these may be the same. */
        private List<String> marks() {
            String place = commune(unit) + " " + SearchKey.of(name);
            return phone == null ? List.of(place) : List.of(place, phone.e164());
        }
    }

    /** The accounts that resemble each of these; those that resemble nobody's are left out. */
    @Transactional(readOnly = true)
    public Map<Sought, List<Twin>> of(Collection<Sought> sought) {
        Map<Sought, List<Twin>> all = new HashMap<>();
        if (sought.isEmpty()) {
            return all;
        }
        Map<String, Set<Sought>> byMark = new HashMap<>();
        for (Sought one : sought) {
            one.marks()
                    .forEach(
                            mark -> byMark.computeIfAbsent(mark, same -> new HashSet<>()).add(one));
        }
        for (Twin account : accounts(sought)) {
            Set<Sought> resembling = new HashSet<>();
            new Sought(account.name(), account.phone(), account.unit())
                    .marks()
                    .forEach(mark -> resembling.addAll(byMark.getOrDefault(mark, Set.of())));
            for (Sought one : resembling) {
                all.computeIfAbsent(one, same -> new ArrayList<>())
                        .add(
                                new Twin(
                                        account.id(),
                                        account.name(),
                                        account.phone(),
                                        account.unit(),
                                        one.samePhone(account)));
            }
        }
        return all;
    }

    private List<Twin> accounts(Collection<Sought> sought) {
        Set<String> phones = new HashSet<>(Set.of(""));
        Set<String> units = new HashSet<>();
        for (Sought one : sought) {
            PhoneNumber phone = one.phone();
            if (phone != null) {
                phones.add(phone.e164());
            }
            units.add(commune(one.unit()).toString());
        }
        Map<String, Object> params = new HashMap<>();
        List<String> reach = new ArrayList<>();
        for (UnitId unit : access.units(Permission.SEE_PEOPLE)) {
            String name = "path" + reach.size();
            reach.add("unit_path LIKE :" + name);
            params.put(name, places.get(unit).path() + "%");
        }
        if (reach.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT id, name, phone, unit FROM person
                         WHERE closed_at IS NULL
                           AND (phone IN (:phones) OR SUBSTRING_INDEX(unit, '.', 1) IN (:units))
                           AND (%s)
                         ORDER BY sort_name, id
                        """
                                .formatted(String.join(" OR ", reach)))
                .params(params)
                .param("phones", phones)
                .param("units", units)
                .query((row, number) -> account(row))
                .list();
    }

    private static Twin account(ResultSet row) throws SQLException {
        String phone = row.getString("phone");
        return new Twin(
                PersonId.parse(row.getString("id")),
                row.getString("name"),
                phone == null ? null : new PhoneNumber(phone),
                UnitId.parse(row.getString("unit")),
                false);
    }

    /** A village's code is its commune's with a number behind the point. */
    private static UnitId commune(UnitId unit) {
        int point = unit.code().indexOf('.');
        return point < 0 ? unit : new UnitId(unit.vintage(), unit.code().substring(0, point));
    }
}
