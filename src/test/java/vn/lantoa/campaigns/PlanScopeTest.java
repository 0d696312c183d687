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
import static vn.lantoa.campaigns.Plans.titled;

import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** Who sees and changes a province's plan: the province, its communes, the ministry, others. */
@AppTest
@Transactional
class PlanScopeTest {

    private static final LocalDateTime TOMORROW = LocalDateTime.of(2026, 11, 23, 14, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;

    /** A plan of Quảng Trị with one activity at the province and one in each of two communes. */
    private record Issued(
            CampaignId campaign, ActivityId province, ActivityId own, ActivityId sibling) {}

    private Issued plan =
            new Issued(CampaignId.next(), ActivityId.next(), ActivityId.next(), ActivityId.next());

    @BeforeEach
    void draft() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        CampaignId id = done(campaigns.create(month(QUANG_TRI))).id();
        plan =
                new Issued(
                        id,
                        done(activities.plan(talk(id, QUANG_TRI, TOMORROW))).id(),
                        done(activities.plan(talk(id, KHE_SANH, TOMORROW))).id(),
                        done(activities.plan(talk(id, CUA_TUNG, TOMORROW))).id());
    }

    private void issue() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign draft = campaigns.find(plan.campaign()).orElseThrow();
        done(campaigns.publish(draft.id(), draft.version()));
    }

    private List<ActivityId> seen() {
        List<ActivityId> listed =
                activities.list(ActivityFilter.of(plan.campaign()), 0, 10).stream()
                        .map(Activity::id)
                        .toList();
        List<ActivityId> found =
                List.of(plan.province(), plan.own(), plan.sibling()).stream()
                        .filter(id -> activities.find(id).isPresent())
                        .toList();
        assertThat(listed)
                .as("what a list shows and what can be opened")
                .containsExactlyInAnyOrderElementsOf(found);
        assertThat(activities.count(ActivityFilter.of(plan.campaign()))).isEqualTo(found.size());
        boolean campaign = campaigns.find(plan.campaign()).isPresent();
        assertThat(
                        campaigns.list(2026, null).stream()
                                .anyMatch(one -> one.id().equals(plan.campaign())))
                .isEqualTo(campaign);
        return found;
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COLLABORATOR", "TRAINER", "TRANSLATOR"})
    void aDraftIsSeenByNobodyWhoDoesNotPlan(Role role) {
        acting.as(role, QUANG_TRI);
        assertThat(seen()).isEmpty();
        assertThat(campaigns.find(plan.campaign())).isEmpty();
    }

    @Test
    void aDraftIsSeenByThoseWhoPlanAtItsOwnerAndAbove() {
        for (Role role : List.of(Role.ORGANISER, Role.LEADER, Role.ADMINISTRATOR)) {
            acting.as(role, QUANG_TRI);
            assertThat(seen()).hasSize(3);
            acting.as(role, UnitId.MINISTRY);
            assertThat(seen()).hasSize(3);
        }
    }

    @Test
    void aCommunesOrganiserSeesOfADraftWhatIsPlannedInTheCommune() {
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(seen()).containsExactly(plan.own());
        assertThat(campaigns.find(plan.campaign())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anIssuedPlanIsSeenAlongTheLineAndNotBySiblings(Role role) {
        issue();
        acting.as(role, KHE_SANH);
        assertThat(campaigns.find(plan.campaign())).isPresent();
        assertThat(seen()).containsExactlyInAnyOrder(plan.province(), plan.own());
        acting.as(role, QUANG_TRI);
        assertThat(seen()).hasSize(3);
        acting.as(role, UnitId.MINISTRY);
        assertThat(seen()).hasSize(3);
        acting.as(role, DIEN_BIEN);
        assertThat(seen()).isEmpty();
        assertThat(campaigns.find(plan.campaign())).isEmpty();
    }

    @Test
    void nobodySignedInSeesNothing() {
        issue();
        acting.nobody();
        assertThat(seen()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ORGANISER"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyOrganisersChangeAnything(Role role) {
        issue();
        acting.as(role, QUANG_TRI);
        refusesEveryChange(plan.own());
        denied(() -> campaigns.create(month(QUANG_TRI)));
        denied(() -> campaigns.summary(plan.campaign()));
        assertThat(campaigns.plannedFor()).isEmpty();
    }

    @Test
    void anOrganiserOfAnotherProvinceChangesNothing() {
        issue();
        acting.as(Role.ORGANISER, DIEN_BIEN);
        refusesEveryChange(plan.own());
    }

    @Test
    void aCommunesOrganiserChangesTheCommunesActivitiesOnly() {
        issue();
        acting.as(Role.ORGANISER, KHE_SANH);
        Activity own = activities.find(plan.own()).orElseThrow();
        assertThat(activities.mayEdit(own)).isTrue();
        done(activities.change(own.id(), own.version(), titled(own.plan(), "Tên mới")));
        done(activities.plan(talk(plan.campaign(), KHE_SANH, TOMORROW.plusDays(1))));
        Activity province = activities.find(plan.province()).orElseThrow();
        assertThat(activities.mayEdit(province)).isFalse();
        refusesEveryChange(plan.province());
        refusesEveryChange(plan.sibling());
        denied(() -> activities.plan(talk(plan.campaign(), CUA_TUNG, TOMORROW)));
    }

    @Test
    void aCommunesOrganiserDoesNotMoveAnActivityIntoAnotherCommune() {
        issue();
        acting.as(Role.ORGANISER, KHE_SANH);
        Activity own = activities.find(plan.own()).orElseThrow();
        ActivityPlan away = Plans.moved(own.plan(), CUA_TUNG, TOMORROW);
        denied(() -> activities.change(own.id(), own.version(), away));
    }

    @Test
    void theCampaignItselfIsChangedAtItsOwnerAndAboveOnly() {
        acting.as(Role.ORGANISER, KHE_SANH);
        denied(() -> campaigns.publish(plan.campaign(), 0));
        denied(() -> campaigns.change(plan.campaign(), 0, month(QUANG_TRI)));
        acting.as(Role.ORGANISER, UnitId.MINISTRY);
        Campaign draft = campaigns.find(plan.campaign()).orElseThrow();
        assertThat(campaigns.mayEdit(draft)).isTrue();
        done(campaigns.publish(draft.id(), draft.version()));
    }

    private void refusesEveryChange(ActivityId id) {
        ActivityPlan other = talk(plan.campaign(), KHE_SANH, TOMORROW);
        denied(() -> activities.change(id, 0, other));
        denied(() -> activities.confirm(id, 0));
        denied(() -> activities.hold(id, 0));
        denied(() -> activities.cancel(id, 0, "Lý do"));
        denied(() -> activities.restore(id, 0));
        if (!id.equals(plan.own())) {
            return;
        }
        denied(() -> activities.plan(other));
        denied(() -> campaigns.close(plan.campaign(), 0));
        denied(() -> campaigns.reopen(plan.campaign(), 0));
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }
}
