package vn.lantoa.training;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.spi.DatedRows;
import vn.lantoa.accounts.spi.Keeping;

/**
 * How long training keeps what only served a class that is over; see the terms of its parts too.
 */
@Configuration(proxyBeanMethods = false)
class TrainingTerms {

    private static final Duration YEAR = Duration.ofDays(365);

    /** As invitations; the private links of people go with their names. */
    @Bean
    Keeping linksOfClasses(JdbcClient jdbc, Clock clock) {
        return new DatedRows(
                jdbc,
                clock,
                110,
                "class-links",
                "training.keeping.links",
                "training.keeping.linksTerm",
                YEAR,
                """
                DELETE FROM class_link WHERE class_id IN
                    (SELECT c.id FROM training_class c WHERE c.last_day < DATE(:before))
                """);
    }

    /** Who doubted or confirmed is settled by then; the mark that was made of it stays. */
    @Bean
    Keeping checkInsOfClasses(JdbcClient jdbc, Clock clock) {
        return new DatedRows(
                jdbc,
                clock,
                120,
                "check-ins",
                "training.keeping.checkIns",
                "training.keeping.checkInsTerm",
                YEAR,
                "DELETE FROM check_in WHERE received_at < :before");
    }
}
