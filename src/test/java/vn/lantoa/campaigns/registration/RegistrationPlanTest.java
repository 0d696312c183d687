package vn.lantoa.campaigns.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.testing.RowsRead;

/** How registration stands is read without those who withdrew. */
@AppTest
@Transactional
class RegistrationPlanTest {

    private static final int MANY = 20_000;
    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 25, 14, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Registrations registrations;
    @Autowired JdbcClient jdbc;

    @Test
    void seatsAreCountedAndListedByTheIndexOfSeats() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign plan = done(campaigns.create(month(QUANG_TRI)));
        Activity talk = done(activities.plan(talk(plan.id(), KHE_SANH, START)));
        done(campaigns.publish(plan.id(), plan.version()));
        registrations.open(talk.id(), new Opening(2, START.minusDays(1), KHE_SANH));
        registrations.addGroup(talk.id(), "Chi hội thôn", 2);
        jdbc.sql(
                        """
                        INSERT INTO activity_registration
                            (id, activity_id, person_id, label, people, seat, queued_at, said_at)
                        SELECT uuid(), :activity, uuid(), '', 1, 'WITHDRAWN', '2026-11-20', '2026-11-20'
                          FROM seq_1_to_%d
                        """
                                .formatted(MANY))
                .param("activity", talk.id().value())
                .update();
        long standing =
                RowsRead.by(
                        jdbc,
                        () ->
                                assertThat(registrations.find(talk.id()).orElseThrow().seats())
                                        .isEqualTo(2));
        assertThat(standing).isLessThan(MANY / 10);
        long listed = RowsRead.by(jdbc, () -> assertThat(registrations.list(talk.id())).hasSize(1));
        assertThat(listed).isLessThan(MANY / 10);
    }
}
