package vn.lantoa.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Permission;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.Failure;

/**
 * Facts that are kept but do not count: they wait for what they name, or for an organiser. Every
 * method asks for {@link Permission#REVIEW_FACTS} where the fact belongs, or where its author works
 * while that is not known.
 */
@Service
public class Quarantines {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantines.class);
    private static final int REASON_LENGTH = 500;

    private final JdbcClient jdbc;
    private final QuarantineList list;
    private final HeldFacts held;
    private final Arrivals arrivals;
    private final Retry retry;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    Quarantines(
            JdbcClient jdbc,
            QuarantineList list,
            HeldFacts held,
            Arrivals arrivals,
            Retry retry,
            Access access,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.list = list;
        this.held = held;
        this.arrivals = arrivals;
        this.retry = retry;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of what is held, the longest here first. */
    public List<HeldFact> list(HeldFilter filter, int offset, int limit) {
        return list.page(filter, offset, limit);
    }

    /** How many the filter finds. */
    public int count(HeldFilter filter) {
        return list.count(filter);
    }

    /**
     * Lets a fact count, with the roles its author holds now, or held when the account was closed.
     *
     * @throws AccessDeniedException when there is no such fact within reach
     */
    public Decision accept(UUID fact) {
        try {
            return retry.inTransaction(() -> acceptLocked(fact));
        } catch (AccessDeniedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("fact {} could not be accepted: {}", fact, Failure.of(e));
            return new Decision.Impossible("sync.hold.fault");
        }
    }

    private Decision acceptLocked(UUID fact) {
        HeldFacts.Locked found = reviewed(fact);
        if (!found.open()) {
            return new Decision.TooLate();
        }
        Decision decision = decide(found, held.judge(found));
        if (!(decision instanceof Decision.Impossible)) {
            note(found, "fact.accepted", null);
        }
        if (decision instanceof Decision.Counts) {
            arrivals.afterCommit(List.of(fact));
        }
        return decision;
    }

    /**
     * Decides that a fact never counts. It stays where it is, with the reason.
     *
     * @param reason in words, at most 500 characters
     * @throws AccessDeniedException when there is no such fact within reach
     * @throws IllegalArgumentException without a reason, or with one that is too long
     */
    public Decision decline(UUID fact, String reason) {
        String kept = reason.strip();
        if (kept.isEmpty() || kept.length() > REASON_LENGTH) {
            throw new IllegalArgumentException("a reason has 1 to 500 characters");
        }
        return retry.inTransaction(() -> {
            HeldFacts.Locked found = reviewed(fact);
            if (!found.open()) {
                return new Decision.TooLate();
            }
            jdbc.sql("UPDATE fact SET state = 'DECLINED', waits_for = NULL WHERE id = :id")
                    .param("id", fact.toString())
                    .update();
            note(found, "fact.declined", kept);
            return new Decision.Declined();
        });
    }

    private Decision decide(HeldFacts.Locked fact, Judgement judgement) {
        return switch (judgement) {
            case Judgement.Counts counts -> {
                held.count(fact, counts);
                yield new Decision.Counts();
            }
            case Judgement.Waits waits -> {
                Instant until = clock.instant().plus(FactIntake.WAITS);
                held.waitFor(fact, waits.missing(), until);
                yield new Decision.Waits(waits.missing());
            }
            case Judgement.Refused refused ->
                    new Decision.Impossible(
                            refused.why().equals(Refusal.OUT_OF_REACH)
                                    ? "sync.decision.outOfReach"
                                    : refused.why().titleKey());
        };
    }

    private HeldFacts.Locked reviewed(UUID fact) {
        // one that is unknown and one that is out of reach look the same
        HeldFacts.Locked found =
                held.lock(fact)
                        .orElseThrow(() -> new AccessDeniedException("fact is out of reach"));
        access.require(Permission.REVIEW_FACTS, found.unit());
        return found;
    }

    /**
     * Who decided, and in the audit log what became of it; the reason may name people and stays.
     */
    private void note(HeldFacts.Locked fact, String action, @Nullable String reason) {
        jdbc.sql(
                        """
                        UPDATE fact SET decided_by = :by, decided_at = :at, decision = :reason
                         WHERE id = :id
                        """)
                .param("by", access.require().id().toString())
                .param("at", DatabaseTime.of(clock.instant()))
                .param("reason", reason)
                .param("id", fact.fact().id().toString())
                .update();
        audit.record(
                action,
                fact.fact().id().toString(),
                fact.unit(),
                Map.of("state", fact.state().name(), "author", fact.author().id().toString()));
    }
}
