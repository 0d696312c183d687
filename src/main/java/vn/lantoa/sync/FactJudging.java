package vn.lantoa.sync;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Senders;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;

/** Judges facts: first by what holds for every kind, then by the feature that knows the kind. */
@Component
class FactJudging {

    private final FactTypes types;
    private final BodySchemas schemas;
    private final Senders senders;

    FactJudging(FactTypes types, BodySchemas schemas, Senders senders) {
        this.types = types;
        this.schemas = schemas;
        this.senders = senders;
    }

    /** Why a fact cannot count whoever sent it; empty when its form is right. */
    Optional<Refusal> fault(FactText fact) {
        if (types.find(fact.type()).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_TYPE);
        }
        Optional<Boolean> fits = schemas.fits(fact.type(), fact.version(), fact.body());
        if (fits.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_VERSION);
        }
        if (!fits.get()) {
            return Optional.of(Refusal.BODY);
        }
        return fact.id().equals(fact.corrects())
                ? Optional.of(Refusal.UNREADABLE)
                : Optional.empty();
    }

    /**
     * Whether the fact counts, now.
     *
     * @param corrected the fact it corrects; null when that is not here or it corrects none
     */
    Judgement judge(FactText fact, Person author, @Nullable KeptFact corrected) {
        Optional<Refusal> fault = fault(fact).or(() -> fault(fact, author, corrected));
        if (fault.isPresent()) {
            return new Judgement.Refused(fault.get());
        }
        UUID corrects = fact.corrects();
        boolean early = corrects != null && (corrected == null || open(corrected));
        return switch (verdict(fact, author)) {
            case FactVerdict.Accepted accepted ->
                    early && corrects != null
                            ? new Judgement.Waits(corrects)
                            : new Judgement.Counts(accepted.unit(), accepted.media());
            case FactVerdict.Waiting waiting -> new Judgement.Waits(waiting.missing());
            case FactVerdict.OutOfReach _ -> new Judgement.Refused(Refusal.OUT_OF_REACH);
            case FactVerdict.Refused refused ->
                    new Judgement.Refused(new Refusal(422, refused.code(), refused.titleKey()));
        };
    }

    private FactVerdict verdict(FactText fact, Person author) {
        FactType type = types.find(fact.type()).orElseThrow();
        return type.judge(fact.by(author));
    }

    /** Only the author corrects, under whichever account, and only by a fact of the same kind. */
    private Optional<Refusal> fault(FactText fact, Person author, @Nullable KeptFact corrected) {
        if (corrected == null) {
            return Optional.empty();
        }
        if (!senders.wrote(author.id(), corrected.author())) {
            return Optional.of(Refusal.CORRECTS_ANOTHERS);
        }
        return corrected.type().equals(fact.type())
                ? Optional.empty()
                : Optional.of(Refusal.CORRECTS_ANOTHER_KIND);
    }

    /** Whether a fact is kept but nobody knows yet if it will count. */
    private static boolean open(KeptFact fact) {
        return fact.state() != FactState.STORED && fact.state() != FactState.DECLINED;
    }
}
