package vn.lantoa.campaigns.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Permission;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.StoredFact;

/** Takes results of activities from phones. */
@Component
class ActivityResultFacts implements FactType {

    private final Map<Integer, String> schemas = Map.of(1, schema("activity-result-1.json"));
    private final ResultRules rules;
    private final ResultStore store;

    ActivityResultFacts(ResultRules rules, ResultStore store) {
        this.rules = rules;
        this.store = store;
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

    private static String schema(String file) {
        try (InputStream in = ActivityResultFacts.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
