package vn.lantoa.shell;

import com.vaadin.flow.component.html.Anchor;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;

/** One calendar entry as a card: title, state, time, place. */
final class EntryCard {

    private EntryCard() {}

    static ListCard of(CalendarEntry entry) {
        return new ListCard(new Anchor(entry.link(), entry.title()))
                .badge(StateBadge.of(entry.stateClass(), entry.state()))
                .line(Symbol.CLOCK, time(entry))
                .line(Symbol.PIN, entry.place());
    }

    private static String time(CalendarEntry entry) {
        boolean oneDay = entry.start().toLocalDate().equals(entry.end().toLocalDate());
        return VietnamTime.time(entry.start())
                + "–"
                + (oneDay ? VietnamTime.time(entry.end()) : VietnamTime.dateTime(entry.end()));
    }
}
