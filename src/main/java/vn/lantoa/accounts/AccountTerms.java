package vn.lantoa.accounts;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.spi.DatedRows;
import vn.lantoa.accounts.spi.Keeping;

/** How long accounts keep what they no longer need; the words beside each term give its reason. */
@Configuration(proxyBeanMethods = false)
class AccountTerms {

    private static final Duration YEAR = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountTerms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Failed tries are forgotten after a day, browsers that signed in before after a year. */
    @Bean
    Keeping signInTries() {
        return rows(
                10,
                "sign-in-tries",
                "accounts.keeping.tries",
                "accounts.keeping.triesTerm",
                Duration.ofDays(1),
                """
                DELETE FROM sign_in_throttle
                 WHERE last_attempt < :before
                   AND (known = 0 OR last_attempt < :before - INTERVAL 364 DAY)
                """);
    }

    /** Links cannot be used after seven days; for a year they tell who was invited when. */
    @Bean
    Keeping invitationsPastUse() {
        return rows(
                20,
                "invitations",
                "accounts.keeping.invitations",
                "accounts.keeping.invitationsTerm",
                YEAR,
                "DELETE FROM invitation WHERE expires_at < :before");
    }

    /** A phone that comes back within a year hands in what was written on it. */
    @Bean
    Keeping endedDevices() {
        return rows(
                30,
                "devices",
                "accounts.keeping.devices",
                "accounts.keeping.devicesTerm",
                YEAR,
                """
                DELETE FROM device
                 WHERE revoked_at < :before OR last_used < :before - INTERVAL 90 DAY
                """);
    }

    /** As long as the device: without it the key opens nothing that can still be sent. */
    @Bean
    Keeping recoveryKeysOfClosedAccounts() {
        return rows(
                40,
                "recovery-keys",
                "accounts.keeping.keys",
                "accounts.keeping.keysTerm",
                YEAR,
                """
                DELETE FROM recovery_key
                 WHERE person IN (SELECT id FROM person WHERE closed_at < :before)
                """);
    }

    /** Three years show that a request was answered in time. */
    @Bean
    Keeping answeredRequests() {
        return rows(
                60,
                "data-requests",
                "accounts.keeping.requests",
                "accounts.keeping.requestsTerm",
                Duration.ofDays(3 * 365),
                "DELETE FROM data_request WHERE answered_at < :before");
    }

    /** As long as those of people with an account. */
    @Bean
    Keeping answeredGuestRequests() {
        return rows(
                61,
                "guest-requests",
                "accounts.keeping.guestRequests",
                "accounts.keeping.requestsTerm",
                Duration.ofDays(3 * 365),
                "DELETE FROM guest_request WHERE answered_at < :before");
    }

    private Keeping rows(
            int order, String name, String kind, String term, Duration age, String delete) {
        return new DatedRows(jdbc, clock, order, name, kind, term, age, delete);
    }
}
