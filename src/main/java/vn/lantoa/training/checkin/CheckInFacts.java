package vn.lantoa.training.checkin;

import java.util.ArrayList;
import java.util.Comparator;
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
import vn.lantoa.training.ClassId;
import vn.lantoa.training.Classes;
import vn.lantoa.training.HeldClasses;
import vn.lantoa.training.SessionId;

/** Takes check-ins from trainees' phones. Each counts for its sender and nobody else. */
@Component
class CheckInFacts implements FactType {

    private final Map<Integer, String> schemas =
            Map.of(1, FactSchema.beside(CheckInFacts.class, "check-in-1.json"));
    private final CheckInRules rules;
    private final CheckIns checkIns;
    private final Classes classes;
    private final HeldClasses held;

    CheckInFacts(CheckInRules rules, CheckIns checkIns, Classes classes, HeldClasses held) {
        this.rules = rules;
        this.checkIns = checkIns;
        this.classes = classes;
        this.held = held;
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

    @Override
    public List<FactLine> describe(Fact fact, Locale language) {
        List<FactLine> lines = new ArrayList<>();
        SessionId.parse(fact.body().path("session").asString(""))
                .ifPresent(session -> lines.addAll(held.of(session, language)));
        lines.add(
                held.line(
                        "training.held.content",
                        held.word("training.how.SELF", language),
                        language));
        if (fact.offset() == null) {
            lines.add(
                    held.line(
                            "training.held.clock",
                            held.word(CheckInDoubt.CLOCK.key(), language),
                            language));
        }
        return lines;
    }

    @Override
    public Optional<String> missing(Fact fact, UUID missing, Locale language) {
        ClassId draft = new ClassId(missing);
        return Optional.of(
                classes.known(draft).isPresent()
                        ? held.missing(draft, language)
                        : held.word("training.held.noSession", language));
    }
}
