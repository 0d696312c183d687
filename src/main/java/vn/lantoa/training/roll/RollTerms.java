package vn.lantoa.training.roll;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.spi.Keeping;
import vn.lantoa.training.DatedWords;

/**
 * How long rolls keep what leads to people without an account, and what was noted of anybody. Marks
 * and parts stay for the figures, names on certificates for whoever verifies one.
 */
@Configuration(proxyBeanMethods = false)
class RollTerms {

    private static final Duration YEAR = Duration.ofDays(365);

    /** As long as closed accounts: until the year's report is finished. */
    private static final Duration TWO_YEARS = Duration.ofDays(2 * 365);

    /** Names, numbers and private links, and what a trainer wrote down in the hall. */
    @Bean
    Keeping namesWithoutAccount(
            JdbcClient jdbc, Clock clock, TransactionTemplate transaction, RollData data) {
        return new DatedWords(
                jdbc,
                clock,
                transaction,
                90,
                "trainee-names",
                "training.keeping.names",
                "training.keeping.namesTerm",
                TWO_YEARS,
                """
                SELECT n.trainee_id FROM trainee_name n JOIN trainee t ON t.id = n.trainee_id
                JOIN training_class c ON c.id = t.class_id WHERE c.last_day < DATE(:before)
                UNION SELECT w.trainee_id FROM walk_in w JOIN trainee t ON t.id = w.trainee_id
                JOIN training_class c ON c.id = t.class_id
                WHERE NOT w.forgotten AND c.last_day < DATE(:before)
                UNION SELECT l.trainee_id FROM trainee_link l JOIN trainee t ON t.id = l.trainee_id
                JOIN training_class c ON c.id = t.class_id WHERE c.last_day < DATE(:before)
                """,
                ids -> {
                    data.forget(ids);
                    jdbc.sql("DELETE FROM trainee_link WHERE trainee_id IN (:ids)")
                            .param("ids", ids)
                            .update();
                });
    }

    /** Why somebody was late or not there; certificates are issued by then. */
    @Bean
    Keeping notesOfMarks(
            JdbcClient jdbc, Clock clock, TransactionTemplate transaction, RollData data) {
        return new DatedWords(
                jdbc,
                clock,
                transaction,
                100,
                "mark-notes",
                "training.keeping.notes",
                "training.keeping.notesTerm",
                YEAR,
                "SELECT id FROM attendance_mark WHERE note IS NOT NULL AND received_at < :before",
                data::forgetNotes);
    }
}
