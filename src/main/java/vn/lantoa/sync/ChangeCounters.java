package vn.lantoa.sync;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceListLoaded;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;

/**
 * Counters in the database, raised in the transaction of the change itself: whoever sees the new
 * number sees the change too.
 */
@Component
class ChangeCounters implements Changes {

    private final JdbcClient jdbc;
    private final Places places;

    ChangeCounters(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    @Override
    public void touch(String collection, UnitId unit) {
        jdbc.sql(
                        """
                        INSERT INTO change_counter (collection, area, value) VALUES (?, ?, 1)
                        ON DUPLICATE KEY UPDATE value = value + 1
                        """)
                .params(collection, area(unit).toString())
                .update();
    }

    /** A new list may write any name differently. */
    @EventListener
    void on(PlaceListLoaded event) {
        touch(PLACES, UnitId.MINISTRY);
    }

    @Override
    public String read(String collection, Collection<UnitId> units) {
        if (units.stream().anyMatch(unit -> area(unit).equals(UnitId.MINISTRY))) {
            return sum(
                    "SELECT SUM(value) FROM change_counter WHERE collection = :collection",
                    collection,
                    Set.of());
        }
        Set<String> areas = new LinkedHashSet<>();
        areas.add(UnitId.MINISTRY.toString());
        for (UnitId unit : units) {
            UnitId area = area(unit);
            areas.add(area.toString());
            // what hangs on the provinces that went into this one, or on what became of it
            places.predecessors(area).forEach(place -> areas.add(place.id().toString()));
            places.successors(area).forEach(place -> areas.add(place.id().toString()));
        }
        return sum(
                """
                SELECT SUM(value) FROM change_counter
                WHERE collection = :collection AND area IN (:areas)
                """,
                collection,
                areas);
    }

    /** Counters only rise, so their sum changes whenever one of them does. */
    private String sum(String sql, String collection, Set<String> areas) {
        JdbcClient.StatementSpec query = jdbc.sql(sql).param("collection", collection);
        if (!areas.isEmpty()) {
            query = query.param("areas", areas);
        }
        return query.query(Long.class).optional().map(String::valueOf).orElse("0");
    }

    private UnitId area(UnitId unit) {
        return places.province(unit).map(Place::id).orElse(UnitId.MINISTRY);
    }
}
