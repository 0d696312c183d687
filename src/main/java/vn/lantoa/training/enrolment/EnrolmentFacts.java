package vn.lantoa.training.enrolment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.HeldClasses;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;

/**
 * Takes enrolments and answers to invitations from phones. What came of one goes back with the
 * class: a seat, the waiting list, or too late, judged by when it was said and not by when it
 * arrived.
 */
@Component
class EnrolmentFacts implements FactType {

    private final Map<Integer, String> schemas =
            Map.of(1, FactSchema.beside(EnrolmentFacts.class, "class-enrolment-1.json"));
    private final Classes classes;
    private final Trainees trainees;
    private final Enrolments enrolments;
    private final HeldClasses held;

    EnrolmentFacts(Classes classes, Trainees trainees, Enrolments enrolments, HeldClasses held) {
        this.classes = classes;
        this.trainees = trainees;
        this.enrolments = enrolments;
        this.held = held;
    }

    @Override
    public String name() {
        return "class-enrolment";
    }

    @Override
    public Map<Integer, String> schemas() {
        return schemas;
    }

    @Override
    public Permission reading() {
        return Permission.EDIT_CLASSES;
    }

    @Override
    public FactVerdict judge(Fact fact) {
        Optional<TrainingClass> one = classes.known(classOf(fact)).filter(EnrolmentFacts::told);
        if (one.isEmpty()) {
            return new FactVerdict.Waiting(classOf(fact).value());
        }
        boolean concerned =
                enrolments.mayAsk(fact.sender().id(), one.get())
                        || trainees.find(one.get().id(), fact.sender().id()).isPresent();
        return concerned
                ? new FactVerdict.Accepted(one.get().plan().unit(), Set.of())
                : new FactVerdict.OutOfReach();
    }

    @Override
    public void record(List<StoredFact> facts) {
        // always in one order, so that two phones' batches do not wait for each other in a circle
        facts.stream()
                .sorted(
                        Comparator.comparing((StoredFact one) -> classOf(one.fact()).value())
                                .thenComparing(StoredFact::saidAt))
                .forEach(one ->
                        enrolments.said(
                                classes.known(classOf(one.fact())).orElseThrow(),
                                one.fact().sender(),
                                one.fact().body().get("going").asBoolean(),
                                one.saidAt()));
    }

    @Override
    public List<FactLine> describe(Fact fact, Locale language) {
        List<FactLine> lines = new ArrayList<>();
        ClassId.parse(fact.body().path("class").asString(""))
                .ifPresent(one -> lines.addAll(held.of(one, language)));
        String key =
                fact.body().path("going").asBoolean(false)
                        ? "training.held.going"
                        : "training.held.notGoing";
        lines.add(held.line("training.held.content", held.word(key, language), language));
        return lines;
    }

    @Override
    public Optional<String> missing(Fact fact, UUID missing, Locale language) {
        return Optional.of(held.missing(new ClassId(missing), language));
    }

    private static boolean told(TrainingClass one) {
        return one.status() != ClassStatus.DRAFT;
    }

    private static ClassId classOf(Fact fact) {
        return new ClassId(UUID.fromString(fact.body().get("class").asString()));
    }
}
