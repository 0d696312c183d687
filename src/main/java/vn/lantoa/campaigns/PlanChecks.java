package vn.lantoa.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
}
