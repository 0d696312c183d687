package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CardRow;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;

/** Entries as cards, with what the person may do. */
final class EntryCards {

    private EntryCards() {}

    /** A card that leads to the entry's page; with a button where the entry can be moved. */
    static CardRow row(CalendarEntry entry, Component on) {
        CardRow row =
                CardRow.of(entry.title(), entry.link())
                        .badge(StateBadge.of(entry.stateClass(), entry.state()))
                        .line(Symbol.CLOCK, hours(entry))
                        .line(Symbol.PIN, entry.place())
                        .line(Symbol.PEOPLE, Optional.of(entry.by()));
        if (entry.changed() != null) {
            String changed = VietnamTime.dateTime(VietnamTime.local(entry.changed()));
            row.line(Symbol.HISTORY, on.getTranslation("shell.calendar.changedAt", changed));
        }
        if (entry.movable()) {
            row.button(
                    on.getTranslation("shell.calendar.move"),
                    on.getTranslation("shell.calendar.move.which", entry.title()));
        }
        return row;
    }

    /** {@code 14:00–16:00}; the end's day too when it is another. */
    static String hours(CalendarEntry entry) {
        return VietnamTime.time(entry.start())
                + "–"
                + (entry.day().equals(entry.end().toLocalDate())
                        ? VietnamTime.time(entry.end())
                        : VietnamTime.dateTime(entry.end()));
    }
}
