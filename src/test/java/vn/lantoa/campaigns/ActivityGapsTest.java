package vn.lantoa.campaigns;

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
import vn.lantoa.campaigns.results.ResultFacts;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class ActivityGapsTest {

    private static final LocalDateTime YESTERDAY = LocalDateTime.of(2026, 11, 21, 14, 0);
    private static final LocalDateTime THIS_MORNING = LocalDateTime.of(2026, 11, 22, 5, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired ResultFacts results;

    @Test
    void isOverdueOnceItsDayHasPassed() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity yesterday = issued(YESTERDAY);
        Activity early = issued(THIS_MORNING);
        assertThat(lacking(ActivityGap.OVERDUE))
                .contains(yesterday.id())
                .as("today is not over yet")
                .doesNotContain(early.id());
    }

    @Test
    void isNoLongerOverdueOnceHeldOrCancelledOrWithAResult() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity held = issued(YESTERDAY);
        Activity cancelled = issued(YESTERDAY);
        Activity told = issued(YESTERDAY);
        done(activities.hold(held.id(), held.version()));
        done(activities.cancel(cancelled.id(), cancelled.version(), "Mưa lũ"));
        write(told);
        assertThat(lacking(ActivityGap.OVERDUE))
                .doesNotContain(held.id(), cancelled.id(), told.id());
    }

    @Test
    void lacksAResultOnlyOnceHeldAndUntilOneIsWritten() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity held = issued(YESTERDAY);
        assertThat(lacking(ActivityGap.NO_RESULT)).doesNotContain(held.id());
        done(activities.hold(held.id(), held.version()));
        assertThat(lacking(ActivityGap.NO_RESULT)).contains(held.id());
        write(held);
        assertThat(lacking(ActivityGap.NO_RESULT)).doesNotContain(held.id());
    }

    @Test
    void aDraftIsNobodysDebt() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity draft = draft(KHE_SANH, YESTERDAY);
        assertThat(lacking(ActivityGap.OVERDUE)).doesNotContain(draft.id());
    }

    @Test
    void countsWhatIsBelowAPersonAndNeverWhatIsBesideOrAbove() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity province = issued(draft(QUANG_TRI, YESTERDAY));
        Activity commune = issued(YESTERDAY);
        acting.as(Role.LEADER, QUANG_TRI);
        assertThat(lacking(ActivityGap.OVERDUE)).contains(province.id(), commune.id());
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(lacking(ActivityGap.OVERDUE))
                .contains(commune.id())
                .as("read, but not looked after")
                .doesNotContain(province.id());
        for (UnitId beside : List.of(CUA_TUNG, DIEN_BIEN)) {
            acting.as(Role.ORGANISER, beside);
            assertThat(lacking(ActivityGap.OVERDUE)).doesNotContain(province.id(), commune.id());
        }
        acting.as(Role.TRAINER, QUANG_TRI);
        assertThat(lacking(ActivityGap.OVERDUE)).isEmpty();
    }

    private List<ActivityId> lacking(ActivityGap gap) {
        ActivityFilter filter = ActivityFilter.lacking(gap);
        List<ActivityId> found =
                activities.list(filter, 0, 100_000).stream().map(Activity::id).toList();
        assertThat(activities.count(filter)).isEqualTo(found.size());
        return found;
    }

    private void write(Activity activity) {
        Person organiser = acting.person(Role.COLLABORATOR, activity.plan().unit());
        results.store(
                ResultFacts.fact(
                        organiser, ResultFacts.body(activity.id(), activity.plan().unit(), 3, 2)));
    }

    private Activity draft(UnitId unit, LocalDateTime start) {
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        return done(activities.plan(talk(campaign.id(), unit, start)));
    }

    private Activity issued(LocalDateTime start) {
        return issued(draft(KHE_SANH, start));
    }

    private Activity issued(Activity activity) {
        Campaign campaign = campaigns.find(activity.plan().campaign()).orElseThrow();
        done(campaigns.publish(campaign.id(), campaign.version()));
        return activities.find(activity.id()).orElseThrow();
    }
}
