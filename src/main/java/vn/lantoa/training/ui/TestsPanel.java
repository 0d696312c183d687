package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.geography.Places;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.tests.ClassTests;
import vn.lantoa.training.tests.Gain;
import vn.lantoa.training.tests.Scores;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.training.tests.TestResult;
import vn.lantoa.training.tests.TestResults;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.Symbol;

/** The tests of a class: opened and closed, who answered, and what the class learned. */
@org.springframework.stereotype.Component
class TestsPanel implements ClassPanel {

    /** Organisers read Vietnamese, whatever language the trainees answered in. */
    private static final List<String> LANGUAGES = List.of("vi");

    private final ClassTests tests;
    private final TestResults results;
    private final Scores scores;
    private final ClassScope scope;
    private final Places places;
    private final Workbooks workbooks;

    TestsPanel(
            ClassTests tests,
            TestResults results,
            Scores scores,
            ClassScope scope,
            Places places,
            Workbooks workbooks) {
        this.tests = tests;
        this.results = results;
        this.scores = scores;
        this.scope = scope;
        this.places = places;
        this.workbooks = workbooks;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String key() {
        return "kiem-tra";
    }

    @Override
    public String title() {
        return "training.tests";
    }

    @Override
    public boolean shownTo(TrainingClass one) {
        return scope.maySeePeople(one);
    }

    @Override
    public Component panel(TrainingClass one, Runnable changed) {
        Div all = new Div();
        Map<TestKind, TestResult> opened = opened(one);
        Set<TestKind> kinds = EnumSet.noneOf(TestKind.class);
        kinds.addAll(tests.kinds(one.id()));
        kinds.addAll(opened.keySet());
        if (kinds.isEmpty()) {
            all.add(nothing(one));
            return all;
        }
        if (opened.keySet().stream().anyMatch(TestKind::named)) {
            all.add(gain(one));
        }
        boolean mayOpen = tests.mayOpen(one);
        for (TestKind kind : kinds) {
            TestResult result = opened.get(kind);
            all.add(
                    new TestSection(
                            one,
                            kind,
                            result,
                            result == null ? null : tests.state(result.test()),
                            mayOpen ? tests : null,
                            results,
                            changed));
        }
        return all;
    }

    private Map<TestKind, TestResult> opened(TrainingClass one) {
        return results.of(one.id(), LANGUAGES).stream()
                .collect(Collectors.toMap(any -> any.test().kind(), Function.identity()));
    }

    private EmptyState nothing(TrainingClass one) {
        String words = word("training.tests.none");
        String hint = word("training.tests.noneHow");
        if (!scope.mayEdit(one.plan().unit())) {
            return new EmptyState(Symbol.LIST, words, hint);
        }
        Anchor write =
                new Anchor("khoa-hoc/" + one.plan().course() + "/de", word("training.tests.write"));
        write.addClassName("lt-link-action");
        return new EmptyState(Symbol.LIST, words, hint, write);
    }

    private Section gain(TrainingClass one) {
        Gain gain = scores.gain(one.id());
        Section section = new Section(new H2(word("training.tests.learned")));
        section.addClassName("lt-section");
        section.add(
                new Paragraph(
                        sentence(
                                "training.tests.before",
                                "training.tests.beforeNone",
                                gain.before(),
                                gain.beforeTaken())),
                new Paragraph(
                        sentence(
                                "training.tests.after",
                                "training.tests.afterNone",
                                gain.after(),
                                gain.afterTaken())));
        Double points = gain.points();
        Paragraph learned =
                new Paragraph(
                        points == null
                                ? word("training.tests.noGain")
                                : word(
                                        "training.tests.gain",
                                        TestNumbers.signed(points),
                                        gain.both()));
        learned.addClassName("lt-strong");
        section.add(learned);
        Locale language = UI.getCurrent().getLocale();
        section.add(
                new TestSheetLink(
                        word("training.tests.export"),
                        word("training.tests.file"),
                        () ->
                                workbooks.xlsx(
                                        new TestSheets(places, language)
                                                .of(
                                                        scores.of(one.id()),
                                                        results.of(one.id(), LANGUAGES)))));
        return section;
    }

    private static String sentence(String key, String none, @Nullable Double average, int people) {
        return average == null ? word(none) : word(key, TestNumbers.shown(average), people);
    }

    private static String word(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }
}
