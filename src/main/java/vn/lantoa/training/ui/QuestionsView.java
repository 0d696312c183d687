package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.shared.Roles;
import vn.lantoa.training.Course;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.Courses;
import vn.lantoa.training.tests.QuestionSet;
import vn.lantoa.training.tests.QuestionSets;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;

/** The questions of a course: one set for each kind of test and language. */
@Route("khoa-hoc/:id/de")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER, Roles.LEADER})
class QuestionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Courses courses;
    private final transient QuestionSets sets;
    private final transient Languages languages;
    private String pageTitle = "";

    QuestionsView(Courses courses, QuestionSets sets, Languages languages) {
        this.courses = courses;
        this.sets = sets;
        this.languages = languages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Course> found =
                event.getRouteParameters()
                        .get("id")
                        .flatMap(CourseId::parse)
                        .flatMap(courses::find);
        if (found.isPresent()) {
            show(found.get());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void show(Course course) {
        removeAll();
        pageTitle = getTranslation("training.tests.questionsOf", Words.text(course.plan().title()));
        RouterLink way =
                new RouterLink(
                        getTranslation("training.tests.course"),
                        CourseView.class,
                        new RouteParameters("id", course.id().toString()));
        add(
                new PageHeader(pageTitle).above(way),
                new Paragraph(getTranslation("training.tests.questionsHow")));
        List<QuestionSet> all = sets.of(course.id());
        for (TestKind kind : TestKind.values()) {
            List<QuestionSet> some = all.stream().filter(one -> one.kind() == kind).toList();
            add(section(course, kind, some));
        }
    }

    private Section section(Course course, TestKind kind, List<QuestionSet> some) {
        Section section = new Section(new H2(getTranslation(kind.key())));
        section.addClassName("lt-section");
        if (some.isEmpty()) {
            section.add(new Paragraph(getTranslation("training.tests.noQuestions")));
        } else {
            section.add(new CardList(some.stream().map(one -> card(course, one)).toList()));
        }
        if (sets.mayEdit(course) && some.isEmpty()) {
            Button write =
                    new Button(
                            getTranslation("training.tests.write"),
                            Symbol.PLUS.icon(),
                            event ->
                                    getUI().ifPresent(ui ->
                                            ui.navigate(
                                                    QuestionSetView.address(
                                                            course.id(), kind, "vi"))));
            section.add(write);
        }
        return section;
    }

    private ListCard card(Course course, QuestionSet set) {
        RouterLink link =
                new RouterLink(
                        name(set.language()),
                        QuestionSetView.class,
                        QuestionSetView.parameters(course.id(), set.kind(), set.language()));
        ListCard card =
                new ListCard((Component) link)
                        .line(
                                Symbol.LIST,
                                getTranslation("training.tests.count", set.questions().size()));
        if (set.kind().named()) {
            card.line(Symbol.CHECK, getTranslation("training.tests.mostPoints", set.points()));
        }
        if (sets.mayEdit(course)) {
            card.actions(
                    new Button(
                            getTranslation("training.tests.copy"),
                            Symbol.COPY.icon(),
                            event -> new CopyQuestionsDialog(set, sets, languages).open()));
        }
        return card;
    }

    private String name(String language) {
        return languages.find(language).map(Language::nameVi).orElse(language);
    }
}
