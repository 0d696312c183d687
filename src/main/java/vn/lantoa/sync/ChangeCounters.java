package vn.lantoa.sync;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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

    /** No area is named so: it stands for all of them. */
    private static final Set<String> EVERYWHERE = Set.of("*");

    private static final ScopedValue<Snapshot> SNAPSHOT = ScopedValue.newInstance();

    private record Row(String collection, String area, long value) {}

    /** The counters of some areas at one moment. */
    private record Snapshot(Set<String> areas, List<Row> rows) {

        boolean covers(Set<String> asked) {
            return areas.equals(EVERYWHERE) || areas.containsAll(asked);
        }

        /** Counters only rise, so their sum changes whenever one of them does. */
        String sum(String collection, Set<String> asked) {
            long sum = 0;
            for (Row row : rows) {
                if (row.collection.equals(collection)
                        && (asked.equals(EVERYWHERE) || asked.contains(row.area))) {
                    sum += row.value;
                }
            }
            return String.valueOf(sum);
        }
    }

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

    /**
     * Runs the work with all counters that concern these units read in one statement, now. Whatever
     * {@link #read} is asked meanwhile about them, or about fewer, is answered from that.
     */
    String within(Collection<UnitId> units, Supplier<String> work) {
        Set<String> areas = areas(units);
        return ScopedValue.where(SNAPSHOT, new Snapshot(areas, rows(areas))).call(work::get);
    }

    @Override
    public String read(String collection, Collection<UnitId> units) {
        Set<String> areas = areas(units);
        if (SNAPSHOT.isBound() && SNAPSHOT.get().covers(areas)) {
            return SNAPSHOT.get().sum(collection, areas);
        }
        return new Snapshot(areas, rows(areas)).sum(collection, areas);
    }

    private List<Row> rows(Set<String> areas) {
        JdbcClient.StatementSpec query =
                areas.equals(EVERYWHERE)
                        ? jdbc.sql("SELECT collection, area, value FROM change_counter")
                        : jdbc.sql(
                                        """
                                        SELECT collection, area, value FROM change_counter
                                        WHERE area IN (:areas)
                                        """)
                                .param("areas", areas);
        return query.query((row, n) -> new Row(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** The areas whose counters concern someone who reads in these units. */
    private Set<String> areas(Collection<UnitId> units) {
        if (units.stream().anyMatch(unit -> area(unit).equals(UnitId.MINISTRY))) {
            return EVERYWHERE;
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
        return areas;
    }

    private UnitId area(UnitId unit) {
        return places.province(unit).map(Place::id).orElse(UnitId.MINISTRY);
    }
}
