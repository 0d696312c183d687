package vn.lantoa.local;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Keeps the local run's health from saying UP before the demo and its list of accounts stand. */
final class DemoHealth implements HealthIndicator {

    private volatile boolean ready;

    /** From now on the demo can be used. */
    void ready() {
        ready = true;
    }

    @Override
    public Health health() {
        return ready ? Health.up().build() : Health.outOfService().build();
    }
}
