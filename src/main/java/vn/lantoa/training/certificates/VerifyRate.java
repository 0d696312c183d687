package vn.lantoa.training.certificates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How often one certificate may be verified from one address: more than people do, less than a
 * machine that reads it over and over, and nobody can make it unreadable for others. Counted in
 * this process; only certificates that exist are counted.
 */
@Component
class VerifyRate {

    /** Times one certificate is verified from one address in an hour. */
    static final int MOST = 120;

    private static final Duration SPAN = Duration.ofHours(1);
    private static final int KEPT = 20_000;

    private record Window(Instant start, int times) {}

    private record Reading(CertificateId id, String address) {}

    private final Map<Reading, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    VerifyRate(Clock clock) {
        this.clock = clock;
    }

    /** Counts once; answers how long to wait when there were too many. */
    Optional<Duration> count(CertificateId id, String address) {
        Instant now = clock.instant();
        if (windows.size() > KEPT) {
            windows.values().removeIf(window -> over(window, now));
        }
        Window window =
                windows.compute(
                        new Reading(id, address),
                        (who, last) ->
                                last == null || over(last, now)
                                        ? new Window(now, 1)
                                        : new Window(last.start(), last.times() + 1));
        return window.times() <= MOST
                ? Optional.empty()
                : Optional.of(Duration.between(now, window.start().plus(SPAN)));
    }

    private static boolean over(Window window, Instant now) {
        return !window.start().plus(SPAN).isAfter(now);
    }
}
