package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.VietnamTime;
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
    @Autowired ApplicationEventPublisher messages;
    @Autowired JdbcClient jdbc;

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

    @Test
    void tellsOnceThatAnActivityOfAnIssuedPlanBeginsSoonAndNeverOfOneThatIsCancelled() {
        acting.as(Role.ORGANISER, KHE_SANH);
        Campaign campaign = Plans.done(campaigns.create(Plans.month(KHE_SANH)));
        LocalDateTime start = LocalDateTime.of(2026, 12, 14, 14, 0);
        Activity talk = Plans.done(activities.plan(Plans.talk(campaign.id(), KHE_SANH, start)));
        Activity other = Plans.done(activities.plan(Plans.talk(campaign.id(), KHE_SANH, start)));
        at(start.minusDays(7));
        assertThat(nears(talk)).as("of a draft").isEmpty();
        Plans.done(campaigns.publish(campaign.id(), campaign.version()));
        Activity still = activities.find(other.id()).orElseThrow();
        Plans.done(activities.cancel(still.id(), still.version(), "Mưa lũ"));
        at(start.minusDays(7));
        at(start.minusDays(5));
        assertThat(nears(talk)).containsExactly(7);
        at(start.minusHours(3));
        at(start.minusHours(2));
        at(start.plusHours(1));
        assertThat(nears(talk)).containsExactly(7, 1);
        assertThat(nears(other)).isEmpty();
    }

    private void at(LocalDateTime local) {
        Clock clock = Clock.fixed(VietnamTime.instant(local), VietnamTime.ZONE);
        ActivityReminders reminders = new ActivityReminders(jdbc, messages, clock);
        int told;
        do {
            told = reminders.tell();
        } while (told >= ActivityReminders.AT_ONCE);
    }

    private List<Integer> nears(Activity activity) {
        return events.stream(ActivityNears.class)
                .filter(message -> message.activity().equals(activity.id()))
                .map(ActivityNears::days)
                .toList();
    }
}
