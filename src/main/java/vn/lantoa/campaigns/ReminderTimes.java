package vn.lantoa.campaigns;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every half hour for activities that begin soon, the first time soon after the start. */
@Configuration
@EnableScheduling
class ReminderTimes {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderTimes.class);

    private final ActivityReminders reminders;

    ReminderTimes(ActivityReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(initialDelay = 4, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void round() {
        int all = 0;
        int told;
        do {
            told = reminders.tell();
            all += told;
        } while (told >= ActivityReminders.AT_ONCE);
        if (all > 0) {
            LOG.info("told of {} activities that begin soon", all);
        }
    }
}
