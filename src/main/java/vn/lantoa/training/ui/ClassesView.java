package vn.lantoa.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.ClassFilter;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Course;
import vn.lantoa.training.Courses;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.CardRow;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.SearchField;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.VietnameseDates;

/** The classes of one's units and those one teaches; the filter lives in the address. */
@Route("lop")
@PageTitle("training.classes")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER, Roles.LEADER, Roles.TRAINER})
@Menu(title = "training.classes", order = 31, icon = "board")
class ClassesView extends Div implements BeforeEnterObserver {

    private static final int PAGE = 40;

    private final transient Classes classes;
    private final transient Places places;
    private final transient Courses courses;
    private final SearchField text;
    private final DatePicker from = VietnameseDates.datePicker(getTranslation("training.from"));
    private final DatePicker to = VietnameseDates.datePicker(getTranslation("training.to"));
    private final PlacePicker below;
    private final ComboBox<ClassStatus> status = new ComboBox<>(getTranslation("training.state"));
    private final ComboBox<Course> course = new ComboBox<>(getTranslation("training.course"));
    private final Checkbox lacking = new Checkbox(getTranslation("training.lacking"));
    private final Paragraph count = new Paragraph();
    private final Div found = new Div();
    private CardRows cards = new CardRows();
    private int shown;
    private boolean reading;

    ClassesView(ClassPieces pieces) {
        this.classes = pieces.classes();
        this.courses = pieces.courses();
        this.places = pieces.places();
        this.text = new SearchField(getTranslation("training.search"), key -> changed());
        this.below = new PlacePicker(places, getTranslation("training.unit"));
        PageHeader header = new PageHeader(getTranslation("training.classes"));
        if (!pieces.scope().organised().isEmpty()) {
            header.setActions(ClassDialog.adds(pieces, null));
        }
        count.addClassName("lt-secondary");
        count.getElement().setAttribute("role", "status");
        add(header, filters(pieces.scope()), count, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClassFilter filter = ClassesAddress.read(event.getLocation().getQueryParameters());
        UnitId unit = filter.below();
        reading = true;
        text.setValue(filter.text());
        from.setValue(filter.from());
        to.setValue(filter.to());
        below.setValue(unit == null || places.find(unit).isEmpty() ? null : unit);
        status.setValue(filter.status());
        course.setValue(
                courses.list().stream()
                        .filter(one -> one.id().equals(filter.course()))
                        .findFirst()
                        .orElse(null));
        lacking.setValue(filter.lacking());
        reading = false;
        show();
    }

    private Div filters(ClassScope scope) {
        boolean wide = scope.seesUnits();
        below.setClearButtonVisible(true);
        status.setItems(ClassStatus.values());
        status.setItemLabelGenerator(one -> getTranslation(one.key()));
        status.setClearButtonVisible(true);
        course.setItems(courses.list());
        course.setItemLabelGenerator(one -> Words.text(one.plan().title()));
        course.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        below.setVisible(wide);
        course.setVisible(wide);
        lacking.setVisible(wide);
        List.of(from, to).forEach(day -> day.addValueChangeListener(event -> changed()));
        below.addValueChangeListener(event -> changed());
        status.addValueChangeListener(event -> changed());
        course.addValueChangeListener(event -> changed());
        lacking.addValueChangeListener(event -> changed());
        Div filters = new Div(text, from, to, below, status, course, lacking);
        filters.addClassName("lt-filters");
        return filters;
    }

    private void changed() {
        if (!reading) {
            Location address = new Location("lop", ClassesAddress.write(filter()));
            UI.getCurrent().getPage().getHistory().replaceState(null, address);
            show();
        }
    }

    private void show() {
        found.removeAll();
        shown = 0;
        ClassFilter filter = filter();
        long all = classes.count(filter);
        count.setText(getTranslation("training.count", all));
        if (all == 0) {
            found.add(
                    new EmptyState(
                            Symbol.PEOPLE,
                            getTranslation("training.none"),
                            getTranslation(
                                    filter.equals(ClassFilter.ALL)
                                            ? "training.none.yet"
                                            : "training.none.found")));
            return;
        }
        cards = new CardRows();
        found.add(cards);
        more(filter, all);
    }

    /** Adds the next page of cards, and a button while there are others. */
    private void more(ClassFilter filter, long all) {
        List<TrainingClass> page = classes.list(filter, shown, PAGE);
        cards.append(page.stream().map(this::card).toList());
        shown += page.size();
        if (shown < all && !page.isEmpty()) {
            Button next = new Button(getTranslation("training.more", all - shown));
            next.addClickListener(event -> {
                found.remove(next);
                more(filter, all);
            });
            found.add(next);
        }
    }

    private CardRow card(TrainingClass one) {
        return CardRow.of(one.plan().name(), "lop/" + one.id())
                .badge(Words.badge(one.status()))
                .line(Symbol.BOOK, Words.text(one.title()))
                .line(Symbol.CALENDAR, Words.days(one.plan().firstDay(), one.plan().lastDay()))
                .line(
                        Symbol.PIN,
                        one.plan().venue().isEmpty()
                                ? places.fullName(one.plan().unit())
                                : one.plan().venue() + ", " + places.fullName(one.plan().unit()));
    }

    private ClassFilter filter() {
        return new ClassFilter(
                text.getValue(),
                from.getValue(),
                to.getValue(),
                below.getValue(),
                status.getValue(),
                course.getOptionalValue().map(Course::id).orElse(null),
                lacking.getValue());
    }
}
