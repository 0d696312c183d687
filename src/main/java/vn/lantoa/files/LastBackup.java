package vn.lantoa.files;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How old the last backup is that was restored on trial and found whole. {@code bin/backup --check}
 * writes when it was made into the folder of files, beside the contents.
 */
@Component("lastBackup")
class LastBackup implements HealthIndicator {

    /** A backup is made each night; a night that was left out is late by morning. */
    static final Duration LATE = Duration.ofHours(30);

    private static final String FILE = "last-backup";

    private final Path file;
    private final Clock clock;

    LastBackup(
            @Value("${lantoa.files.folder}") String folder, MeterRegistry registry, Clock clock) {
        this.file = Path.of(folder).resolve(FILE);
        this.clock = clock;
        TimeGauge.builder("lantoa.backup.age", this, TimeUnit.SECONDS, LastBackup::seconds)
                .description("since the last backup that was tried; NaN when there is none")
                .register(registry);
    }

    @Override
    public Health health() {
        return age().map(age ->
                        age.compareTo(LATE) > 0
                                ? Health.status("LATE").build()
                                : Health.up().build())
                .orElseGet(() -> Health.unknown().build());
    }

    private double seconds() {
        return age().map(age -> (double) age.toSeconds()).orElse(Double.NaN);
    }

    private Optional<Duration> age() {
        try {
            Instant made = Instant.parse(Files.readString(file).strip());
            return Optional.of(Duration.between(made, clock.instant()));
        } catch (IOException | DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
