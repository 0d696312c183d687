package vn.lantoa.campaigns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;

/** Puts activities of issued plans on phones: 7 days back, 60 days ahead. */
@Component
class FieldActivities implements FieldCollection {

    private final FieldQueries queries;
    private final FieldBodies bodies;
    private final List<ActivityAddition> additions;
    private final Changes changes;

    FieldActivities(
            FieldQueries queries,
            FieldBodies bodies,
            List<ActivityAddition> additions,
            Changes changes) {
        this.queries = queries;
        this.bodies = bodies;
        this.additions = List.copyOf(additions);
        this.changes = changes;
    }

    @Override
    public String name() {
        return PlanNotices.ACTIVITIES;
    }

    @Override
    public String changes(FieldReader reader) {
        return changes.read(PlanNotices.ACTIVITIES, reader.units());
    }

    @Override
    public List<FieldRecord> records(FieldReader reader) {
        List<ActivityRow> rows = queries.activities(reader);
        List<ActivityId> ids = rows.stream().map(ActivityRow::id).toList();
        Map<String, Map<ActivityId, Map<String, Object>>> more = new LinkedHashMap<>();
        additions.forEach(addition -> more.put(addition.key(), addition.of(reader, ids)));
        return rows.stream().map(row -> bodies.activity(row.activity(), of(row, more))).toList();
    }

    private static Map<String, Object> of(
            ActivityRow row, Map<String, Map<ActivityId, Map<String, Object>>> more) {
        Map<String, Object> found = new LinkedHashMap<>();
        more.forEach((key, byActivity) -> {
            Map<String, Object> value = byActivity.get(row.id());
            if (value != null) {
                found.put(key, value);
            }
        });
        return found;
    }
}
