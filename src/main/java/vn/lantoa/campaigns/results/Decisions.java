package vn.lantoa.campaigns.results;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Permission;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/** Which of several results of one activity count, as an organiser decided. */
@Component
class Decisions {

    private record Contender(UUID root, UnitId unit) {}

    private final JdbcClient jdbc;
    private final ResultChains chains;
    private final Access access;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Decisions(
            JdbcClient jdbc,
            ResultChains chains,
            Access access,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.chains = chains;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    Optional<Decision> find(ActivityId activity) {
        return jdbc.sql("SELECT * FROM result_decision WHERE activity_id = ?")
                .param(activity.value())
                .query((row, number) ->
                        new Decision(
                                activity,
                                row.getObject("kept", UUID.class),
                                new PersonId(row.getObject("decided_by", UUID.class)),
                                StoredTime.read(row, "decided_at"),
                                row.getInt("version")))
                .optional();
    }

    Outcome<Decision> decide(
            ActivityId activity, int version, Set<UUID> seen, @Nullable UUID kept) {
        if (kept != null && !seen.contains(kept)) {
            throw new IllegalArgumentException("kept is not one of those decided about");
        }
        return transaction.execute(status -> {
            List<Contender> all = contenders(activity);
            all.forEach(one -> access.require(Permission.REVIEW_FACTS, one.unit()));
            if (all.isEmpty()) {
                throw new AccessDeniedException("no results of activity " + activity);
            }
            Optional<Decision> before = find(activity);
            // another result that came since is another decision
            boolean same = seen.equals(new HashSet<>(all.stream().map(Contender::root).toList()));
            if (!same || !write(activity, version, kept)) {
                return new Outcome.Overtaken<>(
                        before.map(Decision::version).orElse(0),
                        before.map(Decision::at).orElseGet(this::now));
            }
            choose(activity, kept);
            audit.record(
                    "result.decided",
                    activity.toString(),
                    all.getFirst().unit(),
                    Map.of("counts", word(before) + " → " + word(find(activity))));
            return new Outcome.Done<>(find(activity).orElseThrow());
        });
    }

    /** The standing results, locked in the order in which corrections lock them. */
    private List<Contender> contenders(ActivityId activity) {
        chains.lock(new TreeSet<>(read(activity).stream().map(Contender::root).toList()));
        return read(activity);
    }

    private List<Contender> read(ActivityId activity) {
        return jdbc.sql(
                        """
                        SELECT root, unit FROM activity_result
                        WHERE activity_id = ? AND standing = 1
                        """)
                .param(activity.value())
                .query((row, number) ->
                        new Contender(
                                row.getObject("root", UUID.class),
                                UnitId.parse(row.getString("unit"))))
                .list();
    }

    /** Whether nobody decided since; the database compares, not the program. */
    private boolean write(ActivityId activity, int version, @Nullable UUID kept) {
        String sql =
                version == 0
                        ? """
                        INSERT IGNORE INTO result_decision
                          (activity_id, kept, decided_by, decided_at, version)
                        VALUES (:activity, :kept, :by, :now, :version + 1)
                        """
                        : """
                        UPDATE result_decision
                        SET kept = :kept, decided_by = :by, decided_at = :now,
                            version = :version + 1
                        WHERE activity_id = :activity AND version = :version
                        """;
        return jdbc.sql(sql)
                        .param("activity", activity.value())
                        .param("kept", kept)
                        .param("by", access.require().id().value())
                        .param("now", StoredTime.of(now()))
                        .param("version", version)
                        .update()
                == 1;
    }

    private void choose(ActivityId activity, @Nullable UUID kept) {
        jdbc.sql(
                        """
                        UPDATE activity_result SET chosen = (:all OR root <=> :kept)
                        WHERE activity_id = :activity AND standing = 1
                        """)
                .param("all", kept == null)
                .param("kept", kept)
                .param("activity", activity.value())
                .update();
    }

    private static String word(Optional<Decision> decision) {
        return decision.map(one -> one.kept() == null ? "all" : one.kept().toString()).orElse("");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
