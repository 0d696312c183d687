package vn.lantoa.campaigns;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;

/** Puts issued campaigns on phones, those that run now or soon. */
@Component
class FieldCampaigns implements FieldCollection {

    private final FieldQueries queries;
    private final FieldBodies bodies;
    private final Changes changes;

    FieldCampaigns(FieldQueries queries, FieldBodies bodies, Changes changes) {
        this.queries = queries;
        this.bodies = bodies;
        this.changes = changes;
    }

    @Override
    public String name() {
        return PlanNotices.CAMPAIGNS;
    }

    /** An activity can bring its campaign into the time that a phone holds. */
    @Override
    public String changes(FieldReader reader) {
        return changes.read(PlanNotices.CAMPAIGNS, reader.units())
                + "/"
                + changes.read(PlanNotices.ACTIVITIES, reader.units());
    }

    @Override
    public List<FieldRecord> records(FieldReader reader) {
        return queries.campaigns(reader).stream()
                .map(row -> bodies.campaign(row.campaign()))
                .toList();
    }
}
