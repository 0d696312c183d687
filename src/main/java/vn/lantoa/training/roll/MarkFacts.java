package vn.lantoa.training.roll;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Permission;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.StoredFact;

/** Takes marks of the roll from trainers' phones. */
@Component
class MarkFacts implements FactType {

    private final Map<Integer, String> schemas =
            Map.of(1, RollSchema.read("attendance-mark-1.json"));
    private final RollRules rules;
    private final RollBook book;

    MarkFacts(RollRules rules, RollBook book) {
        this.rules = rules;
        this.book = book;
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
}
