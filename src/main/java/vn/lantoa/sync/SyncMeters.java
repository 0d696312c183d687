package vn.lantoa.sync;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Devices;
import vn.lantoa.shared.DatabaseTime;

/**
 * Figures of the field API for whoever watches the server. Their tags are words of this class:
 * never a person, a place, a phone or an address.
 */
@Component
class SyncMeters {

    /** A phone that has told nothing for longer is silent, as the sync desk says. */
    static final Duration SILENT = Duration.ofDays(3);

    private static final Duration[] STEPS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Counter received;

    SyncMeters(MeterRegistry registry, JdbcClient jdbc, Clock clock) {
        this.registry = registry;
        this.jdbc = jdbc;
        this.clock = clock;
        this.received =
                Counter.builder("lantoa.facts.received")
                        .description("facts that phones sent, again and again included")
                        .register(registry);
        gauge("lantoa.facts.held", "waiting", figures -> figures.held("WAITING"));
        gauge("lantoa.facts.held", "in-review", figures -> figures.held("IN_REVIEW"));
        gauge("lantoa.facts.held", "flagged", figures -> figures.held("FLAGGED"));
        gauge("lantoa.phones", "silent", SyncMeters::silent);
        gauge("lantoa.phones", "heard", SyncMeters::heard);
    }

    /** Counts what facts were answered with. */
    void answered(List<Receipt> receipts) {
        received.increment(receipts.size());
        receipts.forEach(receipt ->
                registry.counter("lantoa.receipts", "answer", word(receipt)).increment());
    }

    /**
     * Times a request.
     *
     * @param kind which part of the field API
     * @param status of the answer
     */
    void took(String kind, int status, Duration time) {
        Timer.builder("lantoa.sync")
                .description("requests of phones")
                .tag("request", kind)
                .tag("answer", answer(status))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(time);
    }

    private void gauge(String name, String state, ToDoubleFunction<SyncMeters> figure) {
        Gauge.builder(name, this, figure).tag("state", state).register(registry);
    }

    private double held(String state) {
        return count(
                jdbc.sql("SELECT count(*) FROM fact WHERE state = :state").param("state", state));
    }

    private double silent() {
        return count(phones("synced_at < :since"));
    }

    private double heard() {
        return count(phones("synced_at >= :since"));
    }

    private JdbcClient.StatementSpec phones(String which) {
        return jdbc.sql(
                        "SELECT count(*) FROM phone_report WHERE %s AND device NOT IN (%s)"
                                .formatted(which, Devices.ENDED))
                .param("since", DatabaseTime.of(clock.instant().minus(SILENT)));
    }

    private static double count(JdbcClient.StatementSpec sql) {
        return sql.query(Integer.class).single();
    }

    private static String word(Receipt receipt) {
        return switch (receipt.status()) {
            case 201 -> "kept";
            case 200 -> "known";
            case 403 -> "out-of-reach";
            case 409 -> "differs";
            case 413 -> "too-large";
            default -> "refused";
        };
    }

    private static String answer(int status) {
        if (status == 304) {
            return "unchanged";
        }
        return status < 400 ? "done" : status < 500 ? "refused" : "failed";
    }
}
