package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.ledBy;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.LocalizedText;

class PlanRuleTest {

    private static final CampaignId CAMPAIGN = CampaignId.next();
    private static final Citation LETTER_917 =
            new Citation("campaigns.source.letter", List.of("917/LĐTBXH-BĐG", "14/3/2017"));

    private final CampaignPlan month = month(QUANG_TRI);

    @Test
    void warnsOfALaunchOutsideTheFirstWeekAndNamesTheLetter() {
        assertThat(PlanRule.launchWeek(month, launch(22)))
                .hasValue(
                        new Warning(
                                PlanRule.LAUNCH_WEEK,
                                List.of("22/11/2026", "15/11/2026–21/11/2026")));
        assertThat(PlanRule.LAUNCH_WEEK.source()).isEqualTo(LETTER_917);
        assertThat(PlanRule.launchWeek(month, launch(14))).isPresent();
    }

    @Test
    void acceptsALaunchOnTheFirstAndOnTheLastDayOfTheWeek() {
        assertThat(PlanRule.launchWeek(month, launch(15))).isEmpty();
        assertThat(PlanRule.launchWeek(month, launch(21))).isEmpty();
    }

    @Test
    void asksTheLaunchWeekOfActionMonthsOnly() {
        CampaignPlan other = campaign(CampaignKind.AWARENESS, null);
        assertThat(PlanRule.launchWeek(other, launch(30))).isEmpty();
    }

    @Test
    void warnsOfAnActivityOutsideThePeriodByTheUsualLetter() {
        Warning warning = PlanRule.period(month, activity(2026, 12, 16)).orElseThrow();
        assertThat(warning.details()).containsExactly("16/12/2026", "15/11/2026–15/12/2026");
        assertThat(warning.rule().source()).isEqualTo(LETTER_917);
        assertThat(PlanRule.period(month, activity(2026, 12, 15))).isEmpty();
        assertThat(PlanRule.period(month, activity(2026, 11, 14))).isPresent();
    }

    @Test
    void citesTheLetterThatTheCampaignFollowsOrElseThePlanItself() {
        GuidingLetter letter = new GuidingLetter("8935/BNV-CTTN&BĐG", LocalDate.of(2025, 10, 3));
        assertThat(PlanRule.period(campaign(CampaignKind.AWARENESS, letter)).source())
                .isEqualTo(Citation.of(letter));
        assertThat(PlanRule.period(campaign(CampaignKind.AWARENESS, null)).source().key())
                .isEqualTo("campaigns.source.plan");
    }

    @Test
    void letsPreparationAndReportLieOutsideThePeriod() {
        ActivityPlan talk = activity(2026, 10, 16);
        ActivityPlan preparation =
                new ActivityPlan(
                        CAMPAIGN,
                        talk.title(),
                        ActivityKind.OTHER,
                        Channel.DOCUMENT,
                        Stage.PREPARATION,
                        KHE_SANH,
                        "",
                        talk.start(),
                        talk.end(),
                        "",
                        List.of(),
                        LocalizedText.EMPTY,
                        false,
                        List.of(),
                        null,
                        LocalizedText.EMPTY);
        assertThat(PlanRule.period(month, preparation)).isEmpty();
    }

    @Test
    void warnsOfOneLeadAtTwoActivitiesWhateverTheAccents() {
        ActivityPlan one = ledBy(activity(2026, 11, 25), ActivityKind.TALK, "Sở Nội vụ");
        ActivityPlan other = ledBy(activity(2026, 11, 25), ActivityKind.TALK, "so noi vu");
        assertThat(PlanRule.oneLead(one, other)).isPresent();
        assertThat(PlanRule.oneLead(one, ledBy(other, ActivityKind.TALK, ""))).isEmpty();
        assertThat(PlanRule.oneLead(one, ledBy(other, ActivityKind.TALK, "Sở Y tế"))).isEmpty();
    }

    @Test
    void acceptsALeadWhoseSecondActivityStartsAsTheFirstEnds() {
        ActivityPlan one = ledBy(activity(2026, 11, 25), ActivityKind.TALK, "Sở Nội vụ");
        ActivityPlan next = Plans.moved(one, KHE_SANH, one.end());
        assertThat(PlanRule.oneLead(one, next)).isEmpty();
        assertThat(PlanRule.oneLead(one, Plans.moved(one, KHE_SANH, one.end().minusMinutes(1))))
                .isPresent();
    }

    @Test
    void knowsALettersNumberByItsForm() {
        assertThat(GuidingLetter.valid("917/LĐTBXH-BĐG")).isTrue();
        assertThat(GuidingLetter.valid("739/BNV-CTTN&BĐG")).isTrue();
        assertThat(GuidingLetter.valid("28/NQ-CP")).isTrue();
        assertThat(GuidingLetter.valid("LĐTBXH")).isFalse();
        assertThat(GuidingLetter.valid("917/")).isFalse();
    }

    private ActivityPlan launch(int day) {
        return ledBy(activity(2026, 11, day), ActivityKind.LAUNCH, "");
    }

    private static ActivityPlan activity(int year, int month, int day) {
        return talk(CAMPAIGN, KHE_SANH, LocalDateTime.of(year, month, day, 14, 0));
    }

    private CampaignPlan campaign(
            CampaignKind kind, @org.jspecify.annotations.Nullable GuidingLetter letter) {
        return new CampaignPlan(
                kind,
                2026,
                month.title(),
                month.theme(),
                Slogans.NONE,
                month.period(),
                QUANG_TRI,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                letter);
    }
}
