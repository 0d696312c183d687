package vn.lantoa.sync;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How often one device may send: 20 requests a second in the long run, 100 at once. A full outbox
 * with pictures stays far below; a program that has gone wild does not reach the database.
 */
@Component
class DeviceLimits {

    private static final long AT_ONCE = 100;
    private static final long EACH_SECOND = 20;

    /** Remembered devices; who is forgotten starts anew. */
    private static final int REMEMBERED = 50_000;

    private final TimeMeter time;

    private final Map<UUID, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Bucket> eldest) {
                    return size() > REMEMBERED;
                }
            };

    @Autowired
    DeviceLimits() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    DeviceLimits(TimeMeter time) {
        this.time = time;
    }

    /** Counts a request; how long to wait when it is one too many. */
    Optional<Duration> tooFast(UUID device) {
        ConsumptionProbe probe = bucket(device).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(UUID device) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    device,
                    same ->
                            Bucket.builder()
                                    .withCustomTimePrecision(time)
                                    .addLimit(limit ->
                                            limit.capacity(AT_ONCE)
                                                    .refillGreedy(
                                                            EACH_SECOND, Duration.ofSeconds(1)))
                                    .build());
        }
    }
}
