package vn.lantoa.training.checkin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Permission;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.StoredFact;

/** Takes check-ins from trainees' phones. Each counts for its sender and nobody else. */
@Component
class CheckInFacts implements FactType {

    private final Map<Integer, String> schemas = Map.of(1, schema());
    private final CheckInRules rules;
    private final CheckIns checkIns;

    CheckInFacts(CheckInRules rules, CheckIns checkIns) {
        this.rules = rules;
        this.checkIns = checkIns;
    }

    @Override
    public String name() {
        return "check-in";
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
        return rules.judge(fact);
    }

    @Override
    public void record(List<StoredFact> facts) {
        // always in one order, so that two phones' batches do not wait for each other in a circle
        facts.stream()
                .sorted(
                        Comparator.comparing(
                                        (StoredFact one) -> CheckIn.session(one.fact()).value())
                                .thenComparing(one -> one.fact().correctedTime())
                                .thenComparingLong(StoredFact::sequence))
                .forEach(checkIns::take);
    }

    private static String schema() {
        try (InputStream in = CheckInFacts.class.getResourceAsStream("check-in-1.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
