package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class HandDownTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 12, 3, 14, 0);
    private static final LocalDateTime PAST = LocalDateTime.of(2026, 11, 18, 14, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired HandDown handDown;
    @Autowired Places places;
    @Autowired Changes changes;

    @Test
    void givesEachOfTheSeventyEightCommunesOneCopyHoweverOftenItIsHandedDown() {
        Activity above = issued();
        HandingOrder everywhere = everywhere(above);
        assertThat(handDown.forecast(everywhere)).isEqualTo(handed(78, 0, 0, 0));
        assertThat(copies(above)).as("a forecast writes nothing").isEmpty();
        assertThat(handDown.handDown(everywhere)).isEqualTo(handed(78, 0, 0, 0));
        assertThat(handDown.handDown(everywhere)).isEqualTo(handed(0, 78, 0, 0));
        assertThat(copies(above))
                .extracting(copy -> copy.plan().unit())
                .containsExactlyInAnyOrderElementsOf(
                        places.within(QUANG_TRI, PlaceLevel.COMMUNE).stream()
                                .map(Place::id)
                                .toList());
        assertThat(handDown.state(above.id())).contains(new HandedState(78, 0, 0));
    }

    @Test
    void makesTheCopyTheCommunesOwn() {
        Activity above = issued();
        done(handDown.handDown(to(above, KHE_SANH)));
        Activity copy = copy(above, KHE_SANH);
        ActivityPlan plan = copy.plan();
        assertThat(plan.title()).isEqualTo(above.plan().title());
        assertThat(plan.start()).isEqualTo(START);
        assertThat(plan.audience()).isEqualTo(above.plan().audience());
        assertThat(plan.lead()).isEqualTo("Ủy ban nhân dân xã Khe Sanh");
        assertThat(plan.address()).as("the spot above is not below").isEmpty();
        assertThat(plan.expected()).isNull();
        assertThat(plan.partners()).isEmpty();
        assertThat(copy.status()).isEqualTo(ActivityStatus.PLANNED);
        assertThat(handDown.origin(copy.id())).contains(above.id());
        assertThat(activities.list(searched(above, "khe sanh"), 0, 10)).contains(copy);
        acting.as(Role.ORGANISER, KHE_SANH);
        Activity changed = done(activities.change(copy.id(), copy.version(), later(plan)));
        assertThat(changed.plan().start()).isEqualTo(START.plusHours(1));
        assertThat(activities.find(above.id()).orElseThrow()).isEqualTo(above);
    }

    @Test
    void leavesACommuneInPeaceThatDroppedItUnlessAsked() {
        Activity above = issued();
        done(handDown.handDown(to(above, KHE_SANH, CUA_TUNG)));
        Activity copy = copy(above, KHE_SANH);
        done(activities.cancel(copy.id(), copy.version(), "Xã đã làm việc này hôm qua"));
        assertThat(handDown.handDown(to(above, KHE_SANH, CUA_TUNG))).isEqualTo(handed(0, 1, 1, 0));
        assertThat(copy(above, KHE_SANH).status()).isEqualTo(ActivityStatus.CANCELLED);
        assertThat(handDown.state(above.id())).contains(new HandedState(2, 1, 0));
        HandingOrder again =
                new HandingOrder(
                        List.of(above.id()), new HandingOrder.Chosen(List.of(KHE_SANH)), true);
        assertThat(handDown.forecast(again)).isEqualTo(handed(0, 0, 0, 1));
        assertThat(handDown.handDown(again)).isEqualTo(handed(0, 0, 0, 1));
        assertThat(copy(above, KHE_SANH).status()).isEqualTo(ActivityStatus.PLANNED);
        assertThat(activities.history(copy.id()))
                .extracting(HistoryEntry::field)
                .contains(ActivityField.STATUS);
    }

    @Test
    void tellsPhonesAboutCopiesOfAnIssuedPlanOnly() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign draft = done(campaigns.create(month(QUANG_TRI)));
        Activity above = done(activities.plan(talk(draft.id(), QUANG_TRI, START)));
        String before = changes.read("activities", List.of(QUANG_TRI));
        done(handDown.handDown(to(above, KHE_SANH)));
        assertThat(changes.read("activities", List.of(QUANG_TRI))).isEqualTo(before);
        Activity issued = issued();
        before = changes.read("activities", List.of(QUANG_TRI));
        done(handDown.handDown(to(issued, KHE_SANH)));
        assertThat(changes.read("activities", List.of(QUANG_TRI))).isNotEqualTo(before);
    }

    @Test
    void refusesWhatDoesNotTakePlaceOrIsOver() {
        Activity above = issued();
        Activity held = done(activities.plan(talk(above.plan().campaign(), QUANG_TRI, PAST)));
        done(activities.hold(held.id(), held.version()));
        assertThat(handDown.handDown(to(held, KHE_SANH)))
                .isEqualTo(new Outcome.Refused<>(Outcome.Refusal.ALREADY_HELD));
        done(activities.cancel(above.id(), above.version(), "Mưa lũ"));
        assertThat(handDown.handDown(to(above, KHE_SANH)))
                .isEqualTo(new Outcome.Refused<>(Outcome.Refusal.ALREADY_CANCELLED));
        assertThat(handDown.handDown(everywhere(held, PlaceLevel.PROVINCE)))
                .isEqualTo(new Outcome.Refused<>(Outcome.Refusal.NOBODY_BELOW));
    }

    @Test
    void isForThoseWhoPlanAboveAndReachesOnlyUnitsBelow() {
        Activity above = issued();
        UnitId dienBienPhu = UnitId.now("03127");
        assertThatThrownBy(() -> handDown.handDown(to(above, KHE_SANH, dienBienPhu)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> handDown.handDown(to(above, QUANG_TRI)))
                .isInstanceOf(AccessDeniedException.class);
        for (UnitId elsewhere : List.of(KHE_SANH, DIEN_BIEN)) {
            acting.as(Role.ORGANISER, elsewhere);
            assertThatThrownBy(() -> handDown.handDown(to(above, KHE_SANH)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(handDown.state(above.id())).isEmpty();
            assertThat(handDown.handsDown(above)).isFalse();
        }
        acting.as(Role.LEADER, QUANG_TRI);
        assertThatThrownBy(() -> handDown.forecast(to(above, KHE_SANH)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(handDown.receivers(above, PlaceLevel.COMMUNE)).isEmpty();
    }

    @Test
    void goesFromTheMinistryThroughAProvinceToItsOwnCommunesOnly() {
        acting.as(Role.ORGANISER, UnitId.MINISTRY);
        Campaign national = done(campaigns.create(month(UnitId.MINISTRY)));
        Activity above = done(activities.plan(talk(national.id(), UnitId.MINISTRY, START)));
        done(campaigns.publish(national.id(), national.version()));
        assertThat(handDown.handDown(everywhere(above, PlaceLevel.PROVINCE)))
                .isEqualTo(handed(34, 0, 0, 0));
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity ours = copy(above, QUANG_TRI);
        assertThat(handDown.receivers(ours, PlaceLevel.COMMUNE)).hasSize(78);
        assertThat(handDown.handsDown(ours)).isTrue();
        assertThat(handDown.handDown(everywhere(ours))).isEqualTo(handed(78, 0, 0, 0));
        assertThatThrownBy(() -> handDown.handDown(to(ours, UnitId.now("03127"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** A province's activity in an issued plan; its organiser is signed in. */
    private Activity issued() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        Activity above = done(activities.plan(talk(campaign.id(), QUANG_TRI, START)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        return above;
    }

    private List<Activity> copies(Activity above) {
        return activities.list(ActivityFilter.of(above.plan().campaign()), 0, 5_000).stream()
                .filter(one -> handDown.origin(one.id()).filter(above.id()::equals).isPresent())
                .toList();
    }

    private Activity copy(Activity above, UnitId unit) {
        return copies(above).stream()
                .filter(one -> one.plan().unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static ActivityFilter searched(Activity above, String text) {
        return new ActivityFilter(
                null, null, above.plan().campaign(), null, null, null, null, text);
    }

    private static ActivityPlan later(ActivityPlan plan) {
        return Plans.moved(plan, plan.unit(), plan.start().plusHours(1));
    }

    private static Outcome<Handing> handed(int fresh, int there, int dropped, int renewed) {
        return new Outcome.Done<>(new Handing(fresh, there, dropped, renewed));
    }

    static HandingOrder everywhere(Activity above) {
        return everywhere(above, PlaceLevel.COMMUNE);
    }

    private static HandingOrder everywhere(Activity above, PlaceLevel level) {
        return new HandingOrder(List.of(above.id()), new HandingOrder.All(level), false);
    }

    static HandingOrder to(Activity above, UnitId... units) {
        return new HandingOrder(
                List.of(above.id()), new HandingOrder.Chosen(List.of(units)), false);
    }
}
