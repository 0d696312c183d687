package vn.lantoa.campaigns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;

/**
 * Communes where no plan that is issued and not closed has an activity that still stands. Only
 * while such a plan is under way for the person's own subtree, and only for who looks after more
 * than one commune.
 */
@Service
public class PlanlessCommunes {

    private final JdbcClient jdbc;
    private final Access access;
    private final Places places;

    PlanlessCommunes(JdbcClient jdbc, Access access, Places places) {
        this.jdbc = jdbc;
        this.access = access;
        this.places = places;
    }

    /** The communes in the signed-in person's subtrees, in Vietnamese order within each. */
    public List<Place> list() {
        List<Place> tops =
                access.units(Permission.SEE_PLANS).stream()
                        .map(places::get)
                        .filter(place ->
                                place.level() == PlaceLevel.MINISTRY
                                        || place.level() == PlaceLevel.PROVINCE)
                        .filter(place -> isUnderWay(place))
                        .toList();
        if (tops.isEmpty()) {
            return List.of();
        }
        Set<String> planned = planned(tops);
        return tops.stream()
                .flatMap(top -> places.within(top.id(), PlaceLevel.COMMUNE).stream())
                .filter(Place::current)
                .filter(commune -> !planned.contains(commune.id().toString()))
                .toList();
    }

    /** Whether such a plan reaches the place, from above or from below. */
    private boolean isUnderWay(Place place) {
        List<String> line = new ArrayList<>();
        PlanScope.above(place.path()).stream().map(UnitId::toString).forEach(line::add);
        line.add(place.id().toString());
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM campaign
                                        WHERE status = 'PUBLISHED'
                                          AND (owner IN (:line) OR owner_path LIKE :below))
                        """)
                .param("line", line)
                .param("below", place.path() + "%")
                .query(Boolean.class)
                .single();
    }

    private Set<String> planned(List<Place> tops) {
        Map<String, Object> params = new LinkedHashMap<>();
        List<String> any = new ArrayList<>();
        for (Place top : tops) {
            String name = "path" + any.size();
            any.add("a.unit_path LIKE :" + name);
            params.put(name, top.path() + "%");
        }
        // /ministry/province/commune/: the third part, also of a village's path
        return new HashSet<>(
                jdbc.sql(
                                """
                                SELECT DISTINCT substring_index(substring_index(a.unit_path, '/', 4),
                                                                '/', -1)
                                  FROM campaign c STRAIGHT_JOIN activity a ON a.campaign_id = c.id
                                 WHERE c.status = 'PUBLISHED' AND a.status <> 'CANCELLED'
                                   AND (%s)
                                """
                                        .formatted(String.join(" OR ", any)))
                        .params(params)
                        .query(String.class)
                        .list());
    }
}
