package vn.lantoa.campaigns.results;

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

/** Takes results of activities from phones. */
@Component
class ActivityResultFacts implements FactType {

    private final Map<Integer, String> schemas =
            Map.of(1, FactSchema.beside(ActivityResultFacts.class, "activity-result-1.json"));
    private final ResultRules rules;
    private final ResultStore store;
    private final HeldResults held;

    ActivityResultFacts(ResultRules rules, ResultStore store, HeldResults held) {
        this.rules = rules;
        this.store = store;
        this.held = held;
    }

    @Override
    public String name() {
        return "activity-result";
    }

    @Override
    public Map<Integer, String> schemas() {
        return schemas;
    }

    @Override
    public Permission reading() {
        return Permission.SEE_RESULTS;
    }

    @Override
    public FactVerdict judge(Fact fact) {
        return rules.judge(fact);
    }

    @Override
    public void record(List<StoredFact> facts) {
        if (!facts.isEmpty()) {
            store.record(facts);
        }
    }

    @Override
    public List<FactLine> describe(Fact fact, Locale language) {
        return held.describe(fact, language);
    }

    @Override
    public Optional<String> missing(Fact fact, UUID missing, Locale language) {
        return Optional.of(held.missing(fact, missing, language));
    }
}
