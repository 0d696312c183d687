package vn.lantoa.training.tests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.VietnameseOrder;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.TrainingNotices;

/**
 * What came of the tests of classes, for those who see the people of the class; and the decision to
 * let answers count that were set aside, for those who teach it. What is not the person's ends in
 * an {@link AccessDeniedException}.
 */
@Service
@Transactional
public class TestResults {

    private final TestAnswerStore store;
    private final ClassTests tests;
    private final ClassTestStore testStore;
    private final QuestionSetStore sets;
    private final Trainees trainees;
    private final Classes classes;
    private final ClassScope scope;
    private final TrainingNotices notices;
    private final Changes changes;

    TestResults(
            TestAnswerStore store,
            ClassTests tests,
            ClassTestStore testStore,
            QuestionSetStore sets,
            Trainees trainees,
            Classes classes,
            ClassScope scope,
            TrainingNotices notices,
            Changes changes) {
        this.store = store;
        this.tests = tests;
        this.testStore = testStore;
        this.sets = sets;
        this.trainees = trainees;
        this.classes = classes;
        this.scope = scope;
        this.notices = notices;
        this.changes = changes;
    }

    /**
     * What came of each test that was ever opened, in the order of their kinds.
     *
     * @param languages in which the reader likes to see questions, the best first
     */
    @Transactional(readOnly = true)
    public List<TestResult> of(ClassId id, List<String> languages) {
        TrainingClass one =
                classes.known(id)
                        .filter(scope::maySeePeople)
                        .orElseThrow(() -> new AccessDeniedException("no such class"));
        List<Trainee> seated = trainees.of(one.id(), List.of(TraineeState.ENROLLED));
        return tests.of(id).stream()
                .sorted(Comparator.comparing(ClassTest::kind))
                .map(test -> result(test, seated, languages))
                .toList();
    }

    /** Lets answers with a name count that were set aside, or takes that back. */
    public void admit(ClassId id, UUID answers, boolean admitted) {
        TrainingClass one = taught(id);
        boolean here = store.of(id).stream().anyMatch(any -> any.id().equals(answers));
        if (!here) {
            throw new AccessDeniedException("not of this class");
        }
        store.admit(answers, admitted);
        noted(one, Map.of("counts", admitted ? "1" : "0"));
    }

    /** Lets the forms of a class count that were set aside. */
    public void admitForms(ClassId id) {
        TrainingClass one = taught(id);
        testStore.find(id, TestKind.SATISFACTION).ifPresent(test -> store.admitForms(test.id()));
        noted(one, Map.of("counts", "1"));
    }

    private TestResult result(ClassTest test, List<Trainee> seated, List<String> languages) {
        boolean named = test.kind().named();
        Map<UUID, List<GivenAnswers>> given =
                store.of(test.id()).stream()
                        .collect(Collectors.groupingBy(one -> one.trainee().value()));
        Set<UUID> gave = named ? given.keySet() : store.gaveForm(test.id());
        List<TestResult.Taker> people =
                everybody(seated, gave).stream()
                        .map(one ->
                                taker(one, given.getOrDefault(one.id().value(), List.of()), gave))
                        .toList();
        List<TestAnswerStore.Form> forms = named ? standing(people) : store.forms(test.id());
        boolean hidden = !named && forms.size() < TestResult.ANONYMOUS_FROM;
        Set<UUID> standing =
                people.stream()
                        .map(TestResult.Taker::standing)
                        .flatMap(one -> Optional.ofNullable(one).stream())
                        .map(GivenAnswers::id)
                        .collect(Collectors.toSet());
        QuestionCounts counts =
                new QuestionCounts(
                        sets.of(testStore.everAsked(test.id())),
                        Set.copyOf(testStore.asked(test.id())),
                        languages);
        return new TestResult(
                test,
                people,
                named ? 0 : forms.size(),
                named ? 0 : (int) forms.stream().filter(TestAnswerStore.Form::entered).count(),
                named ? 0 : store.formsAside(test.id()),
                hidden,
                hidden ? List.of() : counts.of(forms, store.words(test.id(), standing)));
    }

    /** Those with a seat, and who answered while they had one. */
    private List<Trainee> everybody(List<Trainee> seated, Set<UUID> gave) {
        List<Trainee> all = new ArrayList<>(seated);
        Set<UUID> there = seated.stream().map(one -> one.id().value()).collect(Collectors.toSet());
        gave.stream()
                .filter(id -> !there.contains(id))
                .flatMap(id -> trainees.find(new TraineeId(id)).stream())
                .forEach(all::add);
        all.sort(
                Comparator.comparing(
                                (Trainee one) ->
                                        one.name().substring(one.name().lastIndexOf(' ') + 1),
                                VietnameseOrder.INSTANCE)
                        .thenComparing(Trainee::name, VietnameseOrder.INSTANCE)
                        .thenComparing(one -> one.id().toString()));
        return all;
    }

    private static TestResult.Taker taker(
            Trainee trainee, List<GivenAnswers> answers, Set<UUID> gave) {
        @Nullable GivenAnswers standing = GivenAnswers.standing(answers).orElse(null);
        List<GivenAnswers> sorted =
                answers.stream()
                        .sorted(
                                Comparator.comparing((GivenAnswers one) -> !one.equals(standing))
                                        .thenComparing(GivenAnswers::at))
                        .toList();
        return new TestResult.Taker(trainee, sorted, standing, gave.contains(trainee.id().value()));
    }

    private static List<TestAnswerStore.Form> standing(List<TestResult.Taker> people) {
        return people.stream()
                .map(TestResult.Taker::standing)
                .flatMap(one -> Optional.ofNullable(one).stream())
                .map(one -> new TestAnswerStore.Form(one.set(), one.entered(), one.chosen()))
                .toList();
    }

    private TrainingClass taught(ClassId id) {
        return classes.known(id)
                .filter(tests::mayOpen)
                .orElseThrow(() -> new AccessDeniedException("does not teach this class"));
    }

    private void noted(TrainingClass one, Map<String, String> what) {
        notices.classChanged("test.admitted", one.id(), one.plan().unit(), what);
        changes.touch(ClassTests.COLLECTION, one.plan().unit());
    }
}
