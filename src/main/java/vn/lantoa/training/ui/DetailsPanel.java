package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.stream.Collectors;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassPlan;
import vn.lantoa.training.PassRule;
import vn.lantoa.training.TrainingClass;

/** What is written down about a class, and its sessions. */
@org.springframework.stereotype.Component
class DetailsPanel implements ClassPanel {

    private final ClassPieces pieces;
    private final SessionPieces sessions;

    DetailsPanel(ClassPieces pieces, SessionPieces sessions) {
        this.pieces = pieces;
        this.sessions = sessions;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "thong-tin";
    }

    @Override
    public String title() {
        return "training.details";
    }

    @Override
    public boolean shownTo(TrainingClass one) {
        return true;
    }

    @Override
    public Component panel(TrainingClass one, Runnable changed) {
        boolean edits = pieces.classes().mayEdit(one);
        Section about = new Section(heading("training.details"));
        if (edits) {
            about.add(new ClassSteps(pieces, one, changed));
        }
        about.add(facts(one));
        about.addClassName("lt-section");
        Section days =
                new Section(
                        heading("training.sessions"),
                        new SessionList(sessions, one, edits, changed));
        days.addClassName("lt-section");
        return new Div(about, days);
    }

    private DescriptionList facts(TrainingClass one) {
        ClassPlan plan = one.plan();
        DescriptionList all = new DescriptionList();
        all.addClassName("lt-facts");
        all.add(
                new DescriptionList.Term(translate("training.course")),
                new DescriptionList.Description(course(one)));
        fact(all, "training.days", Words.days(plan.firstDay(), plan.lastDay()));
        fact(all, "training.venue", plan.venue());
        fact(all, "training.unit", pieces.places().fullName(plan.unit()));
        fact(
                all,
                "training.trainers",
                pieces.senders().people(plan.trainers()).stream()
                        .map(Person::name)
                        .collect(Collectors.joining(", ")));
        Integer seats = plan.capacity();
        fact(
                all,
                "training.capacity",
                seats == null ? translate("training.capacity.none") : seats.toString());
        fact(all, "training.enrolling", enrolling(plan));
        fact(all, "training.pass", pass(one.pass()));
        return all;
    }

    /** Its course, which leads there for those who may read it. */
    private Component course(TrainingClass one) {
        String title = Words.text(one.title());
        return pieces.courses().find(one.plan().course()).isPresent()
                ? new RouterLink(
                        title,
                        CourseView.class,
                        new RouteParameters("id", one.plan().course().toString()))
                : new Span(title);
    }

    private String enrolling(ClassPlan plan) {
        UnitId within = plan.within();
        String who = translate(plan.enrolling().key());
        String where = within == null ? who : who + " (" + pieces.places().fullName(within) + ")";
        return plan.closes() == null
                ? where
                : where + ", " + translate("training.until", VietnamTime.dateTime(plan.closes()));
    }

    static String pass(PassRule rule) {
        Integer score = rule.score();
        String attended = translate("training.pass.attendance", rule.attendance());
        return score == null ? attended : attended + ", " + translate("training.pass.score", score);
    }

    private static void fact(DescriptionList all, String key, String value) {
        if (!value.isBlank()) {
            all.add(
                    new DescriptionList.Term(translate(key)),
                    new DescriptionList.Description(value));
        }
    }

    private static H2 heading(String key) {
        return new H2(translate(key));
    }

    private static String translate(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }
}
