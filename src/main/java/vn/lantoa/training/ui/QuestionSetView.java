package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.Answer;
import vn.lantoa.training.Course;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.Courses;
import vn.lantoa.training.tests.Question;
import vn.lantoa.training.tests.QuestionSet;
import vn.lantoa.training.tests.QuestionSets;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** One set of questions: written, put in order, looked at as a trainee sees it. */
@Route("khoa-hoc/:id/de/:kind/:language")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER, Roles.LEADER})
class QuestionSetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Courses courses;
    private final transient QuestionSets sets;
    private final transient Languages languages;
    private final Div problem = new Div();
    private String pageTitle = "";

    QuestionSetView(Courses courses, QuestionSets sets, Languages languages) {
        this.courses = courses;
        this.sets = sets;
        this.languages = languages;
        problem.getElement().setAttribute("role", "alert");
    }

    static String address(CourseId course, TestKind kind, String language) {
        return "khoa-hoc/" + course + "/de/" + word(kind) + "/" + language;
    }

    static RouteParameters parameters(CourseId course, TestKind kind, String language) {
        return new RouteParameters(
                new RouteParam("id", course.toString()),
                new RouteParam("kind", word(kind)),
                new RouteParam("language", language));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        Optional<Course> course =
                parameters.get("id").flatMap(CourseId::parse).flatMap(courses::find);
        Optional<TestKind> kind =
                parameters
                        .get("kind")
                        .flatMap(name ->
                                Stream.of(TestKind.values())
                                        .filter(one -> word(one).equals(name))
                                        .findFirst());
        Optional<Language> language = parameters.get("language").flatMap(languages::find);
        if (course.isPresent() && kind.isPresent() && language.isPresent()) {
            show(course.get(), kind.get(), language.get());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void show(Course course, TestKind kind, Language language) {
        removeAll();
        problem.removeAll();
        pageTitle = getTranslation(kind.key()) + " – " + language.nameVi();
        RouterLink way =
                new RouterLink(
                        getTranslation(
                                "training.tests.questionsOf", Words.text(course.plan().title())),
                        QuestionsView.class,
                        new RouteParameters("id", course.id().toString()));
        add(new PageHeader(pageTitle).above(way));
        Optional<QuestionSet> set = sets.find(course.id(), kind, language.tag());
        List<Question> questions = set.map(QuestionSet::questions).orElse(List.of());
        if (!sets.mayEdit(course)) {
            add(new QuestionPreview(questions, language.tag()));
            return;
        }
        if (set.filter(QuestionSet::given).isPresent()) {
            add(new Callout(Tone.INFO, getTranslation("training.tests.given")));
        }
        if (kind.named()) {
            add(new Paragraph(getTranslation("training.tests.grading")));
        }
        edit(course, kind, language, questions, set.map(QuestionSet::revision).orElse(0));
    }

    private void edit(
            Course course, TestKind kind, Language language, List<Question> all, int revision) {
        QuestionRows rows = new QuestionRows(kind, language.tag());
        all.forEach(rows::show);
        Div preview = new Div();
        Button save =
                new Button(
                        getTranslation("training.save"),
                        event ->
                                rows.read()
                                        .ifPresentOrElse(
                                                questions ->
                                                        save(
                                                                course, kind, language, revision,
                                                                questions),
                                                this::incomplete));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button look =
                new Button(
                        getTranslation("training.tests.preview"),
                        event -> {
                            preview.removeAll();
                            rows.read()
                                    .ifPresentOrElse(
                                            questions ->
                                                    preview.add(
                                                            new QuestionPreview(
                                                                    questions, language.tag())),
                                            this::incomplete);
                        });
        Div steps = new Div(save, look);
        steps.addClassName("lt-actions");
        add(rows, problem, steps, preview);
    }

    private void save(
            Course course, TestKind kind, Language language, int revision, List<Question> all) {
        problem.removeAll();
        switch (sets.save(course.id(), kind, language.tag(), revision, all)) {
            case Answer.Done<QuestionSet> done -> {
                Toast.done(getTranslation("training.saved"));
                show(course, kind, language);
            }
            case Answer.Overtaken<QuestionSet> other ->
                    warn(
                            getTranslation(
                                    "training.overtaken",
                                    VietnamTime.dateTime(VietnamTime.local(other.at()))));
            case Answer.Refused<QuestionSet> no -> warn(getTranslation(no.why().key()));
        }
    }

    private void incomplete() {
        problem.removeAll();
        warn(getTranslation("training.tests.incomplete"));
    }

    private void warn(String words) {
        problem.add(new Callout(Tone.DANGER, words));
    }

    private static String word(TestKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
