package vn.lantoa.campaigns.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.DIEN_BIEN;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.results.ResultFacts;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnameseOrder;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class ProgressTest {

    private static final LocalDateTime PAST = LocalDateTime.of(2026, 11, 18, 14, 0);
    private static final LocalDateTime TO_COME = LocalDateTime.of(2026, 12, 3, 14, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Progress progress;
    @Autowired ResultFacts results;

    @Test
    void listsEveryCommuneWithAndWithoutAPlanInVietnameseOrder() {
        CampaignId plan = plan();
        activities.plan(talk(plan, KHE_SANH, TO_COME));
        ProgressPage page = progress.page(in(plan), 0, 200);
        assertThat(page.found()).isEqualTo(78);
        assertThat(page.rows())
                .extracting(line -> line.name().replaceFirst("^(Xã|Phường|Đặc khu) ", ""))
                .isSortedAccordingTo(VietnameseOrder.INSTANCE);
        assertThat(page.states())
                .containsEntry(CommuneState.WITHOUT_PLAN, 77)
                .containsEntry(CommuneState.PLANNED, 1);
        assertThat(progress.page(in(plan), 70, 40).rows()).isEqualTo(page.rows().subList(70, 78));
    }

    @Test
    void countsByStateAndSaysInOneWordHowFarACommuneIs() {
        CampaignId plan = plan();
        activities.plan(talk(plan, QUANG_TRI, PAST));
        done(campaigns.publish(plan, 0));
        Activity first = done(activities.plan(talk(plan, KHE_SANH, PAST)));
        Activity second = done(activities.plan(talk(plan, KHE_SANH, TO_COME)));
        assertThat(line(plan, KHE_SANH).state()).isEqualTo(CommuneState.PLANNED);
        second = done(activities.confirm(second.id(), second.version()));
        assertThat(line(plan, KHE_SANH).state()).isEqualTo(CommuneState.UNDER_WAY);
        activities.hold(first.id(), first.version());
        assertThat(line(plan, KHE_SANH).state()).isEqualTo(CommuneState.RESULTS_MISSING);
        record(first);
        assertThat(line(plan, KHE_SANH))
                .extracting(CommuneProgress::state, CommuneProgress::counts)
                .containsExactly(CommuneState.UNDER_WAY, new ActivityCounts(0, 1, 1, 0, 1, 0));
        activities.cancel(second.id(), second.version(), "Mưa lũ");
        assertThat(line(plan, KHE_SANH))
                .extracting(CommuneProgress::state, CommuneProgress::counts)
                .containsExactly(CommuneState.DONE, new ActivityCounts(0, 0, 1, 1, 1, 0));
        assertThat(line(plan, CUA_TUNG).state()).isEqualTo(CommuneState.WITHOUT_PLAN);
    }

    @Test
    void countsWhatTakesPlaceInAVillageForItsCommuneAndNotWhatTheProvinceHolds() {
        CampaignId plan = plan();
        activities.plan(talk(plan, QUANG_TRI, TO_COME));
        ProgressPage page = progress.page(in(plan), 0, 200);
        assertThat(page.sum()).isEqualTo(ActivityCounts.NONE);
        assertThat(page.states())
                .containsExactly(java.util.Map.entry(CommuneState.WITHOUT_PLAN, 78));
    }

    @Test
    void filtersByStatePlaceAndWordsWithoutAccents() {
        CampaignId plan = plan();
        activities.plan(talk(plan, KHE_SANH, TO_COME));
        assertThat(found(new ProgressFilter(plan, null, CommuneState.PLANNED, "")))
                .containsExactly(KHE_SANH);
        assertThat(found(new ProgressFilter(plan, CUA_TUNG, null, ""))).containsExactly(CUA_TUNG);
        assertThat(found(new ProgressFilter(plan, null, null, "cua tung")))
                .containsExactly(CUA_TUNG);
        assertThat(found(new ProgressFilter(plan, DIEN_BIEN, null, ""))).isEmpty();
    }

    @Test
    void countsIssuedPlansOnlyWhereNoPlanIsNamed() {
        CampaignId plan = plan();
        activities.plan(talk(plan, KHE_SANH, TO_COME));
        ProgressFilter every = new ProgressFilter(null, KHE_SANH, null, "");
        int before = progress.page(every, 0, 1).sum().planned();
        campaigns.publish(plan, 0);
        assertThat(progress.page(every, 0, 1).sum().planned()).isEqualTo(before + 1);
    }

    @Test
    void showsEachTheirOwnSubtreeAndNobodyElsesPlan() {
        CampaignId plan = plan();
        activities.plan(talk(plan, KHE_SANH, TO_COME));
        acting.as(Role.LEADER, QUANG_TRI);
        assertThat(progress.page(in(plan), 0, 1).found()).isEqualTo(78);
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThat(progress.page(in(plan), 0, 1).found()).isZero();
        assertThat(progress.page(ProgressFilter.ALL, 0, 1).rows())
                .extracting(CommuneProgress::province)
                .containsExactly("Tỉnh Điện Biên");
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(found(ProgressFilter.ALL)).containsExactly(KHE_SANH);
        acting.as(Role.COLLABORATOR, QUANG_TRI);
        assertThat(progress.mayRead()).isFalse();
        assertThat(progress.page(ProgressFilter.ALL, 0, 1).found()).isZero();
    }

    /** A draft of the province, whose organiser is signed in. */
    private CampaignId plan() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        return campaign.id();
    }

    private void record(Activity activity) {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        results.store(ResultFacts.fact(author, ResultFacts.body(activity.id(), KHE_SANH, 12, 9)));
    }

    private CommuneProgress line(CampaignId plan, UnitId commune) {
        return progress.page(new ProgressFilter(plan, commune, null, ""), 0, 1).rows().getFirst();
    }

    private List<UnitId> found(ProgressFilter filter) {
        return progress.page(filter, 0, 5_000).rows().stream()
                .map(CommuneProgress::commune)
                .toList();
    }

    private static ProgressFilter in(CampaignId plan) {
        return new ProgressFilter(plan, null, null, "");
    }
}
