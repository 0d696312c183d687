package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.DIEN_BIEN;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.Plans.titled;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class RepeatsTest {

    /** A Tuesday; the test's today is 22 November 2026. */
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 2);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Budgets budgets;
    @Autowired Repeats repeats;

    private Campaign earlier;

    @BeforeEach
    void lastYear() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        earlier = done(campaigns.create(awareness(true)));
        ActivityMoney money =
                new ActivityMoney(
                        new Funds(Map.of(FundSource.STATE, 900L)),
                        new Funds(Map.of(FundSource.STATE, 800L)));
        ActivityPlan launch =
                titled(talk(earlier.id(), QUANG_TRI, FIRST.atTime(8, 0)), "Lễ ra quân năm 2025");
        Activity held = done(activities.plan(launch, money));
        done(activities.hold(held.id(), held.version()));
        plan("Nói chuyện chuyên đề", KHE_SANH, FIRST.plusDays(1).atTime(14, 0));
        plan("Nói chuyện chuyên đề", CUA_TUNG, FIRST.plusDays(1).atTime(14, 0));
        plan("Mít tinh", QUANG_TRI, LocalDateTime.of(2025, 12, 10, 8, 0));
        Activity off = plan("Đã hủy", QUANG_TRI, FIRST.plusDays(2).atTime(8, 0));
        done(activities.cancel(off.id(), off.version(), "Mưa lũ"));
    }

    @Test
    void showsEveryDateBeforeAnythingIsWritten() {
        List<RepeatLine> lines = repeats.preview(RepeatOrder.usual(earlier, 2026));
        assertThat(lines)
                .extracting(
                        line -> line.title().vietnamese(), RepeatLine::start, RepeatLine::places)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Lễ ra quân năm 2026", LocalDateTime.of(2026, 12, 8, 8, 0), 1),
                        org.assertj.core.groups.Tuple.tuple(
                                "Nói chuyện chuyên đề", LocalDateTime.of(2026, 12, 2, 14, 0), 2),
                        org.assertj.core.groups.Tuple.tuple(
                                "Mít tinh", LocalDateTime.of(2026, 12, 10, 8, 0), 1));
        assertThat(lines.getLast().fixed()).isTrue();
        assertThat(campaigns.list(2026, PlanStatus.DRAFT))
                .noneMatch(one -> one.plan().title().vietnamese().startsWith("Chiến dịch mẫu"));
    }

    @Test
    void makesADraftWithNothingHeldAndNothingSpent() {
        Campaign made = done(repeats.repeat(RepeatOrder.usual(earlier, 2026)));
        assertThat(made.status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(made.plan().year()).isEqualTo(2026);
        assertThat(made.plan().yearly()).isTrue();
        assertThat(made.plan().title().vietnamese()).isEqualTo("Chiến dịch mẫu năm 2026");
        assertThat(made.plan().letter()).isNull();
        assertThat(made.plan().period().start()).isEqualTo(LocalDate.of(2026, 12, 2));
        List<Budgets.Line> all = budgets.lines(ActivityFilter.of(made.id()), 0, 10);
        assertThat(all).hasSize(4);
        assertThat(all).allMatch(line -> line.activity().status() == ActivityStatus.PLANNED);
        assertThat(all).allMatch(line -> line.money().spent().isEmpty());
        assertThat(all.stream().mapToLong(line -> line.money().planned().total()).sum())
                .isEqualTo(900);
    }

    @Test
    void leavesTheCommunesOutWhenAsked() {
        RepeatOrder order = new RepeatOrder(earlier.id(), LocalDate.of(2026, 12, 2), false, false);
        Campaign made = done(repeats.repeat(order));
        assertThat(activities.list(ActivityFilter.of(made.id()), 0, 10))
                .hasSize(2)
                .allMatch(one -> one.plan().unit().equals(QUANG_TRI));
    }

    @Test
    void proposesAYearlyOneOnceAndOnlyToThoseWhoPlanForIt() {
        Campaign once = done(campaigns.create(awareness(false)));
        assertThat(repeats.due()).contains(campaigns.find(earlier.id()).orElseThrow());
        assertThat(repeats.due()).extracting(Campaign::id).doesNotContain(once.id());
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(repeats.due()).extracting(Campaign::id).doesNotContain(earlier.id());
        acting.as(Role.ORGANISER, QUANG_TRI);
        done(repeats.repeat(RepeatOrder.usual(earlier, 2026)));
        assertThat(repeats.due()).extracting(Campaign::id).doesNotContain(earlier.id());
    }

    @Test
    void refusesThoseWhoDoNotPlanForTheOwner() {
        acting.as(Role.ORGANISER, DIEN_BIEN);
        RepeatOrder order = RepeatOrder.usual(earlier, 2026);
        assertThatThrownBy(() -> repeats.repeat(order)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> repeats.preview(order)).isInstanceOf(AccessDeniedException.class);
    }

    private Activity plan(String title, UnitId unit, LocalDateTime start) {
        return done(activities.plan(titled(talk(earlier.id(), unit, start), title)));
    }

    private static CampaignPlan awareness(boolean yearly) {
        return new CampaignPlan(
                CampaignKind.AWARENESS,
                2025,
                LocalizedText.vietnamese("Chiến dịch mẫu năm 2025"),
                LocalizedText.EMPTY,
                Slogans.NONE,
                new Period(FIRST, FIRST.plusDays(9)),
                QUANG_TRI,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                new GuidingLetter("8935/BNV-CTTN&BĐG", LocalDate.of(2025, 10, 3)),
                yearly);
    }
}
