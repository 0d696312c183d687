package vn.lantoa.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The facts of one request on their way in. What a fact corrects is judged before it, in whichever
 * order they came; of two under one id the first counts.
 */
final class Batch {

    private final Delivery delivery;
    private final FactJudging judging;
    private final UUID intake;
    private final Instant waitsUntil;
    private final List<FactReading> readings;

    /** Kept before, and what this batch is about to keep. */
    private final Map<UUID, KeptFact> kept;

    private final Map<UUID, FactText> texts = new LinkedHashMap<>();
    private final Map<UUID, NewFact> fresh = new LinkedHashMap<>();
    private final Map<UUID, Refusal> refused = new HashMap<>();
    private final Set<UUID> before;

    Batch(
            Delivery delivery,
            FactJudging judging,
            UUID intake,
            Instant waitsUntil,
            List<FactReading> readings,
            Map<UUID, KeptFact> kept) {
        this.delivery = delivery;
        this.judging = judging;
        this.intake = intake;
        this.waitsUntil = waitsUntil;
        this.readings = readings;
        this.kept = new HashMap<>(kept);
        this.before = Set.copyOf(kept.keySet());
    }

    /** The ids of the facts and of what they correct: the database is asked about them first. */
    static Set<UUID> asked(List<FactReading> readings) {
        Set<UUID> ids = ids(readings);
        for (FactReading reading : readings) {
            if (reading instanceof FactText fact && fact.corrects() != null) {
                ids.add(fact.corrects());
            }
        }
        return ids;
    }

    /** The ids of the facts that could be read. */
    static Set<UUID> ids(List<FactReading> readings) {
        Set<UUID> ids = new HashSet<>();
        for (FactReading reading : readings) {
            if (reading instanceof FactText fact) {
                ids.add(fact.id());
            }
        }
        return ids;
    }

    UUID intake() {
        return intake;
    }

    /** Judges what is new, what is corrected before its correction. */
    List<NewFact> judge() {
        for (FactReading reading : readings) {
            if (reading instanceof FactText fact && !before.contains(fact.id())) {
                texts.putIfAbsent(fact.id(), fact);
            }
        }
        Set<UUID> begun = new HashSet<>();
        for (FactText fact : texts.values()) {
            judge(fact, begun);
        }
        return new ArrayList<>(fresh.values());
    }

    private void judge(FactText fact, Set<UUID> begun) {
        if (!begun.add(fact.id())) {
            return; // done, or a circle of corrections: its last one waits
        }
        UUID corrects = fact.corrects();
        FactText corrected = corrects == null ? null : texts.get(corrects);
        if (corrected != null) {
            judge(corrected, begun);
        }
        switch (judgement(fact)) {
            case Judgement.Refused refusal -> refused.put(fact.id(), refusal.why());
            case Judgement.Counts counts ->
                    keep(NewFact.counts(fact, counts.unit(), counts.media()));
            case Judgement.Waits waits ->
                    keep(
                            NewFact.waits(
                                    fact, delivery.author().unit(), waits.missing(), waitsUntil));
        }
    }

    private Judgement judgement(FactText fact) {
        Hold review = delivery.review();
        if (review == null) {
            UUID corrects = fact.corrects();
            return judging.judge(
                    fact, delivery.author(), corrects == null ? null : kept.get(corrects));
        }
        // an organiser judges later, by then with the author's roles
        return judging.fault(fact)
                .<Judgement>map(Judgement.Refused::new)
                .orElseGet(() -> new Judgement.Counts(delivery.author().unit(), Set.of()));
    }

    private void keep(NewFact judged) {
        Hold review = delivery.review();
        FactText fact = judged.fact();
        NewFact made =
                review == null
                        ? judged
                        : NewFact.held(fact, FactState.IN_REVIEW, judged.unit(), review);
        fresh.put(fact.id(), made);
        kept.put(
                fact.id(),
                new KeptFact(
                        fact.id(),
                        fact.sha256(),
                        0,
                        fact.type(),
                        delivery.author().id(),
                        made.state(),
                        intake));
    }

    /** What is kept now under the ids of the new facts, as the database says. */
    void keptNow(Map<UUID, KeptFact> now) {
        kept.putAll(now);
    }

    /** The facts that this batch was the first to bring, in the order they were judged. */
    List<NewFact> brought() {
        return fresh.values().stream().filter(fact -> isOurs(fact.fact().id())).toList();
    }

    KeptFact kept(UUID id) {
        KeptFact found = kept.get(id);
        if (found == null) {
            throw new IllegalStateException("fact " + id + " was not kept");
        }
        return found;
    }

    /** An answer to each fact, in the order they came. */
    List<Receipt> receipts(ReceiptWriter writer) {
        Set<UUID> answered = new HashSet<>();
        List<Receipt> receipts = new ArrayList<>();
        for (FactReading reading : readings) {
            receipts.add(
                    switch (reading) {
                        case FactReading.Unread unread ->
                                writer.refused(unread.id(), unread.sha256(), unread.why());
                        case FactText fact -> receipt(fact, writer, answered.add(fact.id()));
                    });
        }
        return receipts;
    }

    private Receipt receipt(FactText fact, ReceiptWriter writer, boolean first) {
        UUID id = fact.id();
        Refusal why = refused.get(id);
        if (why != null) {
            return writer.refused(id, fact.sha256(), why);
        }
        KeptFact found = kept(id);
        if (!found.same(fact.sha256(), delivery.author().id())) {
            return writer.refused(id, fact.sha256(), Refusal.OTHER_CONTENT);
        }
        if (found.state() == FactState.DECLINED) {
            return writer.refused(id, fact.sha256(), Refusal.DECLINED);
        }
        return writer.kept(found, first && isOurs(id));
    }

    private boolean isOurs(UUID id) {
        KeptFact found = kept.get(id);
        return found != null && found.intake().equals(intake);
    }
}
