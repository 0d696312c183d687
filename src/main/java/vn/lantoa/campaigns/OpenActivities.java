package vn.lantoa.campaigns;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.OpenWork;
import vn.lantoa.shared.UnitId;

/** Names the activities that are still to be held, for whoever takes a commune over. */
@Component
class OpenActivities implements OpenWork {

    private final Activities activities;

    OpenActivities(Activities activities) {
        this.activities = activities;
    }

    @Override
    public List<Item> at(UnitId unit, int limit) {
        return Stream.of(ActivityStatus.PLANNED, ActivityStatus.CONFIRMED)
                .flatMap(status -> activities.list(filter(unit, status), 0, limit).stream())
                .map(one -> new Item(one.plan().start(), one.plan().title().vietnamese()))
                .sorted(Comparator.comparing(Item::start).thenComparing(Item::title))
                .limit(limit)
                .toList();
    }

    private static ActivityFilter filter(UnitId unit, ActivityStatus status) {
        return new ActivityFilter(null, null, null, unit, null, null, status, "");
    }
}
