package vn.lantoa.accounts;

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
 * Keeps the paths by which lists of people are limited in step with the tree: a list that puts a
 * place elsewhere changes its path and not its id. Doing it twice changes nothing.
 */
@Component
class PeoplePaths {

    private record Kept(UnitId unit, String path) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Places places;

    PeoplePaths(JdbcClient jdbc, TransactionTemplate transaction, Places places) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.places = places;
    }

    /** After each list, and at the start for lists that came with a new version of the product. */
    @EventListener({ApplicationReadyEvent.class, PlaceListLoaded.class})
    void follow() {
        transaction.executeWithoutResult(status -> kept().forEach(this::follow));
    }

    private void follow(Kept kept) {
        String now = places.get(kept.unit()).path();
        if (!now.equals(kept.path())) {
            jdbc.sql("UPDATE person SET unit_path = ? WHERE unit = ?")
                    .params(now, kept.unit().toString())
                    .update();
        }
    }

    private List<Kept> kept() {
        return jdbc.sql("SELECT DISTINCT unit, unit_path FROM person")
                .query((row, number) -> new Kept(UnitId.parse(row.getString(1)), row.getString(2)))
                .list();
    }
}
