package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.ledBy;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.moved;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.Plans.titled;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Outcome.Refusal;
import vn.lantoa.campaigns.Outcome.Refused;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class ActivitiesTest {

    private static final LocalDateTime TOMORROW = LocalDateTime.of(2026, 11, 23, 14, 0);
    private static final LocalDateTime YESTERDAY = LocalDateTime.of(2026, 11, 21, 14, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Changes changes;
    @Autowired JdbcClient jdbc;

    @Test
    void keepsNoHistoryWhileThePlanIsADraft() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity talk = draftWith(TOMORROW);
        Activity changed =
                done(activities.change(talk.id(), talk.version(), titled(talk.plan(), "Tên mới")));
        assertThat(changed.changed()).isNull();
        assertThat(activities.history(talk.id())).isEmpty();
    }

    @Test
    void keepsWhoChangedWhatWhenOfAnIssuedPlan() {
        Person organiser = acting.as(Role.ORGANISER, QUANG_TRI);
        Activity talk = issuedWith(TOMORROW);
        ActivityPlan other = moved(titled(talk.plan(), "Tên mới"), CUA_TUNG, TOMORROW.plusDays(1));
        Activity changed = done(activities.change(talk.id(), talk.version(), other));
        assertThat(changed.changed()).isNotNull();
        assertThat(changed.plan()).isEqualTo(other);
        assertThat(activities.history(talk.id()))
                .allMatch(entry -> entry.by().equals(organiser.id()))
                .allMatch(entry -> entry.at().equals(changed.saved()))
                .extracting(entry -> entry.field() + ": " + entry.before() + " → " + entry.after())
                .containsExactlyInAnyOrder(
                        "TITLE: Buổi nói chuyện ở thôn → Tên mới",
                        "PLACE: 2025-19429 → 2025-19414",
                        "START: 2026-11-23T14:00 → 2026-11-24T14:00",
                        "END: 2026-11-23T16:00 → 2026-11-24T16:00");
        assertThat(audited(talk.id().toString())).contains("activity.changed");
    }

    @Test
    void savingWithoutAChangeLeavesNoTrace() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity talk = issuedWith(TOMORROW);
        Activity same = done(activities.change(talk.id(), talk.version(), talk.plan()));
        assertThat(same.changed()).isNull();
        assertThat(activities.history(talk.id())).isEmpty();
    }

    @Test
    void tellsThePhonesOfTheProvince() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity talk = issuedWith(TOMORROW);
        String before = changes.read("activities", List.of(KHE_SANH));
        String elsewhere = changes.read("activities", List.of(Plans.DIEN_BIEN));
        activities.change(talk.id(), talk.version(), titled(talk.plan(), "Tên mới"));
        assertThat(changes.read("activities", List.of(KHE_SANH))).isNotEqualTo(before);
        assertThat(changes.read("activities", List.of(Plans.DIEN_BIEN))).isEqualTo(elsewhere);
    }

    @Test
    void cancelsWithAReasonOnlyAndStaysVisible() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity talk = issuedWith(TOMORROW);
        assertThat(activities.cancel(talk.id(), talk.version(), "  "))
                .isEqualTo(new Refused<>(Refusal.REASON_MISSING));
        Activity cancelled =
                done(activities.cancel(talk.id(), talk.version(), "Mưa lũ, đường bị chia cắt"));
        assertThat(cancelled.status()).isEqualTo(ActivityStatus.CANCELLED);
        assertThat(cancelled.cancelReason()).isEqualTo("Mưa lũ, đường bị chia cắt");
        assertThat(cancelled.changed()).isNotNull();
        assertThat(activities.list(ActivityFilter.of(talk.plan().campaign()), 0, 10))
                .extracting(Activity::id)
                .contains(talk.id());
        assertThat(activities.change(talk.id(), cancelled.version(), talk.plan()))
                .isEqualTo(new Refused<>(Refusal.ALREADY_CANCELLED));
        Activity restored = done(activities.restore(talk.id(), cancelled.version()));
        assertThat(restored.status()).isEqualTo(ActivityStatus.PLANNED);
        assertThat(restored.cancelReason()).isNull();
    }

    @Test
    void isHeldNotBeforeItStarts() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity tomorrow = issuedWith(TOMORROW);
        assertThat(activities.hold(tomorrow.id(), tomorrow.version()))
                .isEqualTo(new Refused<>(Refusal.NOT_YET_STARTED));
        Activity yesterday = issuedWith(YESTERDAY);
        Activity held = done(activities.hold(yesterday.id(), yesterday.version()));
        assertThat(held.status()).isEqualTo(ActivityStatus.HELD);
        assertThat(held.changed()).as("taking place is no change of the plan").isNull();
        assertThat(activities.cancel(held.id(), held.version(), "Lý do"))
                .isEqualTo(new Refused<>(Refusal.ALREADY_HELD));
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndLosesNothing() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity talk = issuedWith(TOMORROW);
        Activity first =
                done(
                        activities.change(
                                talk.id(), talk.version(), titled(talk.plan(), "Người một")));
        Outcome<Activity> second =
                activities.change(talk.id(), talk.version(), titled(talk.plan(), "Người hai"));
        assertThat(second).isEqualTo(new Outcome.Overtaken<>(first.version(), first.saved()));
        assertThat(activities.find(talk.id()).orElseThrow().plan().title().vietnamese())
                .isEqualTo("Người một");
        assertThat(activities.change(talk.id(), first.version(), titled(talk.plan(), "Người hai")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void staysInTheOwnersAreaAndAtAUnitOfToday() {
        acting.as(Role.ORGANISER, UnitId.MINISTRY);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        assertThat(activities.plan(talk(campaign.id(), Plans.DIEN_BIEN, TOMORROW)))
                .isEqualTo(new Refused<>(Refusal.PLACE_OUTSIDE_OWNER));
    }

    @Test
    void warnsOfTheSameLeadElsewhereInTheProvinceAndCitesTheRule() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        ActivityPlan one =
                ledBy(talk(campaign.id(), KHE_SANH, TOMORROW), ActivityKind.TALK, "Sở Nội vụ");
        Activity written = done(activities.plan(one));
        ActivityPlan other = moved(one, CUA_TUNG, TOMORROW.plusHours(1));
        assertThat(activities.warnings(other, null))
                .extracting(Warning::rule)
                .containsExactly(PlanRule.ONE_LEAD);
        assertThat(activities.warnings(one, written.id())).isEmpty();
        activities.plan(other);
        assertThat(activities.warnings(campaign.id(), 10)).hasSize(2);
    }

    @Test
    void findsByWordsWithoutAccentsAndByEachPartOfTheFilter() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity talk = draftWith(TOMORROW);
        CampaignId campaign = talk.plan().campaign();
        assertThat(activities.list(filter(campaign, "noi chuyen khe sanh", null), 0, 10))
                .hasSize(1);
        assertThat(activities.list(filter(campaign, "nhà văn hóa", null), 0, 10)).hasSize(1);
        assertThat(activities.list(filter(campaign, "hoi thao", null), 0, 10)).isEmpty();
        assertThat(activities.list(filter(campaign, "", KHE_SANH), 0, 10)).hasSize(1);
        assertThat(activities.list(filter(campaign, "", CUA_TUNG), 0, 10)).isEmpty();
        assertThat(activities.count(filter(campaign, "", QUANG_TRI))).isEqualTo(1);
    }

    @Test
    void listsWhatTouchesTheDaysPageByPage() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        for (int day = 0; day < 5; day++) {
            activities.plan(talk(campaign.id(), KHE_SANH, TOMORROW.plusDays(day)));
        }
        ActivityFilter days =
                new ActivityFilter(
                        TOMORROW.toLocalDate().plusDays(1),
                        TOMORROW.toLocalDate().plusDays(3),
                        campaign.id(),
                        null,
                        null,
                        null,
                        null,
                        "");
        assertThat(activities.count(days)).isEqualTo(3);
        assertThat(activities.list(days, 1, 2))
                .extracting(one -> one.plan().start())
                .containsExactly(TOMORROW.plusDays(2), TOMORROW.plusDays(3));
    }

    private static ActivityFilter filter(
            CampaignId campaign, String text, @org.jspecify.annotations.Nullable UnitId within) {
        return new ActivityFilter(null, null, campaign, within, null, null, null, text);
    }

    private Activity draftWith(LocalDateTime start) {
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        return done(activities.plan(talk(campaign.id(), KHE_SANH, start)));
    }

    private Activity issuedWith(LocalDateTime start) {
        Activity talk = draftWith(start);
        Campaign campaign = campaigns.find(talk.plan().campaign()).orElseThrow();
        done(campaigns.publish(campaign.id(), campaign.version()));
        return talk;
    }

    private List<String> audited(String subject) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = :subject")
                .param("subject", subject)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
