package vn.lantoa.training.tests;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.spi.Keeping;
import vn.lantoa.training.DatedWords;

/** How long tests and satisfaction forms keep what was written in words. */
@Configuration(proxyBeanMethods = false)
class TestsTerms {

    /** The course is revised by then; chosen answers and points stay for the figures. */
    private static final Duration TWO_YEARS = Duration.ofDays(2 * 365);

    @Bean
    Keeping wordsInTests(
            JdbcClient jdbc, Clock clock, TransactionTemplate transaction, TestsData data) {
        return new DatedWords(
                jdbc,
                clock,
                transaction,
                130,
                "test-words",
                "training.keeping.words",
                "training.keeping.wordsTerm",
                TWO_YEARS,
                """
                SELECT DISTINCT w.answer_id FROM test_words w
                JOIN test_answer a ON a.id = w.answer_id JOIN class_test k ON k.id = a.test_id
                JOIN training_class c ON c.id = k.class_id WHERE c.last_day < DATE(:before)
                """,
                data::forgetWords);
    }
}
