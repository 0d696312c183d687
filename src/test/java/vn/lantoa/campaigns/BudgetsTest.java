package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class BudgetsTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 23, 14, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Budgets budgets;
    private Campaign campaign;

    @BeforeEach
    void draft() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        campaign = done(campaigns.create(month(QUANG_TRI)));
    }

    @Test
    void keepsPlannedAndSpentMoneyBySourceAndTellsNoneFromZero() {
        ActivityMoney money =
                new ActivityMoney(
                        new Funds(Map.of(FundSource.STATE, 1_500_000L, FundSource.SOCIALISED, 0L)),
                        Funds.NONE);
        Activity talk = done(activities.plan(talk(campaign.id(), KHE_SANH, START), money));
        assertThat(budgets.find(talk.id())).contains(money);
        ActivityMoney spent =
                new ActivityMoney(
                        money.planned(), new Funds(Map.of(FundSource.INTERNATIONAL, 700_000L)));
        done(budgets.state(talk.id(), talk.version(), spent));
        assertThat(budgets.find(talk.id())).contains(spent);
    }

    @Test
    void keepsTheMoneyWhenOnlyThePlanChanges() {
        ActivityMoney money = state(1_500_000);
        Activity talk = done(activities.plan(talk(campaign.id(), KHE_SANH, START), money));
        done(activities.change(talk.id(), talk.version(), Plans.titled(talk.plan(), "Tên mới")));
        assertThat(budgets.find(talk.id())).contains(money);
    }

    @Test
    void writesMoneyOfAnIssuedPlanIntoItsHistoryAndTellsNoPhone() {
        Activity talk = done(activities.plan(talk(campaign.id(), KHE_SANH, START)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        Activity stated = done(budgets.state(talk.id(), talk.version(), state(2_000_000)));
        assertThat(stated.changed()).isNull();
        assertThat(activities.history(talk.id()))
                .extracting(HistoryEntry::field, HistoryEntry::before, HistoryEntry::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                ActivityField.PLANNED_STATE, "", "2000000"));
    }

    @Test
    void hidesMoneyAndItsHistoryFromThoseWhoOnlyReadIssuedPlans() {
        Activity talk = done(activities.plan(talk(campaign.id(), KHE_SANH, START)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        done(budgets.state(talk.id(), talk.version(), state(2_000_000)));
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(activities.find(talk.id())).isPresent();
        assertThat(budgets.find(talk.id())).isEmpty();
        assertThat(activities.history(talk.id())).isEmpty();
        assertThat(budgets.mayRead()).isFalse();
        assertThat(budgets.sums(campaign.id(), QUANG_TRI)).isEmpty();
        assertThatThrownBy(() -> budgets.state(talk.id(), talk.version() + 1, ActivityMoney.NONE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void addsUpByPlaceAndLeavesPlannedMoneyOfCancelledActivitiesOut() {
        done(activities.plan(talk(campaign.id(), QUANG_TRI, START), state(10)));
        done(activities.plan(talk(campaign.id(), KHE_SANH, START), state(20)));
        done(activities.plan(talk(campaign.id(), KHE_SANH, START)));
        ActivityMoney both =
                new ActivityMoney(
                        new Funds(Map.of(FundSource.SOCIALISED, 40L)),
                        new Funds(Map.of(FundSource.SOCIALISED, 5L)));
        Activity off = done(activities.plan(talk(campaign.id(), CUA_TUNG, START), both));
        done(activities.cancel(off.id(), off.version(), "Mưa lũ"));
        Map<vn.lantoa.shared.UnitId, MoneySum> sums = budgets.sums(campaign.id(), QUANG_TRI);
        assertThat(sums).containsOnlyKeys(QUANG_TRI, KHE_SANH, CUA_TUNG);
        MoneySum all = sums.values().stream().reduce(MoneySum.NONE, MoneySum::plus);
        assertThat(all.plannedTotal()).isEqualTo(30);
        assertThat(all.spentTotal()).isEqualTo(5);
        assertThat(all.activities()).isEqualTo(3);
        assertThat(all.withPlanned()).isEqualTo(2);
        assertThat(all.withSpent()).isEqualTo(1);
        assertThat(budgets.sums(campaign.id(), KHE_SANH)).containsOnlyKeys(KHE_SANH);
    }

    @Test
    void showsTheCommuneOnlyItsOwnMoney() {
        done(activities.plan(talk(campaign.id(), CUA_TUNG, START), state(10)));
        done(activities.plan(talk(campaign.id(), KHE_SANH, START), state(20)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(budgets.sums(campaign.id(), QUANG_TRI)).containsOnlyKeys(KHE_SANH);
        assertThat(budgets.lines(ActivityFilter.of(campaign.id()), 0, 10))
                .extracting(line -> line.money().planned().total())
                .containsExactly(20L);
    }

    @Test
    void statesWhatACancelledActivityCost() {
        Activity talk = done(activities.plan(talk(campaign.id(), KHE_SANH, START)));
        Activity off = done(activities.cancel(talk.id(), talk.version(), "Mưa lũ"));
        done(budgets.state(off.id(), off.version(), state(300_000)));
        assertThat(budgets.find(off.id()).orElseThrow().planned().total()).isEqualTo(300_000);
    }

    private static ActivityMoney state(long amount) {
        return new ActivityMoney(new Funds(Map.of(FundSource.STATE, amount)), Funds.NONE);
    }
}
