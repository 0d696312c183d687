package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.DIEN_BIEN;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class EditionTest {

    private static final LocalDate USUAL = LocalDate.of(2026, 11, 15);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Places places;

    @Test
    void computesEveryDateFromTheFifteenthOfNovember() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(campaigns.preview(order(QUANG_TRI, USUAL, KHE_SANH)))
                .extracting(line -> line.start().toLocalDate() + " " + line.item().kind())
                .contains(
                        "2026-10-16 OTHER",
                        "2026-10-31 OTHER",
                        "2026-11-08 WORKSHOP",
                        "2026-11-16 LAUNCH",
                        "2026-11-25 COMMUNICATION_SESSION",
                        "2026-12-10 ARTICLE",
                        "2026-12-15 WORKSHOP",
                        "2026-12-20 OTHER")
                .hasSize(14);
    }

    @Test
    void movesThePlanWithItsAnchorButNotTheInternationalDays() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        List<PreviewItem> moved = campaigns.preview(order(QUANG_TRI, USUAL.plusDays(5), KHE_SANH));
        assertThat(moved)
                .extracting(line -> line.start().toLocalDate() + " " + line.item().kind())
                .contains("2026-10-21 OTHER", "2026-11-21 LAUNCH", "2026-12-20 WORKSHOP")
                .contains("2026-11-25 COMMUNICATION_SESSION", "2026-12-10 ARTICLE");
        assertThat(launch(moved).warnings()).isEmpty();
        List<PreviewItem> later = campaigns.preview(order(QUANG_TRI, USUAL.plusDays(6), KHE_SANH));
        assertThat(launch(later).warnings())
                .extracting(Warning::rule)
                .containsExactly(PlanRule.LAUNCH_WEEK);
    }

    @Test
    void keepsWhatIsPastAsDoneUnlessItIsDropped() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        List<PreviewItem> lines = campaigns.preview(order(QUANG_TRI, USUAL, KHE_SANH));
        PreviewItem launch = launch(lines);
        assertThat(launch.past()).isTrue();
        assertThat(launch.choice()).isEqualTo(EditionOrder.Choice.DONE);
        EditionOrder order =
                new EditionOrder(
                        Plans.TEMPLATE,
                        2026,
                        QUANG_TRI,
                        USUAL,
                        vn.lantoa.shared.LocalizedText.EMPTY,
                        new EditionOrder.ChosenCommunes(List.of(KHE_SANH)),
                        Map.of(
                                launch.item().id(), EditionOrder.Choice.DROP,
                                lines.getLast().item().id(), EditionOrder.Choice.DONE));
        Campaign made = done(campaigns.create(order));
        List<Activity> all = activities.list(ActivityFilter.of(made.id()), 0, 100);
        assertThat(all).hasSize(13).noneMatch(one -> one.plan().kind() == ActivityKind.LAUNCH);
        assertThat(all.getFirst().status()).isEqualTo(ActivityStatus.HELD);
        assertThat(all.getLast().status())
                .as("what is to come cannot be kept as done")
                .isEqualTo(ActivityStatus.PLANNED);
    }

    @Test
    void writesTheCommunesItemsIntoEachChosenCommune() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign made = done(campaigns.create(order(QUANG_TRI, USUAL, KHE_SANH, CUA_TUNG)));
        assertThat(made.status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(made.plan().title()).isEqualTo(new ActionMonth(2026).title());
        assertThat(made.plan().period()).isEqualTo(new ActionMonth(2026).period());
        List<Activity> all = activities.list(ActivityFilter.of(made.id()), 0, 100);
        assertThat(all).hasSize(9 + 2 * 5);
        assertThat(all)
                .filteredOn(one -> one.plan().unit().equals(CUA_TUNG))
                .hasSize(5)
                .allMatch(one -> one.plan().lead().equals("Ủy ban nhân dân xã Cửa Tùng"));
    }

    @Test
    void writesIntoEveryCommuneOfTheProvince() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        EditionOrder chosen = order(QUANG_TRI, USUAL);
        EditionOrder all =
                new EditionOrder(
                        chosen.template(),
                        2026,
                        QUANG_TRI,
                        USUAL,
                        chosen.theme(),
                        new EditionOrder.AllCommunes(),
                        Map.of());
        Campaign made = done(campaigns.create(all));
        int communes = places.within(QUANG_TRI, PlaceLevel.COMMUNE).size();
        assertThat(communes).isEqualTo(78);
        assertThat(activities.count(ActivityFilter.of(made.id()))).isEqualTo(9 + 78 * 5);
    }

    @Test
    void refusesACommuneOfAnotherProvinceAndWritesNothing() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        int before = campaigns.list(2026, null).size();
        var dienBienPhu = vn.lantoa.shared.UnitId.now("03127");
        assertThat(campaigns.create(order(QUANG_TRI, USUAL, KHE_SANH, dienBienPhu)))
                .isEqualTo(new Outcome.Refused<>(Outcome.Refusal.PLACE_OUTSIDE_OWNER));
        assertThat(campaigns.list(2026, null)).hasSize(before);
    }

    @Test
    void isMadeByThoseWhoPlanAtItsOwnerOnly() {
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThatThrownBy(() -> campaigns.create(order(QUANG_TRI, USUAL, KHE_SANH)))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.LEADER, QUANG_TRI);
        assertThatThrownBy(() -> campaigns.preview(order(QUANG_TRI, USUAL, KHE_SANH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static PreviewItem launch(List<PreviewItem> lines) {
        return lines.stream()
                .filter(line -> line.item().kind() == ActivityKind.LAUNCH)
                .findFirst()
                .orElseThrow();
    }
}
