package vn.lantoa.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one request on their way in. They are judged in waves: what a fact corrects is kept
 * before the fact is judged, in whichever order they came. Of two under one id the first counts.
 */
final class Batch {

    private final Delivery delivery;
    private final FactJudging judging;
    private final UUID intake;
    private final Instant waitsUntil;
    private final List<FactReading> readings;

    /** Asked for when the first fact needs it. */
    private final Function<Delivery, ReviewRoom> rooms;

    private @Nullable ReviewRoom room;

    /** Whether what is new is set apart unjudged, because the product failed at it. */
    private final boolean apart;

    /** Kept before, and by now. */
    private final Map<UUID, KeptFact> kept;

    /** Not judged yet. */
    private final LinkedHashMap<UUID, FactText> open = new LinkedHashMap<>();

    private final Map<UUID, Refusal> refused = new HashMap<>();

    Batch(
            Delivery delivery,
            FactJudging judging,
            UUID intake,
            Instant waitsUntil,
            List<FactReading> readings,
            Map<UUID, KeptFact> kept,
            Function<Delivery, ReviewRoom> rooms,
            boolean apart) {
        this.delivery = delivery;
        this.judging = judging;
        this.intake = intake;
        this.waitsUntil = waitsUntil;
        this.readings = readings;
        this.rooms = rooms;
        this.apart = apart;
        this.kept = new HashMap<>(kept);
        for (FactReading reading : readings) {
            if (reading instanceof FactText fact && !kept.containsKey(fact.id())) {
                open.putIfAbsent(fact.id(), fact);
            }
        }
    }

    /** The ids of the facts and of what they correct: the database is asked about them first. */
    static Set<UUID> asked(List<FactReading> readings) {
        Set<UUID> ids = new HashSet<>();
        for (FactReading reading : readings) {
            if (reading instanceof FactText fact) {
                ids.add(fact.id());
                UUID corrects = fact.corrects();
                if (corrects != null) {
                    ids.add(corrects);
                }
            }
        }
        return ids;
    }

    /** Whether there is anything to judge and to keep. */
    boolean bringsNews() {
        return !open.isEmpty();
    }

    UUID intake() {
        return intake;
    }

    /** Judges the next facts and answers those of them to be kept; empty when all are judged. */
    List<NewFact> next() {
        List<NewFact> wave = new ArrayList<>();
        while (wave.isEmpty() && !open.isEmpty()) {
            List<FactText> ready =
                    open.values().stream().filter(fact -> !correctsOneToCome(fact)).toList();
            if (ready.isEmpty()) {
                // a circle of corrections: each waits for another, and one has to be the first
                ready = List.of(open.firstEntry().getValue());
            }
            for (FactText fact : ready) {
                NewFact made = judge(fact);
                if (made != null) {
                    wave.add(made);
                }
            }
            ready.forEach(fact -> open.remove(fact.id()));
        }
        return wave;
    }

    /** Takes what the database says is kept, and answers what of it this batch brought first. */
    List<NewFact> kept(List<NewFact> wave, Map<UUID, KeptFact> now) {
        kept.putAll(now);
        return wave.stream().filter(fact -> isOurs(fact.fact().id())).toList();
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

    private boolean correctsOneToCome(FactText fact) {
        UUID corrects = fact.corrects();
        return corrects != null && !corrects.equals(fact.id()) && open.containsKey(corrects);
    }

    private @Nullable NewFact judge(FactText fact) {
        Hold review = delivery.review();
        if (review != null) {
            return hold(fact, review);
        }
        return apart
                ? NewFact.setApart(fact, delivery.author().unit(), waitsUntil)
                : judgeNow(fact);
    }

    private @Nullable NewFact judgeNow(FactText fact) {
        UUID corrects = fact.corrects();
        KeptFact corrected = corrects == null ? null : kept.get(corrects);
        return switch (judging.judge(fact, delivery.author(), corrected)) {
            case Judgement.Counts counts -> NewFact.counts(fact, counts.unit(), counts.media());
            case Judgement.Waits waits ->
                    NewFact.waits(fact, delivery.author().unit(), waits.missing(), waitsUntil);
            case Judgement.Refused refusal -> {
                refused.put(fact.id(), refusal.why());
                yield null;
            }
        };
    }

    /** An organiser judges it later; what can never count is refused at once. */
    private @Nullable NewFact hold(FactText fact, Hold review) {
        Optional<Refusal> formal = apart ? Optional.empty() : judging.fault(fact);
        Refusal fault = formal.or(() -> room().take(fact)).orElse(null);
        if (fault != null) {
            refused.put(fact.id(), fault);
            return null;
        }
        return NewFact.held(fact, FactState.IN_REVIEW, delivery.author().unit(), review);
    }

    private ReviewRoom room() {
        ReviewRoom asked = room == null ? rooms.apply(delivery) : room;
        room = asked;
        return asked;
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
