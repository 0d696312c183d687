package vn.lantoa.training.tests;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.enrolment.ClassLinks;
import vn.lantoa.training.enrolment.LinkToken;

/**
 * Tests and satisfaction forms of people without an account, by their private link. What they
 * answer is scored and kept by what takes the answers of phones.
 */
@Service
@Transactional
public class LinkTests {

    /** The longest answer in words, as phones may send it. */
    public static final int WORDS_LENGTH = 1_000;

    private final ClassLinks links;
    private final ClassTestStore tests;
    private final QuestionSetStore sets;
    private final TestAnswerStore store;
    private final AnswerRules rules;
    private final AnswersTaken answers;
    private final Changes changes;
    private final Clock clock;

    LinkTests(
            ClassLinks links,
            ClassTestStore tests,
            QuestionSetStore sets,
            TestAnswerStore store,
            AnswerRules rules,
            AnswersTaken answers,
            Changes changes,
            Clock clock) {
        this.links = links;
        this.tests = tests;
        this.sets = sets;
        this.store = store;
        this.rules = rules;
        this.answers = answers;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A test that is open, as its takers see it.
     *
     * @param sets one per language, Vietnamese first; without what is right and what it earns
     * @param given whether the holder of the link answered it
     */
    public record Part(ClassTest test, List<QuestionSet> sets, boolean given)
            implements Serializable {}

    /** What came of answers. */
    public enum Taken {
        KEPT,
        /** Kept, and a trainer decides whether they count. */
        ASIDE,
        /** Nobody takes a test twice. */
        TWICE
    }

    /** What the holder of the link is asked: what is open, to those with a seat. */
    @Transactional(readOnly = true)
    public List<Part> of(LinkToken token) {
        Instant now = clock.instant();
        return seated(token)
                .map(part ->
                        tests.of(part.one().id()).stream()
                                .filter(test -> test.at(now) == TestState.OPEN)
                                .sorted(Comparator.comparing(ClassTest::kind))
                                .map(test -> asked(test, part))
                                .toList())
                .orElse(List.of());
    }

    /**
     * Takes the answers of the holder of the link.
     *
     * @param set the version of the questions that was answered
     * @param chosen numbers of the choices by question
     * @param words what was written, by question
     * @return empty when the link works no more or gives no seat
     * @throws AccessDeniedException for a test of another class, or answers to other questions
     */
    public Optional<Taken> answer(
            LinkToken token,
            UUID test,
            UUID set,
            Map<UUID, Set<Integer>> chosen,
            Map<UUID, String> words) {
        return seated(token).map(part -> answer(part, test, body(test, set, chosen, words)));
    }

    private Taken answer(ClassLinks.Part part, UUID id, AnswerBody body) {
        ClassTest test =
                tests.find(id)
                        .filter(found -> found.classId().equals(part.one().id()))
                        .orElseThrow(() -> new AccessDeniedException("not of this class: " + id));
        if (rules.fits(body, test) != null) {
            throw new AccessDeniedException("no answers to the questions of " + id);
        }
        var trainee = part.trainee().id();
        // two taps at once are one
        store.lock(trainee);
        if (store.gave(id, trainee.value())) {
            return Taken.TWICE;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Aside> aside = answers.take(Uuid7.next(), body, test, trainee, false, now);
        changes.touch(ClassTests.COLLECTION, part.one().plan().unit());
        return aside.isPresent() ? Taken.ASIDE : Taken.KEPT;
    }

    private Part asked(ClassTest test, ClassLinks.Part part) {
        List<QuestionSet> asked =
                sets.of(tests.asked(test.id())).stream()
                        .sorted(
                                Comparator.comparing(
                                                (QuestionSet one) -> !"vi".equals(one.language()))
                                        .thenComparing(QuestionSet::language))
                        .map(LinkTests::shown)
                        .toList();
        return new Part(test, asked, store.gave(test.id(), part.trainee().id().value()));
    }

    private Optional<ClassLinks.Part> seated(LinkToken token) {
        return links.part(token)
                .filter(part -> part.trainee().state() == TraineeState.ENROLLED)
                .filter(part ->
                        part.one().status() == ClassStatus.ANNOUNCED
                                || part.one().status() == ClassStatus.FINISHED);
    }

    private static AnswerBody body(
            UUID test, UUID set, Map<UUID, Set<Integer>> chosen, Map<UUID, String> words) {
        Map<UUID, Set<Integer>> numbers =
                chosen.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<UUID, String> texts =
                words.entrySet().stream()
                        .filter(one -> !one.getValue().isBlank())
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, one -> one.getValue().strip()));
        if (texts.values().stream().anyMatch(text -> text.length() > WORDS_LENGTH)) {
            throw new IllegalArgumentException("longer than " + WORDS_LENGTH + " characters");
        }
        return new AnswerBody(test, set, null, null, false, numbers, texts);
    }

    private static QuestionSet shown(QuestionSet set) {
        return new QuestionSet(
                set.id(),
                set.course(),
                set.kind(),
                set.language(),
                set.version(),
                set.revision(),
                set.given(),
                set.questions().stream()
                        .map(one ->
                                new Question(
                                        one.id(),
                                        one.kind(),
                                        one.text(),
                                        one.choices(),
                                        Set.of(),
                                        0))
                        .toList(),
                set.saved());
    }
}
