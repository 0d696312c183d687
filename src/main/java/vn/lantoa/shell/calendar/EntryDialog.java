package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.VietnameseDates;

/** What an entry of the calendar is about, the way to its page, and moving it. */
final class EntryDialog extends FormDialog {

    EntryDialog(CalendarEntry entry, SerializableConsumer<CalendarEntry> ask) {
        super(entry.title());
        Div lines =
                new Div(
                        StateBadge.of(entry.stateClass(), entry.state()),
                        line(
                                Symbol.CLOCK,
                                EntryCards.hours(entry) + ", " + VietnameseDates.day(entry.day())),
                        line(Symbol.PIN, entry.place()));
        lines.addClassName("lt-cal-details");
        if (!entry.by().isBlank()) {
            lines.add(line(Symbol.PEOPLE, entry.by()));
        }
        Anchor open = new Anchor(entry.link());
        open.add(Symbol.ARROW_RIGHT.icon(), new Span(getTranslation("shell.calendar.open")));
        open.addClassName("lt-link-action");
        lines.add(open);
        add(lines);
        if (entry.movable()) {
            endWith(
                    new Button(
                            getTranslation("shell.calendar.move"),
                            event -> {
                                close();
                                ask.accept(entry);
                            }));
        } else {
            getFooter().add(new Button(getTranslation("uikit.goBack"), event -> close()));
        }
    }

    private static Div line(Symbol symbol, String text) {
        Div line = new Div(symbol.icon(), new Span(text));
        line.addClassName("lt-card-line");
        return line;
    }
}
