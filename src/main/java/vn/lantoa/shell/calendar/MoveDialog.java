package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarWarning;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** Asks for another day and says at once which rules that day breaks. */
final class MoveDialog extends FormDialog {

    private final CalendarEntry entry;
    private final SerializableFunction<LocalDate, List<CalendarWarning>> check;
    private final DatePicker day =
            VietnameseDates.datePicker(getTranslation("shell.calendar.move.day"));
    private final Div warnings = new Div();
    private final Button move;

    /**
     * @param suggested the day to begin with
     * @param check what speaks against a day
     * @param onMove gets the day that the person decided for
     */
    MoveDialog(
            CalendarEntry entry,
            LocalDate suggested,
            SerializableFunction<LocalDate, List<CalendarWarning>> check,
            SerializableConsumer<LocalDate> onMove) {
        super(I18NProvider.translate("shell.calendar.move.which", entry.title()));
        this.entry = entry;
        this.check = check;
        this.move = new Button(getTranslation("shell.calendar.move"), event -> finish(onMove));
        warnings.addClassName("lt-warnings");
        warnings.getElement().setAttribute("role", "status");
        day.setRequiredIndicatorVisible(true);
        day.setValue(suggested);
        day.addValueChangeListener(event -> warn());
        add(
                new Paragraph(
                        getTranslation(
                                "shell.calendar.move.now",
                                VietnameseDates.day(entry.day()),
                                EntryCards.hours(entry))),
                day,
                warnings);
        endWith(move);
        warn();
    }

    private void warn() {
        warnings.removeAll();
        LocalDate chosen = day.getValue();
        if (chosen != null) {
            check.apply(chosen).stream()
                    .map(one -> new Callout(Tone.WARNING, one.sentence()).source(one.source()))
                    .forEach(warnings::add);
        }
        boolean against = warnings.getChildren().findAny().isPresent();
        move.setText(getTranslation(against ? "shell.calendar.move.still" : "shell.calendar.move"));
    }

    private void finish(SerializableConsumer<LocalDate> onMove) {
        LocalDate chosen = day.getValue();
        if (chosen == null || day.isInvalid()) {
            day.setInvalid(true);
            day.focus();
            return;
        }
        close();
        if (!chosen.equals(entry.day())) {
            onMove.accept(chosen);
        }
    }
}
