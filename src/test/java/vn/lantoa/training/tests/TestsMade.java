package vn.lantoa.training.tests;

import static vn.lantoa.training.ClassesMade.done;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.StoredFact;
import vn.lantoa.testing.Acting;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.TraineeId;

/** Makes questions, opens tests and answers them, for tests; leaves nobody signed in. */
@Component
public class TestsMade {

    /** When answers are made that say nothing else: in the morning session. */
    public static final Instant MORNING = Instant.parse("2026-11-24T02:00:00Z");

    private final Acting acting;
    private final QuestionSets sets;
    private final ClassTests tests;
    private final FactType facts;

    TestsMade(Acting acting, QuestionSets sets, ClassTests tests, List<FactType> types) {
        this.acting = acting;
        this.sets = sets;
        this.tests = tests;
        this.facts =
                types.stream()
                        .filter(type -> type.name().equals("test-answers"))
                        .findFirst()
                        .orElseThrow();
    }

    /** One question to choose from (the first choice is right), one scale, one for words. */
    public static List<Question> questions(boolean graded) {
        List<Choice> choices =
                List.of(
                        new Choice(1, "Do xã hội tạo nên"),
                        new Choice(2, "Do sinh ra đã có"),
                        new Choice(3, "Không biết"));
        return List.of(
                new Question(
                        Uuid7.next(),
                        QuestionKind.SINGLE,
                        "Vai trò giới từ đâu mà có?",
                        choices,
                        graded ? Set.of(1) : Set.of(),
                        graded ? 2 : 0),
                new Question(
                        Uuid7.next(),
                        QuestionKind.SCALE,
                        "Nội dung lớp học hữu ích với bạn thế nào?",
                        List.of(new Choice(1, "Không hữu ích"), new Choice(5, "Rất hữu ích")),
                        Set.of(),
                        0),
                new Question(
                        Uuid7.next(),
                        QuestionKind.TEXT,
                        "Bạn muốn nói thêm điều gì?",
                        List.of(),
                        Set.of(),
                        0));
    }

    /** A Vietnamese set of the class's course, and the test opened with it by the organiser. */
    public ClassTest opened(ClassesMade.Made made, TestKind kind) {
        CourseId course = made.one().plan().course();
        acting.as(made.organiser());
        done(sets.save(course, kind, "vi", 0, questions(kind.named())));
        ClassTest test = done(tests.open(made.one().id(), kind));
        acting.nobody();
        return test;
    }

    /** The Vietnamese set that is asked from now on. */
    public QuestionSet set(ClassesMade.Made made, TestKind kind) {
        acting.as(made.organiser());
        QuestionSet set = sets.find(made.one().plan().course(), kind, "vi").orElseThrow();
        acting.nobody();
        return set;
    }

    /** A fact that answers with this choice, the highest number, and these words. */
    public Fact fact(
            Person sender,
            ClassTest test,
            QuestionSet set,
            int choice,
            String words,
            Map<String, UUID> more,
            Instant at) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("test", test.id().toString()).put("set", set.id().toString());
        more.forEach((name, id) -> body.put(name, id.toString()));
        var answers = body.putArray("answers");
        for (Question question : set.questions()) {
            ObjectNode one = answers.addObject().put("question", question.id().toString());
            switch (question.kind()) {
                case TEXT -> one.put("words", words);
                case SCALE -> one.putArray("chosen").add(Math.min(choice + 2, 5));
                default -> one.putArray("chosen").add(choice);
            }
        }
        return new Fact(Uuid7.next(), "test-answers", 1, at, Duration.ZERO, null, body, sender);
    }

    /** Answers of one's own, made in the morning session. */
    public Fact own(Person sender, ClassTest test, QuestionSet set, int choice, String words) {
        return fact(sender, test, set, choice, words, Map.of(), MORNING);
    }

    /** Answers that a trainer writes down for somebody. */
    public Fact entered(
            Person trainer,
            ClassTest test,
            QuestionSet set,
            int choice,
            TraineeId trainee,
            @Nullable UUID replaces) {
        Map<String, UUID> more = new java.util.LinkedHashMap<>();
        more.put("trainee", trainee.value());
        if (replaces != null) {
            more.put("replaces", replaces);
        }
        return fact(trainer, test, set, choice, "", more, MORNING.plusSeconds(3_600));
    }

    public FactVerdict judge(Fact fact) {
        return facts.judge(fact);
    }

    /** Takes them as sync does once they count. */
    public void take(Fact... all) {
        List<StoredFact> stored = new ArrayList<>();
        for (Fact fact : all) {
            FactVerdict verdict = judge(fact);
            if (!(verdict instanceof FactVerdict.Accepted accepted)) {
                throw new AssertionError("not taken: " + verdict);
            }
            UnitId unit = accepted.unit();
            stored.add(new StoredFact(fact, 1, fact.madeAt(), unit));
        }
        facts.record(stored);
    }
}
