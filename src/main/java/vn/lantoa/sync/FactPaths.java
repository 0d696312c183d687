package vn.lantoa.sync;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.geography.PlaceListLoaded;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;

/**
 * Keeps the paths by which facts and phones are shown to organisers in step with the tree: a list
 * that puts a place elsewhere changes its path and not its id. Doing it twice changes nothing.
 */
@Component
class FactPaths {

    private static final List<String> TABLES = List.of("fact", "phone_report");

    private record Kept(UnitId unit, String path) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Places places;

    FactPaths(JdbcClient jdbc, TransactionTemplate transaction, Places places) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.places = places;
    }

    /** After each list, and at the start for lists that came with a new version of the product. */
    @EventListener({ApplicationReadyEvent.class, PlaceListLoaded.class})
    void follow() {
        for (String table : TABLES) {
            kept(table).forEach(kept -> follow(table, kept));
        }
    }

    private void follow(String table, Kept kept) {
        String now = places.get(kept.unit()).path();
        if (!now.equals(kept.path())) {
            transaction.executeWithoutResult(status ->
                    jdbc.sql(
                                    "UPDATE %s SET unit_path = ? WHERE unit = ? AND unit_path = ?"
                                            .formatted(table))
                            .params(now, kept.unit().toString(), kept.path())
                            .update());
        }
    }

    private List<Kept> kept(String table) {
        return jdbc.sql("SELECT DISTINCT unit, unit_path FROM %s".formatted(table))
                .query((row, number) -> new Kept(UnitId.parse(row.getString(1)), row.getString(2)))
                .list();
    }
}
