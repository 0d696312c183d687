package vn.lantoa.training.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.ClassPlan;
import vn.lantoa.training.Course;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.Enrolling;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.VietnameseDates;

/** The fields of a class. */
final class ClassForm extends Div {

    private final ComboBox<Course> course = new ComboBox<>(getTranslation("training.course"));
    private final TextField name = new TextField(getTranslation("training.name"));
    private final PlacePicker unit;
    private final TextField venue = new TextField(getTranslation("training.venue"));
    private final DatePicker first = VietnameseDates.datePicker(getTranslation("training.first"));
    private final DatePicker last = VietnameseDates.datePicker(getTranslation("training.last"));
    private final TrainerPicker trainers;
    private final IntegerField seats = new IntegerField(getTranslation("training.capacity"));
    private final Select<Enrolling> enrolling = new Select<>();
    private final PlacePicker within;
    private final DateTimePicker closes =
            VietnameseDates.dateTimePicker(getTranslation("training.closes"));

    /**
     * @param range units whose classes the person organises
     */
    ClassForm(ClassPieces pieces, List<UnitId> range) {
        addClassName("lt-form");
        unit = new PlacePicker(pieces.places(), getTranslation("training.unit"));
        within = new PlacePicker(pieces.places(), getTranslation("training.within"));
        trainers =
                new TrainerPicker(
                        pieces.teachers(),
                        pieces.senders(),
                        pieces.places(),
                        getTranslation("training.trainers"));
        unit.setRange(range);
        if (range.size() == 1) {
            unit.setValue(range.getFirst());
        }
        unit.addValueChangeListener(event -> trainers.offerFor(event.getValue()));
        trainers.offerFor(unit.getValue());
        choices(pieces);
        words();
        first.addValueChangeListener(event -> proposeLast(event.getOldValue(), event.getValue()));
        add(course, name, unit, venue, first, last, trainers, seats, enrolling, within, closes);
    }

    private void choices(ClassPieces pieces) {
        course.setItems(pieces.courses().list().stream().filter(one -> !one.retired()).toList());
        course.setItemLabelGenerator(one -> Words.text(one.plan().title()));
        enrolling.setLabel(getTranslation("training.enrolling"));
        enrolling.setItems(Enrolling.values());
        enrolling.setItemLabelGenerator(one -> getTranslation(one.key()));
        enrolling.addValueChangeListener(event -> showEnrolling());
        enrolling.setValue(Enrolling.ORGANISER);
        showEnrolling();
    }

    private void words() {
        name.setMaxLength(ClassPlan.NAME_LENGTH);
        name.setHelperText(getTranslation("training.name.help"));
        name.setErrorMessage(getTranslation("training.name.missing"));
        venue.setMaxLength(ClassPlan.VENUE_LENGTH);
        venue.setHelperText(getTranslation("training.venue.help"));
        seats.setMin(1);
        seats.setMax(ClassPlan.MOST_SEATS);
        seats.setHelperText(getTranslation("training.capacity.help"));
        seats.setErrorMessage(getTranslation("training.capacity.wrong"));
        course.setErrorMessage(getTranslation("training.course.missing"));
        unit.setErrorMessage(getTranslation("training.unit.missing"));
        within.setErrorMessage(getTranslation("training.within.missing"));
        last.setErrorMessage(getTranslation("training.last.early"));
        trainers.setHelperText(getTranslation("training.trainers.help"));
        closes.setHelperText(getTranslation("training.closes.help"));
        course.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        unit.setRequiredIndicatorVisible(true);
        first.setRequiredIndicatorVisible(true);
        last.setRequiredIndicatorVisible(true);
        course.addClassName("lt-wide");
        trainers.addClassName("lt-wide");
    }

    /** For a new class of this course, or of one that is yet to be chosen. */
    ClassForm forNew(@Nullable Course of) {
        course.setValue(of);
        return this;
    }

    /** Shows a class that is there; its course and unit stay. */
    ClassForm show(TrainingClass one, @Nullable Course of) {
        ClassPlan plan = one.plan();
        if (of != null) {
            course.setItems(of);
            course.setValue(of);
        }
        course.setReadOnly(true);
        unit.setValue(plan.unit());
        unit.setReadOnly(true);
        name.setValue(plan.name());
        venue.setValue(plan.venue());
        first.setValue(plan.firstDay());
        last.setValue(plan.lastDay());
        trainers.choose(plan.trainers());
        seats.setValue(plan.capacity());
        enrolling.setValue(plan.enrolling());
        within.setValue(plan.within());
        closes.setValue(plan.closes());
        return this;
    }

    /**
     * What was entered; empty when something is missing, which its field then says.
     *
     * @param fixed the course of a class that is there, or null for a new one
     */
    Optional<ClassPlan> plan(@Nullable CourseId fixed) {
        CourseId of =
                fixed != null ? fixed : course.getOptionalValue().map(Course::id).orElse(null);
        UnitId organiser = unit.getValue();
        LocalDate from = first.getValue();
        LocalDate to = last.getValue();
        boolean opened = enrolling.getValue() != Enrolling.ORGANISER;
        UnitId whose = opened ? within.getValue() : null;
        course.setInvalid(of == null);
        name.setInvalid(name.getValue().isBlank());
        unit.setInvalid(organiser == null);
        first.setInvalid(from == null);
        last.setInvalid(to == null || (from != null && to.isBefore(from)));
        within.setInvalid(enrolling.getValue() == Enrolling.PEOPLE && whose == null);
        if (of == null
                || organiser == null
                || from == null
                || to == null
                || name.isInvalid()
                || last.isInvalid()
                || within.isInvalid()
                || seats.isInvalid()
                || (opened && closes.isInvalid())) {
            return Optional.empty();
        }
        return Optional.of(
                new ClassPlan(
                        of,
                        name.getValue(),
                        organiser,
                        venue.getValue(),
                        from,
                        to,
                        trainers.chosen(),
                        seats.getValue(),
                        enrolling.getValue(),
                        whose,
                        opened ? closes.getValue() : null));
    }

    private void showEnrolling() {
        boolean opened = enrolling.getValue() != Enrolling.ORGANISER;
        within.setVisible(opened);
        closes.setVisible(opened);
        if (opened && within.isEmpty()) {
            within.setValue(unit.getValue());
        }
    }

    /** The last day follows the first until somebody has chosen another. */
    private void proposeLast(@Nullable LocalDate before, @Nullable LocalDate now) {
        LocalDate until = last.getValue();
        if (now != null && (until == null || until.equals(before) || until.isBefore(now))) {
            last.setValue(now);
        }
    }
}
