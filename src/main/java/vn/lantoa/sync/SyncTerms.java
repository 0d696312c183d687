package vn.lantoa.sync;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.spi.DatedRows;
import vn.lantoa.accounts.spi.Keeping;

/** How long sync keeps what counts nowhere. */
@Configuration(proxyBeanMethods = false)
class SyncTerms {

    private static final Duration YEAR = Duration.ofDays(365);

    /** What an organiser declined; phones offer again what they sent for 30 days only. */
    @Bean
    Keeping declinedFacts(JdbcClient jdbc, Clock clock) {
        return new DatedRows(
                jdbc,
                clock,
                70,
                "declined-facts",
                "sync.keeping.declined",
                "sync.keeping.declinedTerm",
                YEAR,
                "DELETE FROM fact WHERE state = 'DECLINED' AND decided_at < :before");
    }

    /** What phones last said about themselves; one that is silent for a year is not expected. */
    @Bean
    Keeping silentPhones(JdbcClient jdbc, Clock clock) {
        return new DatedRows(
                jdbc,
                clock,
                80,
                "phone-reports",
                "sync.keeping.phones",
                "sync.keeping.phonesTerm",
                YEAR,
                "DELETE FROM phone_report WHERE synced_at < :before");
    }
}
