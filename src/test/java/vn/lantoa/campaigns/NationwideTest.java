package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.progress.Progress;
import vn.lantoa.campaigns.progress.ProgressFilter;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/**
 * Handing five activities down to the whole country, and the first page of the table after it. The
 * limits are far above what a quiet machine takes, so that a busy one does not fail; the log tells
 * the times.
 */
@AppTest
@Transactional
class NationwideTest {

    private static final Logger LOG = LoggerFactory.getLogger(NationwideTest.class);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired HandDown handDown;
    @Autowired Progress progress;

    @Test
    void reachesEveryCommuneOfTheCountryInSeconds() {
        acting.as(Role.ORGANISER, UnitId.MINISTRY);
        Campaign national = done(campaigns.create(month(UnitId.MINISTRY)));
        List<ActivityId> five = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            LocalDateTime start = LocalDateTime.of(2026, 12, day, 14, 0);
            five.add(done(activities.plan(talk(national.id(), UnitId.MINISTRY, start))).id());
        }
        HandingOrder everywhere =
                new HandingOrder(
                        five, new HandingOrder.All(vn.lantoa.geography.PlaceLevel.COMMUNE), false);
        long start = System.nanoTime();
        assertThat(handDown.handDown(everywhere))
                .isEqualTo(new Outcome.Done<>(new Handing(5 * 3_321, 0, 0, 0)));
        Duration handed = Duration.ofNanos(System.nanoTime() - start);
        assertThat(handDown.handDown(everywhere))
                .isEqualTo(new Outcome.Done<>(new Handing(0, 5 * 3_321, 0, 0)));
        ProgressFilter filter = new ProgressFilter(national.id(), null, null, "");
        assertThat(progress.page(filter, 0, 40).sum().planned()).isEqualTo(5 * 3_321);
        start = System.nanoTime();
        assertThat(progress.page(filter, 0, 40).found()).isEqualTo(3_321);
        Duration listed = Duration.ofNanos(System.nanoTime() - start);
        LOG.info("copies_ms={} first_page_ms={}", handed.toMillis(), listed.toMillis());
        assertThat(handed).isLessThan(Duration.ofSeconds(60));
        assertThat(listed).isLessThan(Duration.ofSeconds(2));
    }
}
