package vn.lantoa.sync;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Failure;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.StoredFact;

/** Takes facts in: each is kept exactly once, whoever sends it how often, and answered. */
@Service
public class FactIntake {

    /** How long a fact waits for what it names before an organiser is asked. */
    static final Duration WAITS = Duration.ofDays(5);

    private static final Logger LOG = LoggerFactory.getLogger(FactIntake.class);
    private static final int AT_ONCE = 100;

    private final FactReader reader;
    private final FactJudging judging;
    private final FactStore store;
    private final FactTypes types;
    private final Arrivals arrivals;
    private final Retry retry;
    private final Access access;
    private final AuditLog audit;
    private final I18NProvider words;
    private final Clock clock;

    /**
     * What came of a request.
     *
     * @param knowsLast whether the last receipt that the phone named is known; true when it named
     *     none
     */
    record Taken(List<Receipt> receipts, boolean knowsLast) {}

    FactIntake(
            FactReader reader,
            FactJudging judging,
            FactStore store,
            FactTypes types,
            Arrivals arrivals,
            Retry retry,
            Access access,
            AuditLog audit,
            I18NProvider words,
            Clock clock) {
        this.reader = reader;
        this.judging = judging;
        this.store = store;
        this.types = types;
        this.arrivals = arrivals;
        this.retry = retry;
        this.access = access;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Reads in what a phone could not send, from a file its person saved: they become that person's
     * facts, and each keeps who read it in. A fact that had arrived after all is answered as kept
     * before.
     *
     * @param facts the bytes of each fact as the phone wrote them
     * @return a receipt for each in the same order, with sentences in the reader's language
     * @throws org.springframework.security.access.AccessDeniedException without {@link
     *     Permission#SEE_PHONES} where the author works
     */
    public List<Receipt> readIn(Person author, List<byte[]> facts) {
        access.require(Permission.SEE_PHONES, author.unit());
        Person by = access.require();
        Delivery delivery = Delivery.readIn(author, by.id());
        ReceiptWriter writer = writer(by);
        List<FactReading> readings = facts.stream().map(reader::read).toList();
        List<Receipt> receipts = new ArrayList<>();
        for (int from = 0; from < readings.size(); from += AT_ONCE) {
            List<FactReading> part =
                    readings.subList(from, Math.min(from + AT_ONCE, readings.size()));
            receipts.addAll(take(delivery, part, null, writer).receipts());
        }
        long kept = receipts.stream().filter(receipt -> receipt.status() == 201).count();
        retry.inTransaction(() -> {
            audit.record(
                    "facts.read-in",
                    author.id().toString(),
                    author.unit(),
                    Map.of("facts", String.valueOf(kept)));
            return true;
        });
        return receipts;
    }

    /** Takes what a phone sends. */
    Taken take(Delivery delivery, List<String> facts, @Nullable UUID lastReceipt) {
        List<FactReading> readings = facts.stream().map(reader::read).toList();
        return take(delivery, readings, lastReceipt, writer(delivery.author()));
    }

    private Taken take(
            Delivery delivery,
            List<FactReading> readings,
            @Nullable UUID lastReceipt,
            ReceiptWriter writer) {
        try {
            return take(delivery, readings, lastReceipt, writer, false);
        } catch (RuntimeException e) {
            if (readings.isEmpty()) {
                throw e;
            }
            LOG.warn("a request is taken in fact by fact: {}", Failure.of(e));
            return oneByOne(delivery, readings, lastReceipt, writer);
        }
    }

    /** Each in a transaction of its own, so that what the product fails at hinders no other. */
    private Taken oneByOne(
            Delivery delivery,
            List<FactReading> readings,
            @Nullable UUID lastReceipt,
            ReceiptWriter writer) {
        List<Receipt> receipts = new ArrayList<>();
        boolean knowsLast = true;
        for (FactReading reading : readings) {
            Taken one = alone(delivery, reading, lastReceipt, writer);
            receipts.addAll(one.receipts());
            knowsLast &= one.knowsLast();
        }
        return new Taken(receipts, knowsLast);
    }

    private Taken alone(
            Delivery delivery,
            FactReading reading,
            @Nullable UUID lastReceipt,
            ReceiptWriter writer) {
        List<FactReading> it = List.of(reading);
        try {
            return take(delivery, it, lastReceipt, writer, false);
        } catch (RuntimeException e) {
            if (reading instanceof FactText fact) {
                Taken apart = take(delivery, it, lastReceipt, writer, true);
                LOG.error(
                        "fact {} of kind {} is set apart: it could not be taken in: {}",
                        fact.id(),
                        fact.type(),
                        Failure.of(e));
                return apart;
            }
            throw e;
        }
    }

    private Taken take(
            Delivery delivery,
            List<FactReading> readings,
            @Nullable UUID lastReceipt,
            ReceiptWriter writer,
            boolean apart) {
        Set<UUID> asked = Batch.asked(readings);
        if (lastReceipt != null) {
            asked.add(lastReceipt);
        }
        Map<UUID, KeptFact> kept = store.find(asked);
        Batch first = batch(delivery, readings, kept, apart);
        Batch done =
                first.bringsNews()
                        ? retry.inTransaction(
                                () -> keep(delivery, batch(delivery, readings, kept, apart)))
                        : first;
        return new Taken(
                done.receipts(writer), lastReceipt == null || kept.containsKey(lastReceipt));
    }

    private Batch batch(
            Delivery delivery,
            List<FactReading> readings,
            Map<UUID, KeptFact> kept,
            boolean apart) {
        Instant waitsUntil = clock.instant().plus(WAITS);
        return new Batch(
                delivery, judging, Uuid7.next(), waitsUntil, readings, kept, store::room, apart);
    }

    private Batch keep(Delivery delivery, Batch batch) {
        Instant now = clock.instant();
        Set<UUID> looked = new HashSet<>();
        for (List<NewFact> wave = batch.next(); !wave.isEmpty(); wave = batch.next()) {
            List<NewFact> ours = batch.kept(wave, store.keep(wave, delivery, batch.intake(), now));
            record(batch, ours, delivery.author(), now);
            for (NewFact fact : ours) {
                UUID missing = fact.missing();
                // what it misses may be arriving at this moment in another request
                looked.add(missing == null ? fact.fact().id() : missing);
            }
        }
        arrivals.afterCommit(looked);
        return batch;
    }

    /** Hands what counts to the features. */
    private void record(Batch batch, List<NewFact> facts, Person author, Instant now) {
        Map<FactType, List<StoredFact>> byType = new LinkedHashMap<>();
        for (NewFact fact : facts) {
            if (fact.state() == FactState.STORED) {
                FactType type = types.find(fact.fact().type()).orElseThrow();
                byType.computeIfAbsent(type, same -> new ArrayList<>())
                        .add(
                                new StoredFact(
                                        fact.fact().by(author),
                                        batch.kept(fact.fact().id()).sequence(),
                                        now,
                                        fact.unit()));
            }
        }
        byType.forEach(FactType::record);
    }

    private ReceiptWriter writer(Person reader) {
        return new ReceiptWriter(words, Locale.forLanguageTag(reader.interfaceLanguage()));
    }
}
