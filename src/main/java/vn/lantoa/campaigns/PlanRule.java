package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.VietnamTime;

/**
 * A rule that a plan should keep. Breaking one warns and never forbids: the person decides.
 *
 * @param key translation key of the warning's sentence
 * @param source where the rule comes from
 */
public record PlanRule(String key, Citation source) implements Serializable {

    /** Guidance for 2017, in force by yearly repetition: the month and its first week. */
    static final GuidingLetter LETTER_917 =
            new GuidingLetter("917/LĐTBXH-BĐG", LocalDate.of(2017, Month.MARCH, 14));

    /** An Action Month is launched in its first week, 15 to 21 November. */
    public static final PlanRule LAUNCH_WEEK =
            new PlanRule("campaigns.warning.launchWeek", Citation.of(LETTER_917));

    /** An activity lies in its campaign's period. */
    public static PlanRule period(CampaignPlan campaign) {
        GuidingLetter letter = campaign.letter();
        if (letter != null) {
            return new PlanRule("campaigns.warning.period", Citation.of(letter));
        }
        boolean usual =
                campaign.kind() == CampaignKind.ACTION_MONTH
                        && campaign.period().equals(new ActionMonth(campaign.year()).period());
        return new PlanRule(
                "campaigns.warning.period",
                usual ? Citation.of(LETTER_917) : Citation.of(campaign));
    }

    /** A body does not lead two activities at one time. */
    public static final PlanRule ONE_LEAD =
            new PlanRule("campaigns.warning.oneLead", Citation.ownRule());

    /** Warns when an Action Month's launch lies outside the first week. */
    static Optional<Warning> launchWeek(CampaignPlan campaign, ActivityPlan activity) {
        if (campaign.kind() != CampaignKind.ACTION_MONTH
                || activity.kind() != ActivityKind.LAUNCH) {
            return Optional.empty();
        }
        Period week = new ActionMonth(campaign.year()).launchWeek();
        return week.contains(activity.day())
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                LAUNCH_WEEK,
                                List.of(VietnamTime.date(activity.day()), shown(week))));
    }

    /** Warns when an activity of the campaign's time lies outside its period. */
    static Optional<Warning> period(CampaignPlan campaign, ActivityPlan activity) {
        boolean inside =
                campaign.period().contains(activity.start().toLocalDate())
                        && campaign.period().contains(activity.end().toLocalDate());
        if (activity.stage() != Stage.RUNNING || inside) {
            return Optional.empty();
        }
        return Optional.of(
                new Warning(
                        period(campaign),
                        List.of(VietnamTime.date(activity.day()), shown(campaign.period()))));
    }

    /** Warns when the other activity has the same lead at the same time. */
    static Optional<Warning> oneLead(ActivityPlan activity, ActivityPlan other) {
        String lead = SearchKey.of(activity.lead());
        if (lead.isEmpty()
                || !lead.equals(SearchKey.of(other.lead()))
                || !activity.overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(
                new Warning(
                        ONE_LEAD,
                        List.of(
                                activity.lead(),
                                other.title().vietnamese(),
                                VietnamTime.dateTime(other.start()))));
    }

    private static String shown(Period period) {
        return VietnamTime.date(period.start()) + "–" + VietnamTime.date(period.end());
    }
}
