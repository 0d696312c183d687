package vn.lantoa.training.roll;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Permission;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.StoredFact;

/** Takes from trainers' phones that a roll was closed or opened again. */
@Component
class RollStateFacts implements FactType {

    private final Map<Integer, String> schemas = Map.of(1, RollSchema.read("roll-state-1.json"));
    private final RollRules rules;
    private final RollBook book;

    RollStateFacts(RollRules rules, RollBook book) {
        this.rules = rules;
        this.book = book;
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
                        one.fact().correctedTime()));
    }
}
