package vn.lantoa.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.lantoa.testing.AppTest;

@AppTest
class LastBackupTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @TempDir Path folder;
    @Autowired MockMvc mvc;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private @Nullable LastBackup backup;

    @Test
    void tellsWhetherANightWasLeftOut() throws IOException {
        assertThat(health()).isEqualTo("UNKNOWN");
        assertThat(seconds()).isNaN();
        made("2026-11-21T19:20:07Z");
        assertThat(health()).isEqualTo("UP");
        assertThat(seconds()).isEqualTo(20_393);
        made("2026-11-20T19:20:07Z");
        assertThat(health()).isEqualTo("UP");
        made("2026-11-20T18:59:59Z");
        assertThat(health()).isEqualTo("LATE");
        made("no time");
        assertThat(health()).isEqualTo("UNKNOWN");
    }

    @Test
    void aMissingBackupWakesSomebodyAndStopsNothing() throws Exception {
        mvc.perform(get("/actuator/health/backup")).andExpect(status().isServiceUnavailable());
        for (String well : new String[] {"", "/readiness", "/liveness"}) {
            mvc.perform(get("/actuator/health" + well))
                    .andExpect(status().isOk())
                    .andExpect(content().json("{\"status\":\"UP\"}"));
        }
    }

    private void made(String time) throws IOException {
        Files.writeString(folder.resolve("last-backup"), time + "\n");
    }

    private String health() {
        return backup().health().getStatus().getCode();
    }

    private double seconds() {
        return Objects.requireNonNull(registry.find("lantoa.backup.age").timeGauge())
                .value(TimeUnit.SECONDS);
    }

    private LastBackup backup() {
        LastBackup known = backup;
        if (known == null) {
            known = new LastBackup(folder.toString(), registry, Clock.fixed(NOW, ZoneOffset.UTC));
            backup = known;
        }
        return known;
    }
}
