package vn.lantoa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.shared.VietnamTime;

/** The one clock that everything takes its time from. */
@Configuration
class ClockConfiguration {

    /**
     * The system's clock; with {@code lantoa.clock} (ISO 8601 with offset) one that starts there
     * and runs on from it, so that a browser test plays on a known day.
     */
    @Bean
    Clock clock(@Value("${lantoa.clock:#{null}}") @Nullable String start) {
        Clock system = Clock.system(VietnamTime.ZONE);
        if (start == null) {
            return system;
        }
        Instant from = OffsetDateTime.parse(start).toInstant();
        return Clock.offset(system, Duration.between(system.instant(), from));
    }
}
