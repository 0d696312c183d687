package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.time.LocalDate;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CalendarEntry;

/** One entry in a square of the calendar: opens its details, and can be dragged if it may move. */
final class EntryChip extends NativeButton {

    /**
     * What is dragged.
     *
     * @param from the day it was picked up from, one of those the entry lasts into
     */
    record Dragged(CalendarEntry entry, LocalDate from) implements Serializable {

        /** The day the entry starts on when it is dropped on {@code day}. */
        LocalDate startWhenOn(LocalDate day) {
            return entry.day().plusDays(day.toEpochDay() - from.toEpochDay());
        }
    }

    private final CalendarEntry entry;

    EntryChip(CalendarEntry entry, LocalDate day) {
        this.entry = entry;
        addClassNames("lt-cal-chip", "lt-state", "lt-state-" + entry.stateClass());
        Span icon = new Span();
        icon.addClassName("lt-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        Span time = new Span(when(day));
        time.addClassName("lt-cal-time");
        Span title = new Span(entry.title());
        title.addClassName("lt-cal-title");
        Span more = new Span(", " + entry.state() + ", " + entry.place());
        more.addClassName("lt-unseen");
        Span words = new Span(icon, time, new Span(" "), title);
        words.addClassName("lt-cal-words");
        add(words, more);
        getElement().setAttribute("aria-haspopup", "dialog");
        if (entry.movable()) {
            DragSource<EntryChip> drag = DragSource.create(this);
            drag.setEffectAllowed(EffectAllowed.MOVE);
            drag.setDragData(new Dragged(entry, day));
        }
    }

    CalendarEntry entry() {
        return entry;
    }

    private String when(LocalDate day) {
        return day.equals(entry.day())
                ? VietnamTime.time(entry.start())
                : getTranslation("shell.calendar.goesOn");
    }
}
