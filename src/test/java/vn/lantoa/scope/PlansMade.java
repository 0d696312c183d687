package vn.lantoa.scope;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.campaigns.ActionMonth;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityMoney;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignKind;
import vn.lantoa.campaigns.CampaignPlan;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.FundSource;
import vn.lantoa.campaigns.Funds;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.Plans;
import vn.lantoa.campaigns.Slogans;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;

/** At each of the four units an issued plan and a draft, each with one activity. */
final class PlansMade {

    /** What each activity is meant to cost. */
    static final String MONEY = "1.234.567";

    /** Whether others see it. */
    enum Kind {
        DRAFT,
        ISSUED;

        /** As the table writes it. */
        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A plan with its one activity; the marker stands in both titles and nowhere else. */
    record Plan(Campaign campaign, Activity activity, String marker) {

        String activityId() {
            return activity.id().toString();
        }
    }

    private final Map<Relation, Plan> issued = new EnumMap<>(Relation.class);
    private final Map<Relation, Plan> drafts = new EnumMap<>(Relation.class);
    private final Campaigns campaigns;
    private final Activities activities;

    PlansMade(Acting acting, Campaigns campaigns, Activities activities) {
        this.campaigns = campaigns;
        this.activities = activities;
        for (Relation relation : Relation.values()) {
            acting.as(Role.ORGANISER, relation.unit());
            issued.put(relation, plan(relation, true));
            drafts.put(relation, plan(relation, false));
        }
        acting.nobody();
    }

    Plan get(Kind kind, Relation relation) {
        return Objects.requireNonNull((kind == Kind.DRAFT ? drafts : issued).get(relation));
    }

    private Plan plan(Relation relation, boolean issue) {
        String marker = "dấu " + Uuid7.next();
        Campaign campaign =
                done(
                        campaigns.create(
                                new CampaignPlan(
                                        CampaignKind.OTHER,
                                        2026,
                                        LocalizedText.vietnamese(marker),
                                        LocalizedText.EMPTY,
                                        Slogans.NONE,
                                        new ActionMonth(2026).period(),
                                        relation.unit(),
                                        LocalizedText.EMPTY,
                                        LocalizedText.EMPTY,
                                        null)));
        Activity activity =
                done(
                        activities.plan(
                                Plans.titled(
                                        Plans.talk(
                                                campaign.id(),
                                                relation.unit(),
                                                LocalDateTime.of(2026, 11, 24, 14, 0)),
                                        marker),
                                new ActivityMoney(
                                        new Funds(Map.of(FundSource.STATE, 1_234_567L)),
                                        Funds.NONE)));
        if (issue) {
            campaign = done(campaigns.publish(campaign.id(), campaign.version()));
        }
        return new Plan(campaign, activity, marker);
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not made: " + outcome);
    }
}
