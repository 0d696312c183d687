package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.campaigns.Plans.DIEN_BIEN;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.TEMPLATE;
import static vn.lantoa.campaigns.Plans.done;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class TemplatesTest {

    @Autowired Acting acting;
    @Autowired Templates templates;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;

    @Test
    void keepsItemsInTheirOrderAndEveryOneOfTheirFields() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        TemplatePlan plan = plan(QUANG_TRI, false, 3);
        Template made = templates.create(plan);
        assertThat(templates.find(made.id()).orElseThrow().plan()).contains(plan);
        List<TemplateItem> turned = plan.items().reversed();
        Template now = done(templates.change(made.id(), made.version(), plan.with(turned)));
        assertThat(now.items()).isEqualTo(turned);
        assertThat(now.version()).isEqualTo(made.version() + 1);
        assertThat(templates.list()).contains(now);
    }

    @Test
    void tellsWhoSavesSecondAndWritesNothing() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Template made = templates.create(plan(QUANG_TRI, false, 2));
        Template first = done(templates.change(made.id(), 0, plan(QUANG_TRI, false, 5)));
        assertThat(templates.change(made.id(), 0, plan(QUANG_TRI, false, 1)))
                .isEqualTo(new Outcome.Overtaken<>(1, first.saved()));
        assertThat(templates.drop(made.id(), 0)).isInstanceOf(Outcome.Overtaken.class);
        assertThat(templates.find(made.id())).contains(first);
    }

    @Test
    void showsUnitsBelowWhatIsSharedAndLetsThemCopyIt() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Template own = templates.create(plan(QUANG_TRI, false, 2));
        Template shared = templates.create(plan(QUANG_TRI, true, 2));
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(templates.list()).contains(shared).doesNotContain(own);
        assertThat(templates.find(own.id())).isEmpty();
        assertThat(templates.mayEdit(shared)).isFalse();
        assertThatThrownBy(() -> templates.change(shared.id(), 0, plan(KHE_SANH, true, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> templates.drop(shared.id(), 0))
                .isInstanceOf(AccessDeniedException.class);
        Template copy =
                templates.copy(shared.id(), KHE_SANH, LocalizedText.vietnamese("Mẫu của xã"));
        assertThat(copy.items())
                .extracting(TemplateItem::title)
                .isEqualTo(shared.items().stream().map(TemplateItem::title).toList());
        assertThat(copy.items())
                .extracting(TemplateItem::id)
                .doesNotContainAnyElementsOf(
                        shared.items().stream().map(TemplateItem::id).toList());
        assertThat(templates.mayEdit(copy)).isTrue();
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThat(templates.find(shared.id())).isEmpty();
        assertThat(templates.list()).doesNotContain(shared, copy);
        assertThatThrownBy(
                        () -> templates.copy(shared.id(), DIEN_BIEN, LocalizedText.vietnamese("x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void letsEverybodyCopyTheProductsTemplateAndNobodyChangeIt() {
        for (UnitId unit : List.of(UnitId.MINISTRY, QUANG_TRI, KHE_SANH)) {
            acting.as(Role.ORGANISER, unit);
            Template month = templates.find(TEMPLATE).orElseThrow();
            assertThat(templates.list().getFirst()).isEqualTo(month);
            assertThat(templates.mayEdit(month)).isFalse();
            assertThatThrownBy(() -> templates.change(TEMPLATE, 0, plan(unit, false, 1)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> templates.drop(TEMPLATE, 0))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(templates.copy(TEMPLATE, unit, LocalizedText.vietnamese("Bản chép")).items())
                    .hasSize(14);
        }
    }

    @Test
    void dropsATemplateAndTakesThatBack() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Template made = templates.create(plan(QUANG_TRI, true, 2));
        Template dropped = done(templates.drop(made.id(), made.version()));
        assertThat(templates.find(made.id())).isEmpty();
        assertThat(templates.list()).doesNotContain(made, dropped);
        Template back = done(templates.restore(made.id(), dropped.version()));
        assertThat(templates.list()).contains(back);
    }

    @Test
    void isReadByLeadersAndByNobodyWhoDoesNotSeePlans() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Template made = templates.create(plan(QUANG_TRI, true, 2));
        acting.as(Role.LEADER, QUANG_TRI);
        assertThat(templates.list()).contains(made);
        assertThatThrownBy(() -> templates.create(plan(QUANG_TRI, false, 1)))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.COLLABORATOR, QUANG_TRI);
        assertThat(templates.mayRead()).isFalse();
        assertThat(templates.list()).isEmpty();
        assertThat(templates.find(made.id())).isEmpty();
        assertThat(templates.find(TEMPLATE)).isEmpty();
    }

    @Test
    void makesACampaignOfItsOwnKindNameAndLength() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Template made = templates.create(plan(QUANG_TRI, false, 3));
        LocalDate first = LocalDate.of(2027, 3, 8);
        EditionOrder order =
                new EditionOrder(
                        made.id(),
                        2027,
                        QUANG_TRI,
                        first,
                        LocalizedText.EMPTY,
                        new EditionOrder.ChosenCommunes(List.of(KHE_SANH)),
                        Map.of());
        Campaign campaign = done(campaigns.create(order));
        assertThat(campaign.plan().kind()).isEqualTo(CampaignKind.AWARENESS);
        assertThat(campaign.plan().title()).isEqualTo(made.name());
        assertThat(campaign.plan().period()).isEqualTo(new Period(first, first.plusDays(9)));
        assertThat(activities.list(ActivityFilter.of(campaign.id()), 0, 10))
                .extracting(one -> one.plan().day())
                .containsExactly(first, first.plusDays(1), first.plusDays(2));
    }

    @Test
    void makesNoPlanFromATemplateOfOthers() {
        acting.as(Role.ORGANISER, DIEN_BIEN);
        Template theirs = templates.create(plan(DIEN_BIEN, false, 1));
        acting.as(Role.ORGANISER, QUANG_TRI);
        EditionOrder order =
                new EditionOrder(
                        theirs.id(),
                        2027,
                        QUANG_TRI,
                        LocalDate.of(2027, 3, 8),
                        LocalizedText.EMPTY,
                        new EditionOrder.AllCommunes(),
                        Map.of());
        assertThatThrownBy(() -> campaigns.preview(order))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static TemplatePlan plan(UnitId owner, boolean shared, int items) {
        return new TemplatePlan(
                owner,
                CampaignKind.AWARENESS,
                LocalizedText.vietnamese("Truyền thông dịp 8/3"),
                MonthDay.of(3, 8),
                10,
                shared,
                IntStream.range(0, items).mapToObj(TemplatesTest::item).toList());
    }

    private static TemplateItem item(int day) {
        return new TemplateItem(
                Uuid7.next(),
                day % 2 == 0 ? ItemLevel.OWNER : ItemLevel.COMMUNE,
                LocalizedText.vietnamese("Việc thứ " + day),
                ActivityKind.TALK,
                Channel.MEETING,
                Stage.RUNNING,
                day,
                day % 3 == 0,
                LocalTime.of(8 + day, 30),
                90,
                LocalizedText.vietnamese("Người dân"),
                true);
    }
}
