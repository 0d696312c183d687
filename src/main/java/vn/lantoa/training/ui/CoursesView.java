package vn.lantoa.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.Course;
import vn.lantoa.training.CoursePlan;
import vn.lantoa.training.Courses;
import vn.lantoa.uikit.CardRow;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.SearchField;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** The courses that classes are held of; the filter lives in the address. */
@Route("khoa-hoc")
@PageTitle("training.courses")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER, Roles.LEADER})
@Menu(title = "training.courses", order = 30, icon = "book")
class CoursesView extends Div implements BeforeEnterObserver {

    private final transient Courses courses;
    private final transient Places places;
    private final SearchField text;
    private final Checkbox retired = new Checkbox(getTranslation("training.courses.retired"));
    private final Paragraph count = new Paragraph();
    private final Div found = new Div();
    private boolean reading;

    CoursesView(Courses courses, ClassScope scope, Places places) {
        this.courses = courses;
        this.places = places;
        this.text = new SearchField(getTranslation("training.courses.search"), key -> changed());
        retired.addValueChangeListener(event -> changed());
        Div filters = new Div(text, retired);
        filters.addClassName("lt-filters");
        count.addClassName("lt-secondary");
        count.getElement().setAttribute("role", "status");
        PageHeader header = new PageHeader(getTranslation("training.courses"));
        if (!scope.organised().isEmpty()) {
            Button add =
                    new Button(
                            getTranslation("training.newCourse"),
                            Symbol.PLUS.icon(),
                            event -> UI.getCurrent().navigate("khoa-hoc/" + CourseView.NEW));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.setActions(add);
        }
        add(header, filters, count, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        reading = true;
        text.setValue(asked.getSingleParameter("tim").orElse(""));
        retired.setValue(asked.getSingleParameter("da-ngung").isPresent());
        reading = false;
        show();
    }

    private void changed() {
        if (!reading) {
            Map<String, String> kept = new LinkedHashMap<>();
            if (!text.getValue().isBlank()) {
                kept.put("tim", text.getValue());
            }
            if (retired.getValue()) {
                kept.put("da-ngung", "1");
            }
            Location address = new Location("khoa-hoc", QueryParameters.simple(kept));
            UI.getCurrent().getPage().getHistory().replaceState(null, address);
            show();
        }
    }

    private void show() {
        found.removeAll();
        List<Course> all = courses.list().stream().filter(this::isAsked).toList();
        count.setText(getTranslation("training.courses.count", all.size()));
        if (all.isEmpty()) {
            found.add(
                    new EmptyState(
                            Symbol.BOOK,
                            getTranslation("training.courses.none"),
                            getTranslation("training.courses.none.hint")));
            return;
        }
        CardRows rows = new CardRows();
        rows.append(all.stream().map(this::card).toList());
        found.add(rows);
    }

    /** Whether every word typed begins a word of the course's titles or of its unit. */
    private boolean isAsked(Course one) {
        CoursePlan plan = one.plan();
        String words =
                " "
                        + SearchKey.of(
                                String.join(" ", plan.title().versions().values())
                                        + " "
                                        + places.fullName(plan.unit()));
        String key = text.key();
        return (retired.getValue() || !one.retired())
                && (key.isEmpty()
                        || List.of(key.split(" ", -1)).stream()
                                .allMatch(word -> words.contains(" " + word)));
    }

    private CardRow card(Course one) {
        CoursePlan plan = one.plan();
        CardRow card =
                CardRow.of(Words.text(plan.title()), "khoa-hoc/" + one.id())
                        .line(Symbol.CLOCK, getTranslation("training.hours.of", plan.hours()))
                        .line(
                                Symbol.PEOPLE,
                                plan.audiences().stream()
                                        .map(group -> getTranslation(group.key()))
                                        .collect(Collectors.joining(", ")))
                        .line(Symbol.PIN, places.fullName(plan.unit()));
        return one.retired()
                ? card.badge(
                        new StateBadge(
                                Tone.NEUTRAL, Symbol.BAN, getTranslation("training.retired")))
                : card;
    }
}
