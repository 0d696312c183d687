package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.DIEN_BIEN;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.testing.RowsRead;

/** Lists of activities read what they show, of a table with a year's plans of a whole country. */
@AppTest
@Transactional
class ActivityPlanTest {

    private static final int MANY = 20_000;

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired JdbcClient jdbc;

    private Campaign plan;

    /** Planned for years to come, elsewhere. */
    @BeforeEach
    void fill() {
        acting.as(Role.ORGANISER, UnitId.MINISTRY);
        plan = done(campaigns.create(month(UnitId.MINISTRY)));
        Activity model =
                done(
                        activities.plan(
                                talk(plan.id(), DIEN_BIEN, LocalDateTime.of(2026, 12, 1, 8, 0))));
        done(campaigns.publish(plan.id(), plan.version()));
        Plans.copy(jdbc, model.id(), MANY);
    }

    @Test
    void whatIsOverdueIsFoundByItsState() {
        ActivityFilter late = ActivityFilter.lacking(ActivityGap.OVERDUE);
        assertThat(read(() -> activities.count(late))).isLessThan(MANY / 10);
        assertThat(read(() -> activities.list(late, 0, 5))).isLessThan(MANY / 10);
    }

    @Test
    void aCommuneIsReadWithoutTheOthers() {
        acting.as(Role.ORGANISER, KHE_SANH);
        ActivityFilter own = new ActivityFilter(null, null, null, KHE_SANH, null, null, null, "");
        assertThat(read(() -> activities.list(own, 0, 40))).isLessThan(MANY / 10);
    }

    @Test
    void whatWasHeldInOnePlanIsCountedWithoutTheRestOfItAndWithoutOtherPlans() {
        Campaign other = done(campaigns.create(month(UnitId.MINISTRY)));
        jdbc.sql(
                        """
                        UPDATE activity SET campaign_id = ?, status = 'HELD'
                         WHERE campaign_id = ? ORDER BY id LIMIT %d
                        """
                                .formatted(MANY / 2))
                .params(other.id().value(), plan.id().value())
                .update();
        ActivityFilter held =
                new ActivityFilter(
                        null, null, plan.id(), null, null, null, ActivityStatus.HELD, "");
        assertThat(read(() -> assertThat(activities.count(held)).isZero())).isLessThan(MANY / 10);
    }

    private long read(Runnable task) {
        return RowsRead.by(jdbc, task);
    }
}
