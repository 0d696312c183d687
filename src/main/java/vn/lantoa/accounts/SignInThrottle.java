package vn.lantoa.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lantoa.shared.DatabaseTime;

/**
 * Slows down guessing. Attempts are counted for what was typed (so that an unknown number behaves
 * like a known one) and for the browser, never for the network address: a whole village may share
 * one. A browser that has signed in with a number before is counted apart, so that a stranger's
 * guesses do not lock its owner out.
 *
 * <p>An attempt is counted before it is tried and given back when it was right; a hundred guesses
 * at the same moment count as a hundred.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SignInThrottle {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /**
     * No wait. Never the time of an attempt: one that began a moment earlier would have to wait.
     */
    private static final LocalDateTime OPEN = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final Duration KNOWN_FOR = Duration.ofDays(365);

    /**
     * What attempts are counted for.
     *
     * @param free how many may fail before the first wait; then 30 s, doubled up to 16 minutes
     */
    record Subject(String hash, int free) {

        static Subject number(String typed) {
            return new Subject(Secret.hash("number " + typed), 5);
        }

        static Subject numberOnBrowser(String typed, String browser) {
            return new Subject(Secret.hash("number " + typed + " on " + browser), 5);
        }

        static Subject browser(String browser) {
            return new Subject(Secret.hash("browser " + browser), 10);
        }

        static Subject recoveryKeys(String person) {
            return new Subject(Secret.hash("recovery keys of " + person), 10);
        }

        /** A password that its signed-in owner types again. */
        static Subject ownPassword(String person) {
            return number("own " + person);
        }

        static Subject secondFactor(String person) {
            return new Subject(Secret.hash("second factor of " + person), 5);
        }

        static Subject strangeLinks(String from) {
            return new Subject(Secret.hash("links " + from), 20);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts an attempt; answers how long to wait when there were too many. */
    Optional<Duration> count(List<Subject> subjects) {
        LocalDateTime now = now();
        // always in the same order: two attempts at once never wait for each other in a circle
        List<Subject> ordered =
                subjects.stream().sorted(Comparator.comparing(Subject::hash)).toList();
        for (Subject subject : ordered) {
            if (!counted(subject, now)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Optional.of(left(subject, now));
            }
        }
        return Optional.empty();
    }

    /** Takes back what {@link #count} counted, because the attempt was right. */
    void giveBack(List<Subject> subjects) {
        subjects.forEach(subject ->
                jdbc.sql(
                                """
                                UPDATE sign_in_throttle
                                   SET failures = greatest(failures - 1, 0), blocked_until = :open
                                 WHERE subject = :subject
                                """)
                        .param("open", OPEN)
                        .param("subject", subject.hash)
                        .update());
    }

    /** Forgets all failures of a subject. */
    void forgive(Subject subject) {
        jdbc.sql(
                        """
                        UPDATE sign_in_throttle SET failures = 0, blocked_until = :open
                         WHERE subject = :subject
                        """)
                .param("open", OPEN)
                .param("subject", subject.hash)
                .update();
    }

    /** Remembers that this browser has signed in with this number. */
    void know(Subject numberOnBrowser) {
        jdbc.sql(
                        """
                        INSERT INTO sign_in_throttle
                            (subject, failures, known, blocked_until, last_attempt)
                        VALUES (:subject, 0, 1, :open, :now)
                        ON DUPLICATE KEY UPDATE known = 1, last_attempt = :now
                        """)
                .param("subject", numberOnBrowser.hash)
                .param("open", OPEN)
                .param("now", now())
                .update();
        forgetOld();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    boolean knows(Subject numberOnBrowser) {
        return jdbc.sql("SELECT count(*) FROM sign_in_throttle WHERE subject = :s AND known = 1")
                        .param("s", numberOnBrowser.hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean counted(Subject subject, LocalDateTime now) {
        jdbc.sql(
                        """
                        INSERT INTO sign_in_throttle
                            (subject, failures, known, blocked_until, last_attempt)
                        VALUES (:subject, 0, 0, :open, :now)
                        ON DUPLICATE KEY UPDATE subject = subject
                        """)
                .param("subject", subject.hash)
                .param("open", OPEN)
                .param("now", now)
                .update();
        // assignments run from left to right: the wait is made of the new count
        return jdbc.sql(
                                """
                                UPDATE sign_in_throttle
                                   SET failures = IF(last_attempt < :forgotten, 1, failures + 1),
                                       blocked_until = IF(failures < :free, blocked_until,
                                           :now + INTERVAL
                                               (30 * pow(2, least(failures - :free, 5))) SECOND),
                                       last_attempt = :now
                                 WHERE subject = :subject AND blocked_until <= :now
                                """)
                        .param("forgotten", now.minus(FORGOTTEN_AFTER))
                        .param("free", subject.free)
                        .param("now", now)
                        .param("subject", subject.hash)
                        .update()
                == 1;
    }

    private Duration left(Subject subject, LocalDateTime now) {
        LocalDateTime until =
                jdbc.sql("SELECT blocked_until FROM sign_in_throttle WHERE subject = :subject")
                        .param("subject", subject.hash)
                        .query(LocalDateTime.class)
                        .single();
        Duration left = Duration.between(now, until);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private void forgetOld() {
        LocalDateTime now = now();
        jdbc.sql(
                        """
                        DELETE FROM sign_in_throttle
                         WHERE last_attempt < :forgotten AND (known = 0 OR last_attempt < :old)
                        """)
                .param("forgotten", now.minus(FORGOTTEN_AFTER))
                .param("old", now.minus(KNOWN_FOR))
                .update();
    }

    /** To the microsecond, as the database keeps it: times are compared for equality. */
    private LocalDateTime now() {
        Instant now = clock.instant();
        return DatabaseTime.of(now.truncatedTo(ChronoUnit.MICROS));
    }
}
