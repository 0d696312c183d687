package vn.lantoa.accounts.spi;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.DatabaseTime;

/**
 * Rows that go when they are old enough, a thousand at a time so that nobody waits long for a lock.
 *
 * @param age how old they get
 * @param delete {@code DELETE … WHERE …} with the parameter {@code :before}, the time up to which
 *     rows are past their term; without a limit
 */
public record DatedRows(
        JdbcClient jdbc,
        Clock clock,
        int order,
        String name,
        String kind,
        String term,
        Duration age,
        String delete)
        implements Keeping {

    private static final int AT_ONCE = 1_000;

    @Override
    public int sweep() {
        String some = delete + " LIMIT " + AT_ONCE;
        int all = 0;
        int removed;
        do {
            removed =
                    jdbc.sql(some)
                            .param("before", DatabaseTime.of(clock.instant().minus(age)))
                            .update();
            all += removed;
        } while (removed == AT_ONCE);
        return all;
    }
}
