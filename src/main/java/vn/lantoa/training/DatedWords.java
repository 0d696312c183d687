package vn.lantoa.training;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.spi.Keeping;
import vn.lantoa.shared.DatabaseTime;

/**
 * Words that go when they are old enough while the rows they stand in stay, a thousand in each
 * transaction.
 *
 * @param age how old they get
 * @param due {@code SELECT …} of the ids whose words are past their term, with the parameter {@code
 *     :before}, the time up to which they are; without a limit
 * @param forget takes the words of these ids away, so that they are no longer due
 */
public record DatedWords(
        JdbcClient jdbc,
        Clock clock,
        TransactionTemplate transaction,
        int order,
        String name,
        String kind,
        String term,
        Duration age,
        String due,
        Consumer<List<UUID>> forget)
        implements Keeping {

    private static final int AT_ONCE = 1_000;

    @Override
    public int sweep() {
        String some = due + " LIMIT " + AT_ONCE;
        int all = 0;
        int forgotten;
        do {
            Integer gone = transaction.execute(status -> forget(some));
            forgotten = gone == null ? 0 : gone;
            all += forgotten;
        } while (forgotten == AT_ONCE);
        return all;
    }

    private int forget(String some) {
        List<UUID> ids =
                jdbc.sql(some)
                        .param("before", DatabaseTime.of(clock.instant().minus(age)))
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list();
        if (!ids.isEmpty()) {
            forget.accept(ids);
        }
        return ids.size();
    }
}
