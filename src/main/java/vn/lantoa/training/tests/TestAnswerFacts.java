package vn.lantoa.training.tests;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Permission;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactErasure;
import vn.lantoa.sync.spi.FactLine;
import vn.lantoa.sync.spi.FactSchema;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.StoredFact;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TrainingClass;

/** Takes answers to tests and satisfaction forms from phones. */
@Component
class TestAnswerFacts implements FactType {

    private final Map<Integer, String> schemas =
            Map.of(1, FactSchema.beside(TestAnswerFacts.class, "test-answers-1.json"));
    private final AnswerRules rules;
    private final ClassTestStore tests;
    private final AnswersTaken answers;
    private final Classes classes;
    private final AnswerWords words;
    private final Changes changes;
    private final FactErasure erasure;

    TestAnswerFacts(
            AnswerRules rules,
            ClassTestStore tests,
            AnswersTaken answers,
            Classes classes,
            AnswerWords words,
            Changes changes,
            FactErasure erasure) {
        this.rules = rules;
        this.tests = tests;
        this.answers = answers;
        this.classes = classes;
        this.words = words;
        this.changes = changes;
        this.erasure = erasure;
    }

    @Override
    public String name() {
        return "test-answers";
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
        return rules.judge(fact);
    }

    @Override
    public void record(List<StoredFact> facts) {
        // always in one order, so that two phones' batches do not wait for each other in a circle
        facts.stream()
                .sorted(Comparator.comparing(stored -> stored.fact().id()))
                .forEach(stored -> record(stored.fact()));
        facts.stream()
                .map(StoredFact::unit)
                .distinct()
                .sorted(Comparator.comparing(Object::toString))
                .forEach(unit -> changes.touch(ClassTests.COLLECTION, unit));
    }

    @Override
    public List<FactLine> describe(Fact fact, Locale language) {
        return words.describe(fact, language);
    }

    @Override
    public Optional<String> missing(Fact fact, UUID missing, Locale language) {
        return Optional.of(words.missing(language));
    }

    private void record(Fact fact) {
        AnswerBody body = AnswerBody.read(fact.body());
        ClassTest test = tests.find(body.test()).orElseThrow();
        TrainingClass one = classes.known(test.classId()).orElseThrow();
        Optional<TraineeId> own =
                rules.own(fact, one).map(Trainee::id).filter(mine -> !body.paper());
        UUID named = body.trainee();
        TraineeId trainee = named == null ? own.orElse(null) : new TraineeId(named);
        boolean entered = trainee == null || !own.filter(trainee::equals).isPresent();
        answers.take(fact.id(), body, test, trainee, entered, fact.correctedTime());
        if (!test.kind().named()) {
            // what was answered is never to be read beside the account that sent it
            erasure.erase(List.of(fact.id()));
        }
    }
}
