package vn.lantoa.campaigns;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.geography.Places;
import vn.lantoa.sync.spi.FieldRecord;

/**
 * Writes campaigns and activities as phones keep them. A body's hash is the record's version, so
 * keys keep their order and equal content is written equally.
 */
@Component
class FieldBodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Places places;

    FieldBodies(Places places) {
        this.places = places;
    }

    /**
     * @param more what else phones hold about it, by name
     */
    FieldRecord activity(Activity activity, Map<String, Object> more) {
        ActivityPlan plan = activity.plan();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", activity.id().toString());
        body.put("campaign", plan.campaign().toString());
        body.put("title", plan.title().versions());
        body.put("kind", plan.kind().name());
        body.put("channel", plan.channel().name());
        body.put("status", activity.status().name());
        body.put("start", plan.start().truncatedTo(ChronoUnit.MINUTES).toString());
        body.put("end", plan.end().truncatedTo(ChronoUnit.MINUTES).toString());
        Map<String, String> place = new LinkedHashMap<>();
        place.put("unit", plan.unit().toString());
        place.put("name", places.fullName(plan.unit()));
        place.put("address", plan.address());
        body.put("place", place);
        body.put("lead", plan.lead());
        body.put("partners", plan.partners());
        body.put("audience", plan.audience().versions());
        body.put("menAndBoys", plan.menAndBoys());
        body.put("languages", plan.languages());
        body.put("expected", plan.expected());
        body.put("note", plan.note().versions());
        body.put("changed", seconds(activity.changed()));
        body.put("cancelReason", activity.cancelReason());
        body.putAll(more);
        return new FieldRecord(activity.id().toString(), JSON.writeValueAsString(body));
    }

    FieldRecord campaign(Campaign campaign) {
        CampaignPlan plan = campaign.plan();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", campaign.id().toString());
        body.put("kind", plan.kind().name());
        body.put("year", plan.year());
        body.put("title", plan.title().versions());
        body.put("theme", plan.theme().versions());
        body.put("slogans", plan.slogans().versions());
        body.put("start", plan.period().start().toString());
        body.put("end", plan.period().end().toString());
        body.put("owner", places.get(plan.owner()).name());
        body.put("status", campaign.status().name());
        return new FieldRecord(campaign.id().toString(), JSON.writeValueAsString(body));
    }

    private static @Nullable String seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
