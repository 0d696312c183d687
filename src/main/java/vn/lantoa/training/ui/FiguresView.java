package vn.lantoa.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.Course;
import vn.lantoa.training.Courses;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.figures.FigureFilter;
import vn.lantoa.training.figures.FigureSum;
import vn.lantoa.training.figures.TrainingFigures;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.VietnameseDates;

/**
 * Figures of training by period, unit, course and target group; the filter lives in the address.
 */
@Route("so-lieu-tap-huan")
@PageTitle("training.figures.title")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER, Roles.LEADER, Roles.TRAINER})
@Menu(title = "training.figures.title", order = 34, icon = "chart")
class FiguresView extends Div implements BeforeEnterObserver {

    private final transient TrainingFigures figures;
    private final transient Courses courses;
    private final transient Places places;
    private final transient Workbooks workbooks;
    private final LocalDate today;
    private final DatePicker from = VietnameseDates.datePicker(getTranslation("training.from"));
    private final DatePicker to = VietnameseDates.datePicker(getTranslation("training.to"));
    private final PlacePicker below;
    private final ComboBox<Course> course = new ComboBox<>(getTranslation("training.course"));
    private final ComboBox<TargetGroup> group =
            new ComboBox<>(getTranslation("training.figures.group"));
    private final Div found = new Div();
    private boolean reading;

    FiguresView(
            TrainingFigures figures,
            Courses courses,
            ClassScope scope,
            Places places,
            Workbooks workbooks,
            Clock clock) {
        this.figures = figures;
        this.courses = courses;
        this.places = places;
        this.workbooks = workbooks;
        this.today = VietnamTime.today(clock);
        this.below = new PlacePicker(places, getTranslation("training.unit"));
        found.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader(getTranslation("training.figures.title"))
                        .intro(getTranslation("training.figures.intro")),
                filters(scope.seesUnits()),
                found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FigureFilter filter = FigureAddress.read(event.getLocation().getQueryParameters(), today);
        UnitId unit = filter.below();
        reading = true;
        from.setValue(filter.from());
        to.setValue(filter.to());
        below.setValue(unit == null || places.find(unit).isEmpty() ? null : unit);
        course.setValue(
                courses.list().stream()
                        .filter(one -> one.id().equals(filter.course()))
                        .findFirst()
                        .orElse(null));
        group.setValue(filter.group());
        reading = false;
        show();
    }

    private Div filters(boolean wide) {
        course.setItems(courses.list());
        course.setItemLabelGenerator(one -> Words.text(one.plan().title()));
        group.setItems(TargetGroup.values());
        group.setItemLabelGenerator(one -> getTranslation(one.key()));
        List.of(course, group).forEach(box -> box.setClearButtonVisible(true));
        below.setClearButtonVisible(true);
        below.setVisible(wide);
        course.setVisible(wide);
        List.of(from, to)
                .forEach(day -> {
                    day.setClearButtonVisible(true);
                    day.addValueChangeListener(event -> changed());
                });
        below.addValueChangeListener(event -> changed());
        course.addValueChangeListener(event -> changed());
        group.addValueChangeListener(event -> changed());
        Div filters = new Div(from, to, below, course, group);
        filters.addClassName("lt-filters");
        return filters;
    }

    private void changed() {
        if (!reading) {
            Location address = new Location("so-lieu-tap-huan", FigureAddress.write(filter()));
            UI.getCurrent().getPage().getHistory().replaceState(null, address);
            show();
        }
    }

    private void show() {
        found.removeAll();
        FigureSum sum = figures.of(filter());
        if (sum.byClass().isEmpty()) {
            found.add(
                    new EmptyState(
                            Symbol.LIST,
                            getTranslation("training.figures.none"),
                            getTranslation("training.figures.noneHint")));
            return;
        }
        found.add(
                new FigureTables(
                        new FigureSheets(places, this).of(sum),
                        workbooks,
                        "so-lieu-tap-huan-" + today));
    }

    private FigureFilter filter() {
        return new FigureFilter(
                from.getValue(),
                to.getValue(),
                below.getValue(),
                course.getOptionalValue().map(Course::id).orElse(null),
                group.getValue());
    }
}
