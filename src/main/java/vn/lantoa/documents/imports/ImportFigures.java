package vn.lantoa.documents.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;

/** How many imports of the last day are under way, wait for somebody's word, or failed. */
@Component
class ImportFigures {

    private static final Duration LOOKED_AT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportFigures(MeterRegistry registry, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        gauge(registry, "running", List.of(ImportState.CHECKING, ImportState.APPLYING));
        gauge(registry, "waiting", List.of(ImportState.READY, ImportState.STALE));
        gauge(registry, "failed", List.of(ImportState.FAILED, ImportState.INTERRUPTED));
    }

    private void gauge(MeterRegistry registry, String word, List<ImportState> states) {
        Gauge.builder("lantoa.imports", this, figures -> figures.count(states))
                .description("imports of spreadsheets that began within a day")
                .tag("state", word)
                .register(registry);
    }

    private double count(List<ImportState> states) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM import_job
                         WHERE started_at > :since AND state IN (:states)
                        """)
                .param("since", DatabaseTime.of(clock.instant().minus(LOOKED_AT)))
                .param("states", states.stream().map(ImportState::name).toList())
                .query(Integer.class)
                .single();
    }
}
