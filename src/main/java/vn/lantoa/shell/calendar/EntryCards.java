package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;

/** Entries as cards, with what the person may do. */
final class EntryCards {

    private EntryCards() {}

    /**
     * A card that leads to the entry's page.
     *
     * @param ask opens the choice of another day
     */
    static ListCard card(CalendarEntry entry, SerializableConsumer<CalendarEntry> ask) {
        ListCard card =
                new ListCard(new Anchor(entry.link(), entry.title()))
                        .badge(StateBadge.of(entry.stateClass(), entry.state()))
                        .line(Symbol.CLOCK, hours(entry))
                        .line(Symbol.PIN, entry.place())
                        .line(Symbol.PEOPLE, Optional.of(entry.by()));
        if (entry.changed() != null) {
            String changed = VietnamTime.dateTime(VietnamTime.local(entry.changed()));
            card.line(Symbol.HISTORY, card.getTranslation("shell.calendar.changedAt", changed));
        }
        if (entry.movable()) {
            card.actions(moveButton(card, entry, ask));
        }
        return card;
    }

    /** {@code 14:00–16:00}; the end's day too when it is another. */
    static String hours(CalendarEntry entry) {
        return VietnamTime.time(entry.start())
                + "–"
                + (entry.day().equals(entry.end().toLocalDate())
                        ? VietnamTime.time(entry.end())
                        : VietnamTime.dateTime(entry.end()));
    }

    private static Button moveButton(
            Component on, CalendarEntry entry, SerializableConsumer<CalendarEntry> ask) {
        Button move =
                new Button(
                        on.getTranslation("shell.calendar.move"),
                        Symbol.CALENDAR.icon(),
                        event -> ask.accept(entry));
        move.setAriaLabel(on.getTranslation("shell.calendar.move.which", entry.title()));
        return move;
    }
}
