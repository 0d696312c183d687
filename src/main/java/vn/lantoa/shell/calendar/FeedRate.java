package vn.lantoa.shell.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.PersonId;

/**
 * How often a feed may be fetched: apps ask a few times an hour, so that many an hour on a few
 * devices is generous. Counted in this process; only addresses that exist are counted, so nobody
 * can fill the map.
 */
@Component
class FeedRate {

    /** Fetches of one feed in an hour. */
    static final int MOST = 60;

    private static final Duration SPAN = Duration.ofHours(1);
    private static final int KEPT = 20_000;

    private record Window(Instant start, int fetches) {}

    private final Map<PersonId, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    FeedRate(Clock clock) {
        this.clock = clock;
    }

    /** Counts a fetch; answers how long to wait when there were too many. */
    Optional<Duration> count(PersonId person) {
        Instant now = clock.instant();
        if (windows.size() > KEPT) {
            windows.values().removeIf(window -> !window.start().plus(SPAN).isAfter(now));
        }
        Window window =
                windows.compute(
                        person,
                        (who, last) ->
                                last == null || !last.start().plus(SPAN).isAfter(now)
                                        ? new Window(now, 1)
                                        : new Window(last.start(), last.fetches() + 1));
        return window.fetches() <= MOST
                ? Optional.empty()
                : Optional.of(Duration.between(now, window.start().plus(SPAN)));
    }
}
