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

/** Takes from trainers' phones who came without having been enrolled. */
@Component
class WalkInFacts implements FactType {

    private final Map<Integer, String> schemas =
            Map.of(1, FactSchema.beside(WalkInFacts.class, "walk-in-1.json"));
    private final RollRules rules;
    private final WalkIns walkIns;
    private final HeldRolls held;

    WalkInFacts(RollRules rules, WalkIns walkIns, HeldRolls held) {
        this.rules = rules;
        this.walkIns = walkIns;
        this.held = held;
    }

    @Override
    public String name() {
        return "walk-in";
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
        return rules.walkIn(fact);
    }

    @Override
    public void record(List<StoredFact> facts) {
        walkIns.record(facts);
    }

    @Override
    public List<FactLine> describe(Fact fact, Locale language) {
        return held.walkIn(fact, language);
    }

    @Override
    public Optional<String> missing(Fact fact, UUID missing, Locale language) {
        return Optional.of(held.missing(fact, missing, language));
    }
}
