package vn.lantoa.campaigns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;

/**
 * Money of activities: seen by those who see all plans of the place or of the campaign's owner,
 * written by those who may change the activity. Phones never hold it.
 */
@Service
public class Budgets {

    private final ActivityRows rows;
    private final ActivityWriting writing;
    private final ActivityQueries activities;
    private final BudgetQueries queries;
    private final PlanScope scope;
    private final Places places;

    Budgets(
            ActivityRows rows,
            ActivityWriting writing,
            ActivityQueries activities,
            BudgetQueries queries,
            PlanScope scope,
            Places places) {
        this.rows = rows;
        this.writing = writing;
        this.activities = activities;
        this.queries = queries;
        this.scope = scope;
        this.places = places;
    }

    /** An activity with its money. */
    public record Line(Activity activity, ActivityMoney money) {}

    /**
     * The money of an activity; empty when there is none such or it is not this person's to see.
     */
    public Optional<ActivityMoney> find(ActivityId id) {
        return rows.findById(id.value())
                .filter(row ->
                        scope.maySeeMoney(
                                row.unit(),
                                writing.campaign(new CampaignId(row.campaignId())).owner()))
                .map(ActivityRow::money);
    }

    /** States the money alone; of a cancelled activity too, since it may have cost something. */
    public Outcome<Activity> state(ActivityId id, int version, ActivityMoney money) {
        return writing.write(
                id,
                version,
                (row, campaign) -> {
                    writing.money(row, campaign, money);
                    return Optional.empty();
                });
    }

    /** Whether the signed-in person sees money of activities anywhere. */
    public boolean mayRead() {
        return !scope.reach().all().isEmpty();
    }

    /**
     * The sums of a campaign's activities in the subtree of a unit, by the units right under it;
     * activities at the unit itself stand under the unit. Only what the person may see is in them.
     */
    public Map<UnitId, MoneySum> sums(CampaignId campaign, UnitId top) {
        return queries.sums(campaign, places.get(top), scope.reach().all());
    }

    /** The activities that may be read with their money, in order of start. */
    public List<Line> lines(ActivityFilter filter, int offset, int limit) {
        PlanScope.Reach money = new PlanScope.Reach(scope.reach().all(), List.of());
        return activities.page(filter, money, offset, limit).stream()
                .map(row -> new Line(row.activity(), row.money()))
                .toList();
    }
}
