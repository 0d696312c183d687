package vn.lantoa.accounts.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.Sex;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/**
 * Everybody within the importer's reach, read at once, so that 5,000 rows ask the database twice
 * and not 5,000 times. A person is known again by name and phone number, or by name and commune; a
 * family may share a number, so the number alone says nothing.
 */
final class KnownPeople {

    private final Map<String, List<KnownPerson>> byPhone = new HashMap<>();
    private final Map<String, List<KnownPerson>> byPlace = new HashMap<>();
    private final Set<PersonId> taken = new HashSet<>();

    /** Reads them. */
    static KnownPeople within(Collection<UnitId> units, JdbcClient jdbc, Places places) {
        KnownPeople known = new KnownPeople();
        Map<String, List<Grant>> grants = new HashMap<>();
        for (UnitId unit : units) {
            String path = places.get(unit).path() + "%";
            jdbc.sql(
                            """
                            SELECT r.person, r.role, r.unit, r.languages, r.ends_on
                              FROM person_role r JOIN person p ON p.id = r.person
                             WHERE p.unit_path LIKE :path AND p.merged_into IS NULL
                            """)
                    .param("path", path)
                    .query(row -> {
                        grants.computeIfAbsent(row.getString("person"), same -> new ArrayList<>())
                                .add(grant(row));
                    });
            jdbc.sql(
                            """
                            SELECT id, name, phone, unit, unit_path, interface_language,
                                   content_languages, sex, closed_at
                              FROM person
                             WHERE unit_path LIKE :path AND merged_into IS NULL
                            """)
                    .param("path", path)
                    .query(row -> {
                        known.add(person(row, grants));
                    });
        }
        return known;
    }

    /** The one of this name and number whom no other row means; an open account before others. */
    @Nullable KnownPerson byPhone(PersonLine line) {
        PhoneNumber phone = line.phone();
        List<KnownPerson> found =
                phone == null
                        ? List.of()
                        : free(byPhone.getOrDefault(key(line.name(), phone.e164()), List.of()));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Those of this name in this commune whom no other row means, open accounts first. */
    List<KnownPerson> byPlace(PersonLine line) {
        return free(byPlace.getOrDefault(key(line.name(), line.place().toString()), List.of()));
    }

    /** A row means this person; no further row does. */
    void take(KnownPerson person) {
        taken.add(person.id());
    }

    private List<KnownPerson> free(List<KnownPerson> found) {
        List<KnownPerson> free =
                found.stream().filter(person -> !taken.contains(person.id())).toList();
        List<KnownPerson> open = free.stream().filter(KnownPerson::open).toList();
        return open.isEmpty() ? free : open;
    }

    private void add(KnownPerson person) {
        String name = person.details().name();
        PhoneNumber phone = person.details().phone();
        if (phone != null) {
            byPhone.computeIfAbsent(key(name, phone.e164()), same -> new ArrayList<>()).add(person);
        }
        byPlace.computeIfAbsent(key(name, person.commune().toString()), same -> new ArrayList<>())
                .add(person);
    }

    private static String key(String name, String more) {
        return name.toLowerCase(Locale.ROOT) + "\n" + more;
    }

    private static KnownPerson person(ResultSet row, Map<String, List<Grant>> grants)
            throws SQLException {
        String phone = row.getString("phone");
        String sex = row.getString("sex");
        UnitId unit = UnitId.parse(row.getString("unit"));
        String id = row.getString("id");
        return new KnownPerson(
                PersonId.parse(id),
                new PersonDetails(
                        row.getString("name"),
                        phone == null ? null : new PhoneNumber(phone),
                        unit,
                        row.getString("interface_language"),
                        List.of(row.getString("content_languages").split(",", -1)),
                        sex == null ? null : Sex.valueOf(sex)),
                commune(unit),
                List.copyOf(grants.getOrDefault(id, List.of())),
                row.getObject("closed_at") == null);
    }

    private static Grant grant(ResultSet row) throws SQLException {
        String languages = row.getString("languages");
        return new Grant(
                Role.valueOf(row.getString("role")),
                UnitId.parse(row.getString("unit")),
                languages.isEmpty() ? List.of() : List.of(languages.split(",", -1)),
                row.getObject("ends_on", LocalDate.class));
    }

    /** A village's code is its commune's with a number behind the point. */
    private static UnitId commune(UnitId unit) {
        int point = unit.code().indexOf('.');
        return point < 0 ? unit : new UnitId(unit.vintage(), unit.code().substring(0, point));
    }
}
