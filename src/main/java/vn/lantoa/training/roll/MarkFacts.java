package vn.lantoa.training.roll;

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

/** Takes marks of the roll from trainers' phones. */
@Component
class MarkFacts implements FactType {

    private final Map<Integer, String> schemas =
            Map.of(1, FactSchema.beside(MarkFacts.class, "attendance-mark-1.json"));
    private final RollRules rules;
    private final RollBook book;
    private final HeldRolls held;

    MarkFacts(RollRules rules, RollBook book, HeldRolls held) {
        this.rules = rules;
        this.book = book;
        this.held = held;
    }

    @Override
    public String name() {
        return "attendance-mark";
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
        return rules.mark(fact);
    }

    @Override
    public void record(List<StoredFact> facts) {
        book.record(facts.stream().map(one -> RollBody.mark(one.fact())).toList());
    }

    @Override
    public List<FactLine> describe(Fact fact, Locale language) {
        return held.mark(fact, language);
    }

    @Override
    public Optional<String> missing(Fact fact, UUID missing, Locale language) {
        return Optional.of(held.missing(fact, missing, language));
    }
}
