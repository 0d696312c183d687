package vn.lantoa.campaigns.results;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Permission;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/** Which of several corrections of one result stands, as an organiser decided. */
@Component
class ForkDecisions {

    private final JdbcClient jdbc;
    private final ResultChains chains;
    private final Access access;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForkDecisions(
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

    Optional<ForkDecision> find(UUID root) {
        return jdbc.sql("SELECT * FROM result_fork_decision WHERE root = ?")
                .param(root)
                .query((row, number) ->
                        new ForkDecision(
                                new ResultId(row.getObject("kept", UUID.class)),
                                new PersonId(row.getObject("decided_by", UUID.class)),
                                StoredTime.read(row, "decided_at"),
                                row.getInt("version")))
                .optional();
    }

    /** See {@link Results#decideFork}. */
    Outcome<ForkDecision> decide(UUID root, int version, Set<UUID> seen, UUID kept) {
        if (!seen.contains(kept)) {
            throw new IllegalArgumentException("kept is not one of those decided about");
        }
        return transaction.execute(status -> {
            chains.lock(List.of(root));
            Set<UUID> ends = chains.ends(root);
            List<UnitId> units = units(ends);
            units.forEach(unit -> access.require(Permission.REVIEW_FACTS, unit));
            if (units.isEmpty()) {
                throw new AccessDeniedException("no result " + root);
            }
            Optional<ForkDecision> before = find(root);
            // another correction that came since is another decision
            if (!seen.equals(ends) || !write(root, version, kept)) {
                return new Outcome.Overtaken<>(
                        before.map(ForkDecision::version).orElse(0),
                        before.map(ForkDecision::at).orElseGet(this::now));
            }
            setAside(ends, kept);
            chains.settle(root);
            audit.record(
                    "result.fork-decided",
                    root.toString(),
                    units.getFirst(),
                    Map.of("stands", before.map(one -> one.kept() + " → ").orElse("") + kept));
            return new Outcome.Done<>(find(root).orElseThrow());
        });
    }

    private List<UnitId> units(Set<UUID> versions) {
        return versions.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT DISTINCT unit FROM activity_result WHERE id IN (:versions)")
                        .param("versions", new HashSet<>(versions))
                        .query((row, number) -> UnitId.parse(row.getString("unit")))
                        .list();
    }

    private void setAside(Set<UUID> ends, UUID kept) {
        jdbc.sql("UPDATE activity_result SET set_aside = (id <> :kept) WHERE id IN (:ends)")
                .param("kept", kept)
                .param("ends", ends)
                .update();
    }

    /** Whether nobody decided since; the database compares, not the program. */
    private boolean write(UUID root, int version, UUID kept) {
        String sql =
                version == 0
                        ? """
                        INSERT IGNORE INTO result_fork_decision
                          (root, kept, decided_by, decided_at, version)
                        VALUES (:root, :kept, :by, :now, :version + 1)
                        """
                        : """
                        UPDATE result_fork_decision
                        SET kept = :kept, decided_by = :by, decided_at = :now,
                            version = :version + 1
                        WHERE root = :root AND version = :version
                        """;
        return jdbc.sql(sql)
                        .param("root", root)
                        .param("kept", kept)
                        .param("by", access.require().id().value())
                        .param("now", StoredTime.of(now()))
                        .param("version", version)
                        .update()
                == 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
