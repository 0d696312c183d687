package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.Plans.titled;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class OffersTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 12, 3, 14, 0);
    private static final Set<OfferedField> ALL = EnumSet.allOf(OfferedField.class);

    /** Words of the copies' title, which no other test offers anything about. */
    private static final String OWN = "noi chuyen o thon";

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired HandDown handDown;
    @Autowired Offers offers;

    @Test
    void offersNothingWhileNothingChangesAbove() {
        Handed handed = handed();
        Activity own = done(activities.confirm(handed.copy().id(), 0));
        done(activities.confirm(handed.above().id(), 0));
        assertThat(offers.find(own.id())).isEmpty();
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(offers.count(null, OWN)).isZero();
    }

    @Test
    void showsFieldByFieldWhatWasWhatIsAndWhatTheCommuneHas() {
        Handed handed = handed();
        acting.as(Role.ORGANISER, KHE_SANH);
        change(handed.copy(), titled(handed.copy().plan(), "Tên của xã"));
        acting.as(handed.province());
        change(handed.above(), moved(titled(handed.above().plan(), "Tên mới"), START.plusDays(1)));
        acting.as(Role.ORGANISER, KHE_SANH);
        Offer offer = offers.find(handed.copy().id()).orElseThrow();
        assertThat(offer.fields()).containsExactlyInAnyOrder(OfferedField.TITLE, OfferedField.TIME);
        assertThat(offer.before().title().vietnamese()).isEqualTo("Buổi nói chuyện ở thôn");
        assertThat(offer.above().title().vietnamese()).isEqualTo("Tên mới");
        assertThat(offer.own().title().vietnamese()).isEqualTo("Tên của xã");
        assertThat(offer.own().start()).as("never forced").isEqualTo(START);
        assertThat(offers.list(null, "ten cua xa", 0, 10)).containsExactly(offer);
        assertThat(offers.count(null, "ten cua xa")).isEqualTo(1);
        assertThat(offers.count(null, "không có")).isZero();
        assertThat(offers.count(CUA_TUNG, OWN)).isZero();
    }

    @Test
    void takesSomeFieldsAndDoesNotAskAgainAboutTheOthers() {
        Handed handed = handed();
        change(handed.above(), moved(titled(handed.above().plan(), "Tên mới"), START.plusDays(1)));
        acting.as(Role.ORGANISER, KHE_SANH);
        Activity taken = answer(handed.copy(), Set.of(OfferedField.TIME));
        assertThat(taken.plan().start()).isEqualTo(START.plusDays(1));
        assertThat(taken.plan().end()).isEqualTo(START.plusDays(1).plusHours(2));
        assertThat(taken.plan().title()).isEqualTo(handed.copy().plan().title());
        assertThat(taken.plan().lead()).isEqualTo("Ủy ban nhân dân xã Khe Sanh");
        assertThat(activities.history(taken.id()))
                .extracting(HistoryEntry::field)
                .containsExactlyInAnyOrder(ActivityField.START, ActivityField.END);
        assertThat(offers.find(taken.id())).isEmpty();
        assertThat(offers.count(null, OWN)).isZero();
    }

    @Test
    void takesNothingAndIsAskedAgainOnlyAboutTheNextChange() {
        Handed handed = handed();
        Activity above = change(handed.above(), titled(handed.above().plan(), "Tên mới"));
        assertThat(answer(handed.copy(), Set.of())).isEqualTo(handed.copy());
        assertThat(offers.find(handed.copy().id())).isEmpty();
        change(above, moved(above.plan(), START.plusDays(2)));
        assertThat(offers.find(handed.copy().id()).orElseThrow().fields())
                .containsExactly(OfferedField.TIME);
    }

    @Test
    void doesNotOfferWhatTheCommuneHasAlready() {
        Handed handed = handed();
        change(handed.copy(), titled(handed.copy().plan(), "Tên mới"));
        change(handed.above(), titled(handed.above().plan(), "Tên mới"));
        assertThat(offers.find(handed.copy().id())).isEmpty();
        assertThat(handDown.state(handed.above().id())).contains(new HandedState(2, 0, 1));
    }

    @Test
    void noticesAChangeOfAccentsOnly() {
        Handed handed = handed();
        change(handed.above(), titled(handed.above().plan(), "Buổi nói chuyên ở thôn"));
        assertThat(offers.find(handed.copy().id()).orElseThrow().fields())
                .containsExactly(OfferedField.TITLE);
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(offers.count(null, OWN)).isEqualTo(1);
    }

    /** Which the order of the columns takes for the same. */
    @Test
    void noticesAChangeOfCapitalsOnly() {
        Handed handed = handed();
        change(handed.above(), titled(handed.above().plan(), "Buổi NÓI CHUYỆN ở thôn"));
        assertThat(offers.find(handed.copy().id()).orElseThrow().fields())
                .containsExactly(OfferedField.TITLE);
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(offers.count(null, OWN)).isEqualTo(1);
    }

    @Test
    void offersACancellationAndItsEnd() {
        Handed handed = handed();
        Activity gone =
                done(activities.cancel(handed.above().id(), handed.above().version(), "Mưa lũ"));
        acting.as(Role.ORGANISER, KHE_SANH);
        Offer offer = offers.find(handed.copy().id()).orElseThrow();
        assertThat(offer.fields()).containsExactly(OfferedField.TAKES_PLACE);
        assertThat(offer.reason()).isEqualTo("Mưa lũ");
        Activity cancelled = answer(handed.copy(), ALL);
        assertThat(cancelled.status()).isEqualTo(ActivityStatus.CANCELLED);
        assertThat(cancelled.cancelReason()).isEqualTo("Mưa lũ");
        acting.as(handed.province());
        Activity back = done(activities.restore(gone.id(), gone.version()));
        change(back, titled(back.plan(), "Tên mới"));
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(offers.find(handed.copy().id()).orElseThrow().fields())
                .containsExactlyInAnyOrder(OfferedField.TAKES_PLACE, OfferedField.TITLE);
        Activity again = answer(cancelled, ALL);
        assertThat(again.status()).isEqualTo(ActivityStatus.PLANNED);
        assertThat(again.plan().title().vietnamese()).isEqualTo("Tên mới");
    }

    @Test
    void asksNothingAboutWhatTheCommuneDroppedOrHeld() {
        Handed handed = handed();
        done(activities.cancel(handed.copy().id(), handed.copy().version(), "Không làm được"));
        change(handed.above(), titled(handed.above().plan(), "Tên mới"));
        assertThat(offers.find(handed.copy().id())).isEmpty();
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(offers.count(null, OWN)).isZero();
    }

    @Test
    void tellsWhoAnswersWhatHasChangedMeanwhile() {
        Handed handed = handed();
        Activity above = change(handed.above(), titled(handed.above().plan(), "Tên mới"));
        Offer seen = offers.find(handed.copy().id()).orElseThrow();
        change(above, titled(above.plan(), "Tên mới hơn"));
        assertThat(offers.answer(seen.copy().id(), 0, seen.originVersion(), ALL))
                .isInstanceOf(Outcome.Overtaken.class);
        Offer now = offers.find(handed.copy().id()).orElseThrow();
        change(handed.copy(), titled(handed.copy().plan(), "Tên của xã"));
        assertThat(offers.answer(seen.copy().id(), 0, now.originVersion(), ALL))
                .isInstanceOf(Outcome.Overtaken.class);
        assertThat(activities.find(handed.copy().id()).orElseThrow().plan().title())
                .isEqualTo(LocalizedText.vietnamese("Tên của xã"));
    }

    @Test
    void isAnsweredByWhoPlansThereOnly() {
        acting.as(Role.ORGANISER, KHE_SANH);
        long below = offers.countFromAbove();
        Handed handed = handed();
        long here = offers.countFromAbove();
        Activity above = change(handed.above(), titled(handed.above().plan(), "Tên mới"));
        assertThat(offers.countFromAbove()).as("one's own change is no news").isEqualTo(here);
        for (Role reader : Set.of(Role.LEADER, Role.COLLABORATOR)) {
            acting.as(reader, KHE_SANH);
            assertThat(offers.find(handed.copy().id())).isEmpty();
            assertThatThrownBy(
                            () -> offers.answer(handed.copy().id(), 0, above.version(), Set.of()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        acting.as(Role.ORGANISER, CUA_TUNG);
        assertThat(offers.find(handed.copy().id())).isEmpty();
        assertThat(offers.count(KHE_SANH, OWN)).isZero();
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(offers.countFromAbove()).isEqualTo(below + 1);
    }

    /** An issued activity of the province and its copy at Khe Sanh. */
    private record Handed(Person province, Activity above, Activity copy) {}

    /** Handed to two communes, the province's organiser is signed in. */
    private Handed handed() {
        Person province = acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        Activity above = done(activities.plan(talk(campaign.id(), QUANG_TRI, START)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        done(handDown.handDown(HandDownTest.to(above, KHE_SANH, CUA_TUNG)));
        Activity copy =
                activities.list(ActivityFilter.of(campaign.id()), 0, 10).stream()
                        .filter(one -> one.plan().unit().equals(KHE_SANH))
                        .findFirst()
                        .orElseThrow();
        return new Handed(province, above, copy);
    }

    private Activity answer(Activity copy, Set<OfferedField> taken) {
        Offer offer = offers.find(copy.id()).orElseThrow();
        return done(offers.answer(copy.id(), offer.copy().version(), offer.originVersion(), taken));
    }

    private Activity change(Activity activity, ActivityPlan plan) {
        return done(activities.change(activity.id(), activity.version(), plan));
    }

    private static ActivityPlan moved(ActivityPlan plan, LocalDateTime start) {
        UnitId unit = plan.unit();
        return Plans.moved(plan, unit, start);
    }
}
