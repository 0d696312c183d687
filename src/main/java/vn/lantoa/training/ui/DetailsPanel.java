package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Collectors;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Senders;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassPlan;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.PassRule;
import vn.lantoa.training.TrainingClass;

/** What is written down about a class, and its sessions. */
@org.springframework.stereotype.Component
class DetailsPanel implements ClassPanel {

    private final ClassSessions sessions;
    private final Senders senders;
    private final Places places;

    DetailsPanel(ClassSessions sessions, Senders senders, Places places) {
        this.sessions = sessions;
        this.senders = senders;
        this.places = places;
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
        Section about = new Section(heading("training.details"), facts(one));
        about.addClassName("lt-section");
        Section days =
                new Section(heading("training.sessions"), new SessionList(sessions.of(one.id())));
        days.addClassName("lt-section");
        return new Div(about, days);
    }

    private DescriptionList facts(TrainingClass one) {
        ClassPlan plan = one.plan();
        DescriptionList all = new DescriptionList();
        all.addClassName("lt-facts");
        fact(all, "training.course", Words.text(one.title()));
        fact(all, "training.days", Words.days(plan.firstDay(), plan.lastDay()));
        fact(all, "training.venue", plan.venue());
        fact(all, "training.unit", places.fullName(plan.unit()));
        fact(
                all,
                "training.trainers",
                senders.people(plan.trainers()).stream()
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

    private String enrolling(ClassPlan plan) {
        UnitId within = plan.within();
        String who = translate(plan.enrolling().key());
        String where = within == null ? who : who + " (" + places.fullName(within) + ")";
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
