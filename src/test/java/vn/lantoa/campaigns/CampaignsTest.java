package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.Plans.titled;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.Outcome.Refusal;
import vn.lantoa.campaigns.Outcome.Refused;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class CampaignsTest {

    private static final LocalDateTime TOMORROW = LocalDateTime.of(2026, 11, 23, 14, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Changes changes;
    @Autowired JdbcClient jdbc;

    @Test
    void keepsEverythingThatWasWrittenDown() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        CampaignPlan plan =
                new CampaignPlan(
                        CampaignKind.AWARENESS,
                        2026,
                        LocalizedText.vietnamese("Chiến dịch truyền thông"),
                        LocalizedText.vietnamese("Chủ đề"),
                        new Slogans(Map.of("vi", List.of("Khẩu hiệu một", "Khẩu hiệu hai"))),
                        new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)),
                        QUANG_TRI,
                        LocalizedText.vietnamese("Mục đích"),
                        LocalizedText.vietnamese("Nam giới và trẻ em trai"),
                        new GuidingLetter("739/BNV-CTTN&BĐG", LocalDate.of(2025, 3, 28)));
        Campaign made = done(campaigns.create(plan));
        assertThat(campaigns.find(made.id()).orElseThrow().plan()).isEqualTo(plan);
        assertThat(campaigns.list(2026, PlanStatus.DRAFT)).contains(made);
        assertThat(campaigns.list(2025, null)).doesNotContain(made);
    }

    @Test
    void isIssuedOnceAndOnlyWithActivities() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign draft = done(campaigns.create(month(QUANG_TRI)));
        assertThat(campaigns.publish(draft.id(), draft.version()))
                .isEqualTo(new Refused<>(Refusal.NO_ACTIVITIES));
        activities.plan(talk(draft.id(), KHE_SANH, TOMORROW));
        String before = changes.read("activities", List.of(KHE_SANH));
        Campaign issued = done(campaigns.publish(draft.id(), draft.version()));
        assertThat(issued.status()).isEqualTo(PlanStatus.PUBLISHED);
        assertThat(issued.published()).isNotNull();
        assertThat(changes.read("activities", List.of(KHE_SANH))).isNotEqualTo(before);
        assertThat(campaigns.publish(issued.id(), issued.version()))
                .isEqualTo(new Refused<>(Refusal.NOT_A_DRAFT));
        assertThat(audited(issued.id())).containsExactly("campaign.published");
    }

    @Test
    void takesNoChangeOnceClosedUntilItIsReopened() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign draft = done(campaigns.create(month(QUANG_TRI)));
        Activity talk = done(activities.plan(talk(draft.id(), KHE_SANH, TOMORROW)));
        Campaign issued = done(campaigns.publish(draft.id(), draft.version()));
        Campaign closed = done(campaigns.close(issued.id(), issued.version()));
        assertThat(closed.status()).isEqualTo(PlanStatus.CLOSED);
        Refused<?> no = new Refused<>(Refusal.CAMPAIGN_CLOSED);
        assertThat(activities.confirm(talk.id(), talk.version())).isEqualTo(no);
        assertThat(activities.change(talk.id(), talk.version(), titled(talk.plan(), "Mới")))
                .isEqualTo(no);
        assertThat(activities.plan(talk(draft.id(), KHE_SANH, TOMORROW))).isEqualTo(no);
        assertThat(campaigns.change(closed.id(), closed.version(), closed.plan())).isEqualTo(no);
        done(campaigns.reopen(closed.id(), closed.version()));
        done(activities.confirm(talk.id(), talk.version()));
    }

    @Test
    void writesAnAuditEntryForAChangeOfAnIssuedPlanOnly() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign draft = done(campaigns.create(month(QUANG_TRI)));
        Campaign changed = done(campaigns.change(draft.id(), draft.version(), themed("Chủ đề A")));
        assertThat(audited(draft.id())).isEmpty();
        activities.plan(talk(draft.id(), KHE_SANH, TOMORROW));
        Campaign issued = done(campaigns.publish(changed.id(), changed.version()));
        done(campaigns.change(issued.id(), issued.version(), themed("Chủ đề B")));
        assertThat(audited(draft.id())).containsExactly("campaign.published", "campaign.changed");
    }

    @Test
    void tellsTheSecondOfTwoEditors() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign draft = done(campaigns.create(month(QUANG_TRI)));
        Campaign first = done(campaigns.change(draft.id(), draft.version(), themed("Chủ đề A")));
        assertThat(campaigns.change(draft.id(), draft.version(), themed("Chủ đề B")))
                .isEqualTo(new Outcome.Overtaken<>(first.version(), first.saved()));
    }

    @Test
    void keepsItsOwnerOnceActivitiesHangOnIt() {
        acting.as(Role.ORGANISER, UnitId.MINISTRY);
        Campaign draft = done(campaigns.create(month(QUANG_TRI)));
        Campaign moved =
                done(campaigns.change(draft.id(), draft.version(), month(Plans.DIEN_BIEN)));
        Campaign back = done(campaigns.change(moved.id(), moved.version(), month(QUANG_TRI)));
        activities.plan(talk(draft.id(), KHE_SANH, TOMORROW));
        assertThat(campaigns.change(back.id(), back.version(), month(Plans.DIEN_BIEN)))
                .isEqualTo(new Refused<>(Refusal.OWNER_CHANGE_AFTER_PUBLISHING));
    }

    @Test
    void sumsUpWhatIsIssued() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign draft = done(campaigns.create(month(QUANG_TRI)));
        activities.plan(talk(draft.id(), KHE_SANH, TOMORROW));
        activities.plan(talk(draft.id(), KHE_SANH, TOMORROW.minusDays(3)));
        Activity held =
                done(activities.plan(talk(draft.id(), Plans.CUA_TUNG, TOMORROW.minusDays(4))));
        activities.hold(held.id(), held.version());
        assertThat(campaigns.summary(draft.id())).isEqualTo(new PublishSummary(3, 2, 1, 1, 3));
    }

    private static CampaignPlan themed(String theme) {
        return CampaignPlan.actionMonth(
                new ActionMonth(2026), LocalizedText.vietnamese(theme), QUANG_TRI);
    }

    private List<String> audited(CampaignId id) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = :subject ORDER BY id")
                .param("subject", id.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
