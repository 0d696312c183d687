package vn.lantoa.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Sender;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.UnitId;

/** Notes what phones tell about themselves, when it changed or was told an hour ago. */
@Component
class PhoneNews {

    private static final Duration WRITTEN_AT_LEAST_EVERY = Duration.ofHours(1);

    /** Another server may have heard otherwise meanwhile, so this one believes itself shortly. */
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private static final int REMEMBERED = 20_000;

    private final JdbcClient jdbc;
    private final Places places;
    private final Clock clock;

    /** What a phone tells with each sync. */
    record Told(int waiting, int review, @Nullable Instant oldest, @Nullable String build) {}

    private record Written(Told told, UnitId unit, Instant at) {}

    private final Map<UUID, Written> written =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Written> eldest) {
                    return size() > REMEMBERED;
                }
            };

    PhoneNews(JdbcClient jdbc, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.clock = clock;
    }

    /** Notes it, unless the same was noted a moment ago. */
    void tell(Sender sender, Told told) {
        UUID device = sender.device();
        if (device == null) {
            return;
        }
        Instant now = clock.instant();
        UnitId unit = sender.person().unit();
        Instant oldest = told.oldest();
        Told kept =
                new Told(
                        told.waiting(),
                        told.review(),
                        oldest == null ? null : oldest.truncatedTo(ChronoUnit.MICROS),
                        told.build());
        if (isNews(device, kept, unit, now)) {
            write(sender, device, kept, now);
            synchronized (written) {
                written.put(device, new Written(kept, unit, now));
            }
        }
    }

    private boolean isNews(UUID device, Told told, UnitId unit, Instant now) {
        synchronized (written) {
            Written before = written.get(device);
            return before == null
                    || !before.told().equals(told)
                    || !before.unit().equals(unit)
                    || now.isAfter(before.at().plus(BELIEVED));
        }
    }

    /** Leaves a row alone that says the same and is younger than an hour. */
    private void write(Sender sender, UUID device, Told told, Instant now) {
        Instant oldest = told.oldest();
        LocalDateTime oldestTime = oldest == null ? null : DatabaseTime.of(oldest);
        UnitId unit = sender.person().unit();
        jdbc.sql(
                        """
                        INSERT INTO phone_report
                            (device, person, unit, unit_path, synced_at, waiting, review, oldest,
                             build)
                        VALUES (:device, :person, :unit, :path, :now, :waiting, :review, :oldest,
                                :build)
                        ON DUPLICATE KEY UPDATE
                            synced_at = if(synced_at < :due OR waiting <> :waiting
                                    OR review <> :review OR NOT oldest <=> :oldest
                                    OR NOT build <=> :build OR unit <> :unit, :now, synced_at),
                            waiting = :waiting, review = :review, oldest = :oldest, build = :build,
                            person = :person, unit = :unit, unit_path = :path
                        """)
                .param("device", device.toString())
                .param("person", sender.person().id().toString())
                .param("unit", unit.toString())
                .param("path", places.get(unit).path())
                .param("now", DatabaseTime.of(now))
                .param("due", DatabaseTime.of(now.minus(WRITTEN_AT_LEAST_EVERY)))
                .param("waiting", told.waiting())
                .param("review", told.review())
                .param("oldest", oldestTime)
                .param("build", told.build())
                .update();
    }
}
