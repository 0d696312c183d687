package vn.lantoa.campaigns;

import java.util.List;
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
    private final Changes changes;

    FieldActivities(FieldQueries queries, FieldBodies bodies, Changes changes) {
        this.queries = queries;
        this.bodies = bodies;
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
        return queries.activities(reader).stream()
                .map(row -> bodies.activity(row.activity()))
                .toList();
    }
}
