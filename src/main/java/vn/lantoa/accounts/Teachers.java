package vn.lantoa.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * Those who can be named as trainers of a unit's classes: they teach at it or above it, or work
 * below it. Who organises classes at the unit may ask, also about those above, whom the list of
 * people does not show; told are name and place of work only.
 */
@Service
public class Teachers {

    private final JdbcClient jdbc;
    private final Access access;
    private final Places places;
    private final java.time.Clock clock;

    Teachers(JdbcClient jdbc, Access access, Places places, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.places = places;
        this.clock = clock;
    }

    /**
     * The first of them by given name.
     *
     * @param typed beginnings of words of the name, with or without accents
     */
    public List<Teacher> of(UnitId unit, String typed, int offset, int limit) {
        access.require(Permission.EDIT_CLASSES, unit);
        String path = places.get(unit).path();
        Map<String, Object> params = new HashMap<>();
        params.put("roles", Permission.TEACH.roles().stream().map(Role::name).toList());
        params.put("above", Arrays.stream(path.split("/", -1)).filter(s -> !s.isEmpty()).toList());
        params.put("below", path + "%");
        params.put("today", VietnamTime.today(clock));
        params.put("limit", limit);
        params.put("offset", offset);
        List<String> words = new ArrayList<>(List.of("p.closed_at IS NULL"));
        String key = SearchKey.of(typed);
        for (String word : key.isEmpty() ? new String[0] : key.split(" ", -1)) {
            String name = "word" + params.size();
            words.add("p.search_key LIKE :" + name);
            params.put(name, "% " + word + "%");
        }
        return jdbc.sql(
                        """
                        SELECT p.id, p.name, p.unit FROM person p
                         WHERE %s AND p.erased_at IS NULL
                           AND EXISTS (SELECT 1 FROM person_role r
                                        WHERE r.person = p.id AND r.role IN (:roles)
                                          AND (r.ends_on IS NULL OR r.ends_on >= :today)
                                          AND (r.unit IN (:above) OR p.unit_path LIKE :below))
                         ORDER BY p.sort_name, p.id LIMIT :limit OFFSET :offset
                        """
                                .formatted(String.join(" AND ", words)))
                .params(params)
                .query((row, number) ->
                        new Teacher(
                                new PersonId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                UnitId.parse(row.getString("unit"))))
                .list();
    }
}
