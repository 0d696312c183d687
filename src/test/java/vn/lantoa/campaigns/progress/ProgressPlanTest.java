package vn.lantoa.campaigns.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.DIEN_BIEN;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Plans;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.testing.RowsRead;

@AppTest
@Transactional
class ProgressPlanTest {

    private static final int MANY = 20_000;

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired ProgressQueries progress;
    @Autowired Places places;
    @Autowired JdbcClient jdbc;

    @Test
    void aCommuneIsCountedWithoutReadingTheOthers() {
        acting.as(Role.ORGANISER, UnitId.MINISTRY);
        Campaign plan = done(campaigns.create(month(UnitId.MINISTRY)));
        LocalDateTime start = LocalDateTime.of(2026, 12, 1, 8, 0);
        Activity far = done(activities.plan(talk(plan.id(), DIEN_BIEN, start)));
        done(activities.plan(talk(plan.id(), KHE_SANH, start)));
        Plans.copy(jdbc, far.id(), MANY);
        List<String> commune = List.of(places.get(KHE_SANH).path());
        assertThat(
                        RowsRead.by(
                                jdbc,
                                () -> assertThat(progress.counts(plan.id(), commune)).hasSize(1)))
                .isLessThan(MANY / 10);
    }
}
