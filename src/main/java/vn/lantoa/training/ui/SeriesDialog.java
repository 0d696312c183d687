package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.Answer;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.SeriesOrder;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** Makes a series of sessions; each is shown before, and can be left out. */
final class SeriesDialog extends FormDialog {

    private final transient SessionPieces pieces;
    private final TrainingClass one;
    private final transient Runnable changed;
    private final DatePicker from = VietnameseDates.datePicker(getTranslation("training.from"));
    private final DatePicker to = VietnameseDates.datePicker(getTranslation("training.to"));
    private final CheckboxGroup<DayOfWeek> weekdays =
            new CheckboxGroup<>(getTranslation("training.weekdays"));
    private final HalfDay morning =
            new HalfDay("training.morning", LocalTime.of(8, 0), LocalTime.of(11, 0));
    private final HalfDay afternoon =
            new HalfDay("training.afternoon", LocalTime.of(14, 0), LocalTime.of(16, 30));
    private final ComboBox<String> module;
    private final SeriesPreview preview = new SeriesPreview();
    private final Div problem = new Div();
    private final Button save =
            new Button(getTranslation("training.series.add", 0), event -> save());

    SeriesDialog(SessionPieces pieces, TrainingClass one, Runnable changed) {
        super(I18NProvider.translate("training.series"));
        this.pieces = pieces;
        this.one = one;
        this.changed = changed;
        this.module = SessionDialog.modules(pieces, one);
        problem.getElement().setAttribute("role", "alert");
        from.setValue(one.plan().firstDay());
        to.setValue(one.plan().lastDay());
        to.setErrorMessage(getTranslation("training.series.days.wrong", SeriesOrder.MOST_DAYS));
        weekdays.setItems(DayOfWeek.values());
        weekdays.setItemLabelGenerator(VietnameseDates::weekday);
        weekdays.setValue(EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY)));
        weekdays.addClassName("lt-wide");
        List.of(from, to).forEach(field -> field.addValueChangeListener(event -> show()));
        weekdays.addValueChangeListener(event -> show());
        module.addValueChangeListener(event -> show());
        morning.onChange(this::show);
        afternoon.onChange(this::show);
        preview.onChange(this::count);
        Div form = new Div(from, to, weekdays, morning, afternoon, module);
        form.addClassName("lt-form");
        add(problem, form, preview);
        endWith(save);
        show();
    }

    private Optional<SeriesOrder> order() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        from.setInvalid(first == null);
        to.setInvalid(
                last == null
                        || (first != null
                                && (last.isBefore(first)
                                        || first.plusDays(SeriesOrder.MOST_DAYS).isBefore(last))));
        Set<DayOfWeek> days = weekdays.getValue();
        List<SeriesOrder.Hours> hours = new ArrayList<>();
        boolean early = morning.addTo(hours);
        boolean late = afternoon.addTo(hours);
        boolean timed = early && late;
        return first == null || last == null || to.isInvalid() || !timed
                ? Optional.empty()
                : Optional.of(
                        new SeriesOrder(
                                first,
                                last,
                                days,
                                hours,
                                Objects.requireNonNullElse(module.getValue(), "")));
    }

    private void show() {
        preview.show(
                order().map(order -> pieces.days().preview(one.id(), order)).orElse(List.of()));
        count();
    }

    private void count() {
        int chosen = preview.chosen().size();
        save.setText(getTranslation("training.series.add", chosen));
        save.setEnabled(chosen > 0);
    }

    private void save() {
        problem.removeAll();
        List<ClassSessions.Slot> chosen = preview.chosen();
        switch (pieces.sessions().add(one.id(), chosen)) {
            case Answer.Done<TrainingClass> done -> {
                close();
                changed.run();
                Toast.done(getTranslation("training.series.added", chosen.size()));
            }
            case Answer.Overtaken<TrainingClass> other ->
                    warn(
                            getTranslation(
                                    "training.overtaken",
                                    VietnamTime.dateTime(VietnamTime.local(other.at()))));
            case Answer.Refused<TrainingClass> no -> warn(getTranslation(no.why().key()));
        }
    }

    private void warn(String words) {
        problem.add(new Callout(Tone.DANGER, words));
    }

    /** One half of the day, with or without a session. */
    private static final class HalfDay extends Div {

        private final Checkbox held;
        private final com.vaadin.flow.component.timepicker.TimePicker start;
        private final com.vaadin.flow.component.timepicker.TimePicker end;

        HalfDay(String key, LocalTime first, LocalTime last) {
            addClassName("lt-half-day");
            held = new Checkbox(getTranslation(key), true);
            start = VietnameseDates.timePicker(getTranslation("training.start"));
            end = VietnameseDates.timePicker(getTranslation("training.end"));
            start.setValue(first);
            end.setValue(last);
            end.setErrorMessage(getTranslation("training.end.early"));
            add(held, start, end);
        }

        void onChange(Runnable changed) {
            held.addValueChangeListener(event -> {
                start.setEnabled(event.getValue());
                end.setEnabled(event.getValue());
                changed.run();
            });
            start.addValueChangeListener(event -> changed.run());
            end.addValueChangeListener(event -> changed.run());
        }

        /** Adds its hours where there is a session; false when they are wrong. */
        boolean addTo(List<SeriesOrder.Hours> hours) {
            LocalTime first = start.getValue();
            LocalTime last = end.getValue();
            boolean right = first != null && last != null && last.isAfter(first);
            boolean asked = held.getValue();
            end.setInvalid(asked && !right);
            if (asked && first != null && last != null && right) {
                hours.add(new SeriesOrder.Hours(first, last));
            }
            return right || !asked;
        }
    }
}
