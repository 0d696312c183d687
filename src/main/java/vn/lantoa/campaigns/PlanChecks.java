package vn.lantoa.campaigns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.Outcome.Refusal;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/** What speaks against an activity in a campaign: refusals that stop it, warnings that do not. */
@Component
class PlanChecks {

    private final ActivityRows rows;
    private final Places places;

    PlanChecks(ActivityRows rows, Places places) {
        this.rows = rows;
        this.places = places;
    }

    Optional<Refusal> refusal(ActivityPlan plan, CampaignRow campaign) {
        if (campaign.status() == PlanStatus.CLOSED) {
            return Optional.of(Refusal.CAMPAIGN_CLOSED);
        }
        if (!places.contains(campaign.owner(), plan.unit())) {
            return Optional.of(Refusal.PLACE_OUTSIDE_OWNER);
        }
        return places.get(plan.unit()).current()
                ? Optional.empty()
                : Optional.of(Refusal.PLACE_NOT_CURRENT);
    }

    List<Warning> warnings(ActivityPlan plan, CampaignPlan campaign, @Nullable ActivityId self) {
        List<Warning> all = new ArrayList<>();
        PlanRule.launchWeek(campaign, plan).ifPresent(all::add);
        PlanRule.period(campaign, plan).ifPresent(all::add);
        String lead = SearchKey.of(plan.lead());
        if (!lead.isEmpty()) {
            UnitId area = Location.of(plan.unit(), places).area();
            rows.ofLead(lead, area, plan.start(), plan.end()).stream()
                    .filter(row -> !row.id().equals(self))
                    .forEach(row -> PlanRule.oneLead(plan, row.plan()).ifPresent(all::add));
        }
        return all;
    }

    /** What speaks against a campaign's activities, each with its activity, in order of start. */
    List<ActivityWarning> warnings(CampaignRow campaign, int limit) {
        UUID id = campaign.id().value();
        CampaignPlan plan = campaign.plan();
        Map<ActivityId, ActivityRow> suspects = new LinkedHashMap<>();
        Period period = plan.period();
        rows.outOfTime(
                        id,
                        period.start().atStartOfDay(),
                        period.end().plusDays(1).atStartOfDay(),
                        Limit.of(limit))
                .forEach(row -> suspects.put(row.id(), row));
        rows.doublyLed(id, Limit.of(limit)).forEach(row -> suspects.put(row.id(), row));
        return suspects.values().stream()
                .map(ActivityRow::activity)
                .flatMap(activity ->
                        warnings(activity.plan(), plan, activity.id()).stream()
                                .map(warning -> new ActivityWarning(activity, warning)))
                .sorted(Comparator.comparing(found -> found.activity().plan().start()))
                .limit(limit)
                .toList();
    }
}
