package vn.lantoa.training.roll;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Permission;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactLine;
import vn.lantoa.sync.spi.FactSchema;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.StoredFact;

/** Takes from trainers' phones that a roll was closed or opened again. */
@Component
class RollStateFacts implements FactType {

    private final Map<Integer, String> schemas =
            Map.of(1, FactSchema.beside(RollStateFacts.class, "roll-state-1.json"));
    private final RollRules rules;
    private final RollBook book;
    private final HeldRolls held;
    private final RollQueries queries;

    RollStateFacts(RollRules rules, RollBook book, HeldRolls held, RollQueries queries) {
        this.rules = rules;
        this.book = book;
        this.held = held;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "roll-state";
    }

    @Override
    public Map<Integer, String> schemas() {
        return schemas;
    }

    @Override
    public Permission reading() {
        return Permission.SEE_CLASSES;
    }

    @Override
    public FactVerdict judge(Fact fact) {
        return rules.state(fact);
    }

    @Override
    public void record(List<StoredFact> facts) {
        facts.forEach(one ->
                book.change(
                        one.fact().id(),
                        RollBody.session(one.fact().body()),
                        RollBody.opens(one.fact().body()),
                        RollBody.reason(one.fact().body()),
                        one.fact().sender().id(),
                        at(one)));
    }

    /**
     * A roll cannot be closed before it opens, as a phone with a wrong clock says: then it happened
     * when it was heard of, and marks made until then count.
     */
    private Instant at(StoredFact one) {
        Instant said = one.saidAt();
        return queries.session(RollBody.session(one.fact().body()))
                .filter(session -> said.isBefore(session.from()))
                .map(session -> one.receivedAt())
                .orElse(said);
    }

    @Override
    public List<FactLine> describe(Fact fact, Locale language) {
        return held.state(fact, language);
    }

    @Override
    public Optional<String> missing(Fact fact, UUID missing, Locale language) {
        return Optional.of(held.missing(fact, missing, language));
    }
}
