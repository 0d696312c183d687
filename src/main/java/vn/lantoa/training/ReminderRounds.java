package vn.lantoa.training;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every half hour for classes that begin soon, the first time soon after the start. */
@Configuration
@EnableScheduling
class ReminderRounds {

    private final ClassReminders reminders;

    ReminderRounds(ClassReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(initialDelay = 3, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void round() {
        reminders.tell();
    }
}
