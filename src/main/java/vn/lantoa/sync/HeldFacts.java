package vn.lantoa.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Senders;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.Failure;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.StoredFact;

/** Facts in quarantine: judges them again, and moves them from one state to another. */
@Component
class HeldFacts {

    private static final Logger LOG = LoggerFactory.getLogger(HeldFacts.class);
    private static final String FAULT = Hold.FAULT.name();

    private final JdbcClient jdbc;
    private final FactReader reader;
    private final FactJudging judging;
    private final FactStore store;
    private final FactTypes types;
    private final Senders senders;
    private final Places places;
    private final Retry retry;
    private final Clock clock;

    /** A fact whose row is locked until the transaction ends. */
    record Locked(
            FactText fact,
            long sequence,
            Person author,
            UnitId unit,
            FactState state,
            boolean waits,
            Instant receivedAt) {

        /** Whether nobody has decided on it and it does not count yet. */
        boolean open() {
            return state == FactState.WAITING
                    || state == FactState.IN_REVIEW
                    || state == FactState.FLAGGED;
        }
    }

    HeldFacts(
            JdbcClient jdbc,
            FactReader reader,
            FactJudging judging,
            FactStore store,
            FactTypes types,
            Senders senders,
            Places places,
            Retry retry,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.judging = judging;
        this.store = store;
        this.types = types;
        this.senders = senders;
        this.places = places;
        this.retry = retry;
        this.clock = clock;
    }

    /** Facts that wait for one of these, whether or not an organiser was asked by now. */
    List<UUID> waitingFor(Collection<UUID> things) {
        return jdbc.sql(
                        """
                        SELECT id FROM fact
                         WHERE waits_for IN (:things) AND state IN ('WAITING', 'FLAGGED')
                         ORDER BY sequence
                        """)
                .param("things", things.stream().map(UUID::toString).toList())
                .query((row, n) -> UUID.fromString(row.getString("id")))
                .list();
    }

    /** Judges a waiting fact again; answers whether it counts since. */
    boolean judgeAgain(UUID id) {
        try {
            return retry.inTransaction(() -> judgeLocked(id));
        } catch (RuntimeException e) {
            if (setApart(id)) {
                LOG.error("fact {} is set apart: it could not be taken in: {}", id, Failure.of(e));
            }
            return false;
        }
    }

    private boolean judgeLocked(UUID id) {
        Optional<Locked> found = lock(id).filter(fact -> fact.open() && fact.waits());
        if (found.isEmpty()) {
            return false;
        }
        Locked fact = found.get();
        Judgement judgement = judge(fact);
        switch (judgement) {
            case Judgement.Counts counts -> count(fact, counts);
            case Judgement.Waits waits -> waitFor(fact, waits.missing(), null);
            case Judgement.Refused refused -> flag(fact, refused.why());
        }
        return judgement instanceof Judgement.Counts;
    }

    /** The product failed at it, not for the first time: false; else it waits for a better one. */
    private boolean setApart(UUID id) {
        return jdbc.sql(
                                """
                                UPDATE fact SET state = 'WAITING', hold = 'FAULT', hold_title = NULL,
                                       waits_for = NULL, waits_until = :until
                                 WHERE id = :id AND state IN ('WAITING', 'FLAGGED')
                                   AND hold <> 'FAULT'
                                """)
                        .param("until", DatabaseTime.of(clock.instant().plus(FactIntake.WAITS)))
                        .param("id", id.toString())
                        .update()
                > 0;
    }

    /** The fact, locked; empty when there is none. */
    Optional<Locked> lock(UUID id) {
        return jdbc.sql(
                        """
                        SELECT sequence, content, author, unit, state, hold, waits_for, received_at
                          FROM fact WHERE id = :id FOR UPDATE
                        """)
                .param("id", id.toString())
                .query((row, n) -> locked(row))
                .optional();
    }

    Judgement judge(Locked held) {
        UUID corrects = held.fact().corrects();
        KeptFact corrected = corrects == null ? null : store.find(Set.of(corrects)).get(corrects);
        return judging.judge(held.fact(), held.author(), corrected);
    }

    /** From now on it counts. */
    void count(Locked held, Judgement.Counts counts) {
        UUID id = held.fact().id();
        jdbc.sql(
                        """
                        UPDATE fact SET state = 'STORED', unit = :unit, unit_path = :path,
                               hold = NULL, hold_title = NULL, waits_for = NULL, waits_until = NULL
                         WHERE id = :id
                        """)
                .param("unit", counts.unit().toString())
                .param("path", places.get(counts.unit()).path())
                .param("id", id.toString())
                .update();
        store.name(Map.of(id, counts.media()));
        FactType type = types.find(held.fact().type()).orElseThrow();
        type.record(
                List.of(
                        new StoredFact(
                                held.fact().by(held.author()),
                                held.sequence(),
                                held.receivedAt(),
                                counts.unit())));
    }

    /**
     * It waits for this.
     *
     * @param until from when on an organiser is asked; null to leave that as it is
     */
    void waitFor(Locked held, UUID missing, @Nullable Instant until) {
        jdbc.sql(
                        """
                        UPDATE fact SET waits_for = :missing, hold = 'MISSING', hold_title = NULL,
                               state = if(:until IS NULL, state, 'WAITING'),
                               waits_until = coalesce(:until, waits_until)
                         WHERE id = :id
                        """)
                .param("missing", missing.toString())
                .param("until", until == null ? null : DatabaseTime.of(until))
                .param("id", held.fact().id().toString())
                .update();
    }

    /** Asks an organiser about those whose time to wait is over; answers how many. */
    int flagOverdue() {
        return jdbc.sql(
                        """
                        UPDATE fact SET state = 'FLAGGED'
                         WHERE state = 'WAITING' AND waits_until <= :now
                        """)
                .param("now", DatabaseTime.of(clock.instant()))
                .update();
    }

    /** Some that wait, by number, after this one. */
    SortedMap<Long, UUID> waitingAfter(long sequence, int most) {
        SortedMap<Long, UUID> some = new TreeMap<>();
        jdbc.sql(
                        """
                        SELECT sequence, id FROM fact
                         WHERE state = 'WAITING' AND sequence > :sequence
                         ORDER BY sequence LIMIT :most
                        """)
                .param("sequence", sequence)
                .param("most", most)
                .query(row -> {
                    some.put(row.getLong("sequence"), UUID.fromString(row.getString("id")));
                });
        return some;
    }

    private void flag(Locked held, Refusal why) {
        Hold hold =
                why.status() == Refusal.OUT_OF_REACH.status() ? Hold.OUT_OF_REACH : Hold.REFUSED;
        jdbc.sql(
                        """
                        UPDATE fact SET state = 'FLAGGED', hold = :hold, hold_title = :title,
                               waits_for = NULL, waits_until = NULL
                         WHERE id = :id
                        """)
                .param("hold", hold.name())
                .param("title", why.titleKey())
                .param("id", held.fact().id().toString())
                .update();
    }

    private Locked locked(ResultSet row) throws SQLException {
        PersonId author = PersonId.parse(row.getString("author"));
        return new Locked(
                text(row.getBytes("content")),
                row.getLong("sequence"),
                senders.person(author).orElseThrow(),
                UnitId.parse(row.getString("unit")),
                FactState.valueOf(row.getString("state")),
                row.getString("waits_for") != null || FAULT.equals(row.getString("hold")),
                DatabaseTime.read(row, "received_at"));
    }

    private FactText text(byte[] content) {
        if (reader.read(content) instanceof FactText fact) {
            return fact;
        }
        throw new IllegalStateException("a fact that was kept cannot be read");
    }
}
