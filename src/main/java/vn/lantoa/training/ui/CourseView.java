package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.lantoa.geography.Languages;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.Answer;
import vn.lantoa.training.Course;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.CoursePlan;
import vn.lantoa.training.Courses;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** One course: read, written, retired; also where a new one is written. */
@Route("khoa-hoc/:id")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER, Roles.LEADER, Roles.TRAINER})
class CourseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Stands in the address for a course that is yet to be written. */
    static final String NEW = "moi";

    private final transient Courses courses;
    private final transient ClassPieces pieces;
    private final transient Languages languages;
    private final Div problem = new Div();
    private String pageTitle = "";

    CourseView(Courses courses, ClassPieces pieces, Languages languages) {
        this.courses = courses;
        this.pieces = pieces;
        this.languages = languages;
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Optional<Course> found = CourseId.parse(id).flatMap(courses::find);
        if (NEW.equals(id) && !pieces.scope().organised().isEmpty()) {
            showNew();
        } else if (found.isPresent()) {
            show(found.get());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void showNew() {
        removeAll();
        problem.removeAll();
        pageTitle = getTranslation("training.newCourse");
        CourseForm form = new CourseForm(languages, pieces.places(), pieces.scope().organised());
        add(new PageHeader(pageTitle).above(way()), problem, form);
        addSave(form, courses::create, () -> UI.getCurrent().navigate(CoursesView.class));
    }

    private void show(Course course) {
        removeAll();
        problem.removeAll();
        pageTitle = Words.text(course.plan().title());
        Div above = new Div(way());
        above.addClassName("lt-actions");
        if (course.retired()) {
            above.add(new StateBadge(Tone.NEUTRAL, Symbol.BAN, getTranslation("training.retired")));
        }
        PageHeader header =
                new PageHeader(pageTitle, steps(course).toArray(Component[]::new)).above(above);
        add(header, problem, new CourseFacts(course, pieces.places()));
        Anchor held = new Anchor("lop?khoa=" + course.id(), getTranslation("training.classesOf"));
        held.addClassName("lt-link-action");
        add(held);
        if (pieces.scope().seesUnits()) {
            Anchor asked =
                    new Anchor(
                            "khoa-hoc/" + course.id() + "/de",
                            getTranslation("training.tests.questions"));
            asked.addClassName("lt-link-action");
            add(asked);
        }
    }

    private Component way() {
        return pieces.scope().seesUnits()
                ? new RouterLink(getTranslation("training.courses"), CoursesView.class)
                : new RouterLink(getTranslation("training.classes"), ClassesView.class);
    }

    private List<Component> steps(Course course) {
        List<Component> all = new ArrayList<>();
        if (!course.retired() && !pieces.scope().organised().isEmpty()) {
            all.add(ClassDialog.adds(pieces, course));
        }
        if (courses.mayEdit(course)) {
            all.add(
                    new Button(
                            getTranslation("training.edit"),
                            Symbol.EDIT.icon(),
                            event -> edit(course)));
            all.add(
                    course.retired()
                            ? new Button(
                                    getTranslation("training.resume"),
                                    event -> show(courses.retire(course.id(), false)))
                            : new Button(
                                    getTranslation("training.retire"),
                                    event -> askToRetire(course)));
        }
        return all;
    }

    private void askToRetire(Course course) {
        Confirmation.askToEnd(
                getTranslation("training.retire.ask", pageTitle),
                getTranslation("training.retire.text"),
                getTranslation("training.retire"),
                () -> show(courses.retire(course.id(), true)));
    }

    private void edit(Course course) {
        removeAll();
        problem.removeAll();
        CourseForm form = new CourseForm(languages, pieces.places(), pieces.scope().organised());
        form.show(course.plan());
        add(new PageHeader(pageTitle).above(way()), problem, form);
        addSave(
                form,
                plan -> courses.change(course.id(), course.version(), plan),
                () -> courses.find(course.id()).ifPresent(this::show));
    }

    private void addSave(
            CourseForm form, Function<CoursePlan, Answer<Course>> write, Runnable back) {
        Button save =
                new Button(
                        getTranslation("training.save"),
                        event -> form.plan().ifPresent(plan -> answered(write.apply(plan))));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(save, new Button(getTranslation("uikit.goBack"), event -> back.run()));
        bar.addClassName("lt-actions");
        add(bar);
    }

    private void answered(Answer<Course> answer) {
        problem.removeAll();
        switch (answer) {
            case Answer.Done<Course> done -> {
                UI.getCurrent().navigate("khoa-hoc/" + done.value().id());
                show(done.value());
                Toast.done(getTranslation("training.saved"));
            }
            case Answer.Overtaken<Course> other ->
                    warn(
                            getTranslation(
                                    "training.overtaken",
                                    VietnamTime.dateTime(VietnamTime.local(other.at()))));
            case Answer.Refused<Course> no -> warn(getTranslation(no.why().key()));
        }
    }

    private void warn(String words) {
        problem.add(new Callout(Tone.DANGER, words));
    }
}
