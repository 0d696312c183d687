package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarMove;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/**
 * Moving entries, by mouse or by the dialog, with the same result: rules that speak against it are
 * told first, and what was done stands here with the way to undo it.
 */
final class Moves extends Div {

    private final Calendars calendars;
    private final SerializableRunnable reload;

    /**
     * @param reload shows the calendar anew
     */
    Moves(Calendars calendars, SerializableRunnable reload) {
        this.calendars = calendars;
        this.reload = reload;
        addClassName("lt-cal-moved");
        getElement().setAttribute("role", "status");
    }

    /** Forgets what was moved. */
    void clear() {
        removeAll();
    }

    /** Asks for another day. */
    void ask(CalendarEntry entry) {
        ask(entry, entry.day());
    }

    /** Moves what was dropped; asks first when a rule speaks against it. */
    void drop(EntryChip.Dragged dragged, LocalDate day) {
        CalendarEntry entry = dragged.entry();
        LocalDate start = dragged.startWhenOn(day);
        if (start.equals(entry.day())) {
            return;
        }
        if (calendars.warnings(entry, start, getLocale()).isEmpty()) {
            move(entry, start);
        } else {
            ask(entry, start);
        }
    }

    private void ask(CalendarEntry entry, LocalDate suggested) {
        new MoveDialog(
                        entry,
                        suggested,
                        day -> calendars.warnings(entry, day, getLocale()),
                        day -> move(entry, day))
                .open();
    }

    private void move(CalendarEntry entry, LocalDate day) {
        move(entry, day, moved -> offerUndo(entry, moved));
    }

    private void undo(CalendarEntry now, LocalDate day) {
        move(
                now,
                day,
                moved ->
                        Toast.done(
                                getTranslation(
                                        "shell.calendar.undone",
                                        moved.title(),
                                        VietnamTime.date(day))));
    }

    private void move(
            CalendarEntry entry, LocalDate day, SerializableConsumer<CalendarEntry> onMoved) {
        CalendarMove outcome = calendars.move(entry, day, getLocale());
        removeAll();
        reload.run();
        switch (outcome) {
            case CalendarMove.Moved moved -> onMoved.accept(moved.entry());
            case CalendarMove.Overtaken other ->
                    Toast.problem(
                            getTranslation(
                                    "shell.calendar.move.overtaken",
                                    entry.title(),
                                    VietnamTime.dateTime(VietnamTime.local(other.at()))));
            case CalendarMove.Refused no -> Toast.problem(no.reason());
        }
    }

    private void offerUndo(CalendarEntry before, CalendarEntry now) {
        Span words =
                new Span(
                        getTranslation(
                                "shell.calendar.moved",
                                now.title(),
                                VietnamTime.date(before.day()),
                                VietnamTime.date(now.day())));
        Button undo =
                new Button(
                        getTranslation("shell.calendar.undo"),
                        Symbol.UNDO.icon(),
                        event -> undo(now, before.day()));
        Div line = new Div(Symbol.CHECK.icon(), words, undo);
        line.addClassNames("lt-callout", "lt-cal-undo", Tone.SUCCESS.styleClass());
        add(line);
        // what was moved stands elsewhere now: here the person can go on, or go back
        undo.focus();
    }
}
