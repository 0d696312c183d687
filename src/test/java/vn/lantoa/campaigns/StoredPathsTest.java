package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.DIEN_BIEN;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.PlaceListLoaded;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** The rows are written as an earlier list had it: Khe Sanh under another province. */
@AppTest
@Transactional
class StoredPathsTest {

    private static final LocalDateTime TOMORROW = LocalDateTime.of(2026, 11, 23, 14, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Changes changes;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEventPublisher events;

    @BeforeEach
    void placeThemElsewhere() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        CampaignId campaign = done(campaigns.create(month(KHE_SANH))).id();
        done(activities.plan(talk(campaign, KHE_SANH, TOMORROW)));
        jdbc.sql("UPDATE activity SET unit_path = ?, area = ? WHERE unit = ?")
                .params("/vn-0/2025-11/2025-19429/", DIEN_BIEN.toString(), KHE_SANH.toString())
                .update();
        jdbc.sql("UPDATE campaign SET owner_path = ? WHERE owner = ?")
                .params("/vn-0/2025-11/2025-19429/", KHE_SANH.toString())
                .update();
    }

    @Test
    void followAPlaceThatALaterListPutsElsewhere() {
        assertThat(seenFrom(QUANG_TRI)).isZero();
        events.publishEvent(new PlaceListLoaded(UnitId.VINTAGE_2025));
        assertThat(seenFrom(QUANG_TRI)).isPositive();
        assertThat(seenFrom(DIEN_BIEN)).isZero();
    }

    @Test
    void tellThePhonesOfBothProvincesOnce() {
        String before = changes.read(PlanNotices.ACTIVITIES, List.of(DIEN_BIEN));
        events.publishEvent(new PlaceListLoaded(UnitId.VINTAGE_2025));
        String after = changes.read(PlanNotices.ACTIVITIES, List.of(DIEN_BIEN));
        assertThat(after).isNotEqualTo(before);
        events.publishEvent(new PlaceListLoaded(UnitId.VINTAGE_2025));
        assertThat(changes.read(PlanNotices.ACTIVITIES, List.of(DIEN_BIEN))).isEqualTo(after);
    }

    /** Plans and activities of Khe Sanh in the lists of an organiser of the province. */
    private long seenFrom(UnitId province) {
        acting.as(Role.ORGANISER, province);
        long plans =
                campaigns.list(2026, null).stream()
                        .filter(one -> one.plan().owner().equals(KHE_SANH))
                        .count();
        return Math.min(plans, activities.count(ActivityFilter.ALL));
    }
}
