package vn.lantoa.geography;

import java.sql.Date;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.shared.VietnameseOrder;

/** Keeps villages in the table of places; one change at a time per commune. */
@Component
@Transactional
class VillageStore implements Villages {

    private static final int MOST = 9_999;
    private static final Comparator<Village> IN_ORDER =
            Comparator.comparing(Village::retired)
                    .thenComparing(village -> village.name().proper(), VietnameseOrder.INSTANCE)
                    .thenComparing(Village::id);

    private final JdbcClient jdbc;
    private final PlacesInMemory places;
    private final Clock clock;

    VillageStore(JdbcClient jdbc, PlacesInMemory places, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public List<Village> of(UnitId commune) {
        return jdbc
                .sql(
                        """
                        SELECT id, unit_type, short_name, dropped FROM place
                        WHERE parent = ? AND level = 'VILLAGE'
                        """)
                .param(commune.toString())
                .query((row, number) ->
                        new Village(
                                UnitId.parse(row.getString("id")),
                                new VillageName(
                                        VillageKind.valueOf(
                                                row.getString("unit_type")
                                                        .toUpperCase(Locale.ROOT)),
                                        row.getString("short_name")),
                                row.getBoolean("dropped")))
                .list()
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    @Override
    public Change add(UnitId commune, VillageName name) {
        Place place = places.get(commune);
        if (place.level() != PlaceLevel.COMMUNE || !place.current()) {
            throw new IllegalArgumentException(commune + " is not a commune in force");
        }
        lock(commune);
        for (Village other : of(commune)) {
            if (!other.retired() && same(other.name(), name)) {
                return new Change.NameTaken(other);
            }
        }
        int number = lastNumber(commune) + 1;
        if (number > MOST) {
            return new Change.NoNumberLeft();
        }
        UnitId id = new UnitId(commune.vintage(), commune.code() + "." + number);
        jdbc.sql(
                        """
                        INSERT INTO place (id, vintage, code, level, unit_type, name, short_name,
                                           parent, path, valid_from)
                        SELECT :id, vintage, :code, 'VILLAGE', :kind, :name, :short, id,
                               CONCAT(path, :id, '/'), :today
                        FROM place WHERE id = :commune
                        """)
                .param("id", id.toString())
                .param("code", id.code())
                .param("kind", name.kind().name().toLowerCase(Locale.ROOT))
                .param("name", name.full())
                .param("short", name.proper())
                .param("today", Date.valueOf(VietnamTime.today(clock)))
                .param("commune", commune.toString())
                .update();
        refreshAfterCommit();
        return new Change.Done(new Village(id, name, false));
    }

    @Override
    public Change rename(UnitId village, VillageName name) {
        UnitId commune = commune(village);
        lock(commune);
        for (Village other : of(commune)) {
            if (!other.retired() && !other.id().equals(village) && same(other.name(), name)) {
                return new Change.NameTaken(other);
            }
        }
        jdbc.sql(
                        """
                        INSERT INTO place_former_name (place, name, short_name, until)
                        SELECT id, name, short_name, :today FROM place
                        WHERE id = :id AND name <> :name COLLATE utf8mb4_bin
                        ON DUPLICATE KEY UPDATE until = VALUES(until)
                        """)
                .param("today", Date.valueOf(VietnamTime.today(clock)))
                .param("id", village.toString())
                .param("name", name.full())
                .update();
        jdbc.sql("UPDATE place SET unit_type = ?, name = ?, short_name = ? WHERE id = ?")
                .params(
                        name.kind().name().toLowerCase(Locale.ROOT),
                        name.full(),
                        name.proper(),
                        village.toString())
                .update();
        refreshAfterCommit();
        return new Change.Done(find(commune, village));
    }

    @Override
    public Change retire(UnitId village) {
        return drop(village, true);
    }

    @Override
    public Change restore(UnitId village) {
        UnitId commune = commune(village);
        lock(commune);
        Village back = find(commune, village);
        for (Village other : of(commune)) {
            if (!other.retired()
                    && !other.id().equals(village)
                    && same(other.name(), back.name())) {
                return new Change.NameTaken(other);
            }
        }
        return drop(village, false);
    }

    private Change drop(UnitId village, boolean dropped) {
        UnitId commune = commune(village);
        jdbc.sql("UPDATE place SET dropped = ? WHERE id = ?")
                .params(dropped, village.toString())
                .update();
        refreshAfterCommit();
        return new Change.Done(find(commune, village));
    }

    /** Two villages added at once must not get one number or one name. */
    private void lock(UnitId commune) {
        jdbc.sql("SELECT id FROM place WHERE id = ? FOR UPDATE")
                .param(commune.toString())
                .query(String.class)
                .single();
    }

    /** Of all villages whose code was made from this commune's, wherever they belong now. */
    private int lastNumber(UnitId commune) {
        return jdbc.sql(
                        """
                        SELECT COALESCE(MAX(CAST(SUBSTRING_INDEX(code, '.', -1) AS int)), 0)
                        FROM place WHERE level = 'VILLAGE' AND vintage = ? AND code LIKE ?
                        """)
                .params(commune.vintage(), commune.code() + ".%")
                .query(Integer.class)
                .single();
    }

    private UnitId commune(UnitId village) {
        return jdbc.sql("SELECT parent FROM place WHERE id = ? AND level = 'VILLAGE'")
                .param(village.toString())
                .query((row, number) -> UnitId.parse(row.getString("parent")))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no such village: " + village));
    }

    private Village find(UnitId commune, UnitId village) {
        return of(commune).stream()
                .filter(one -> one.id().equals(village))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("village " + village + " went away"));
    }

    private static boolean same(VillageName one, VillageName other) {
        return one.full().equalsIgnoreCase(other.full());
    }

    private void refreshAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        places.refresh();
                    }
                });
    }
}
