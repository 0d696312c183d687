package vn.lantoa.sync;

import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Goes round the quarantine every minute: some of the waiting facts are judged again, for what they
 * miss may have arrived while a server was stopping, and those that waited long enough are shown to
 * an organiser. Several servers may do so at once: each change is made on a locked row or by one
 * conditional statement.
 */
@Configuration
@EnableScheduling
class QuarantineRounds {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineRounds.class);
    private static final int AT_ONCE = 200;

    private final HeldFacts held;
    private final Arrivals arrivals;
    private long last;

    QuarantineRounds(HeldFacts held, Arrivals arrivals) {
        this.held = held;
        this.arrivals = arrivals;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    synchronized void round() {
        SortedMap<Long, UUID> some = held.waitingAfter(last, AT_ONCE);
        some.values().forEach(arrivals::judgeAgain);
        last = some.isEmpty() ? 0 : some.lastKey();
        int flagged = held.flagOverdue();
        if (flagged > 0) {
            LOG.info("{} facts waited in vain and are shown to an organiser", flagged);
        }
    }
}
