package vn.lantoa.campaigns;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceListLoaded;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;

/**
 * Keeps the paths that plans and results store in step with the tree: a list that puts a place
 * elsewhere changes its path and not its id. Doing it twice changes nothing.
 */
@Component
class StoredPaths {

    private record Kept(UnitId unit, String path, UnitId area) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Places places;
    private final PlanNotices notices;
    private final Changes changes;

    StoredPaths(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Places places,
            PlanNotices notices,
            Changes changes) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.places = places;
        this.notices = notices;
        this.changes = changes;
    }

    /** After each list, and at the start for lists that came with a new version of the product. */
    @EventListener({ApplicationReadyEvent.class, PlaceListLoaded.class})
    void follow() {
        transaction.executeWithoutResult(status -> {
            followActivities();
            followCampaigns();
            followResults();
        });
    }

    private void followActivities() {
        Set<UnitId> touched = new TreeSet<>();
        for (Kept kept : kept("SELECT DISTINCT unit, unit_path, area FROM activity")) {
            Location now = Location.of(kept.unit(), places);
            if (now.path().equals(kept.path())) {
                continue;
            }
            jdbc.sql("UPDATE activity SET unit_path = ?, area = ? WHERE unit = ?")
                    .params(now.path(), now.area().toString(), kept.unit().toString())
                    .update();
            touched.addAll(List.of(kept.area(), now.area()));
        }
        notices.touchActivities(touched);
    }

    private void followCampaigns() {
        for (Kept kept : kept("SELECT DISTINCT owner, owner_path, owner FROM campaign")) {
            Place owner = places.get(kept.unit());
            if (!owner.path().equals(kept.path())) {
                jdbc.sql("UPDATE campaign SET owner_path = ? WHERE owner = ?")
                        .params(owner.path(), owner.id().toString())
                        .update();
                changes.touch(PlanNotices.CAMPAIGNS, owner.id());
            }
        }
    }

    private void followResults() {
        for (Kept kept : kept("SELECT DISTINCT unit, unit_path, unit FROM activity_result")) {
            String now = places.get(kept.unit()).path();
            if (!now.equals(kept.path())) {
                jdbc.sql("UPDATE activity_result SET unit_path = ? WHERE unit = ?")
                        .params(now, kept.unit().toString())
                        .update();
            }
        }
    }

    private List<Kept> kept(String sql) {
        return jdbc.sql(sql)
                .query((row, number) ->
                        new Kept(
                                UnitId.parse(row.getString(1)),
                                row.getString(2),
                                UnitId.parse(row.getString(3))))
                .list();
    }
}
