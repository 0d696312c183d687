package vn.lantoa.accounts.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.Senders;
import vn.lantoa.accounts.spi.Keeping;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** Erases accounts two years after they were closed, as a request for deletion would. */
@Component
class ClosedAccounts implements Keeping {

    private static final Duration TERM = Duration.ofDays(2 * 365);

    private final JdbcClient jdbc;
    private final Senders people;
    private final Erasures erasures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClosedAccounts(
            JdbcClient jdbc,
            Senders people,
            Erasures erasures,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.erasures = erasures;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String name() {
        return "closed-accounts";
    }

    @Override
    public String kind() {
        return "accounts.keeping.closed";
    }

    @Override
    public String term() {
        return "accounts.keeping.closedTerm";
    }

    @Override
    public int sweep() {
        List<PersonId> due =
                jdbc.sql(
                                """
                                SELECT id FROM person
                                 WHERE closed_at < :before AND erased_at IS NULL
                                   AND merged_into IS NULL
                                """)
                        .param("before", DatabaseTime.of(clock.instant().minus(TERM)))
                        .query((row, n) -> PersonId.parse(row.getString("id")))
                        .list();
        due.forEach(id ->
                transaction.executeWithoutResult(
                        status -> people.person(id).ifPresent(erasures::remove)));
        return due.size();
    }
}
