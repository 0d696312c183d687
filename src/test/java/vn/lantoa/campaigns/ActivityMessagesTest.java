package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
@RecordApplicationEvents
class ActivityMessagesTest {

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired ApplicationEvents events;

    @Test
    void tellsThatAnActivityOfAnIssuedPlanIsChangedAndCancelled() {
        acting.as(Role.ORGANISER, KHE_SANH);
        Campaign campaign = Plans.done(campaigns.create(Plans.month(KHE_SANH)));
        Activity talk =
                Plans.done(
                        activities.plan(
                                Plans.talk(
                                        campaign.id(),
                                        KHE_SANH,
                                        LocalDateTime.of(2026, 11, 24, 14, 0))));
        Activity other =
                Plans.done(
                        activities.change(
                                talk.id(), talk.version(), Plans.titled(talk.plan(), "Khác")));
        assertThat(events.stream(ActivityChanged.class)).as("of a draft").isEmpty();
        Plans.done(campaigns.publish(campaign.id(), campaign.version()));
        Activity again =
                Plans.done(
                        activities.change(
                                other.id(), other.version(), Plans.titled(talk.plan(), "Mới")));
        assertThat(events.stream(ActivityChanged.class))
                .containsExactly(new ActivityChanged(talk.id()));
        Plans.done(activities.cancel(again.id(), again.version(), "Mưa lũ"));
        assertThat(events.stream(ActivityCancelled.class))
                .containsExactly(new ActivityCancelled(talk.id()));
    }
}
