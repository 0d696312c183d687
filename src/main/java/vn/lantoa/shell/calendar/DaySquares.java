package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.VietnameseDates;

/** What stands in the square of a day, in a month and in a week. */
final class DaySquares implements Serializable {

    private final CalendarAddress address;
    private final Moves moves;

    /**
     * @param address of the page the squares stand on
     * @param moves takes what is dropped on a square
     */
    DaySquares(CalendarAddress address, Moves moves) {
        this.address = address;
        this.moves = moves;
    }

    /** The way to the day, named by its date and how many entries there are. */
    Anchor dayLink(LocalDate day, long entries) {
        Anchor link = new Anchor(address.as(CalendarLayout.DAY).on(day).link());
        link.addClassName("lt-cal-day-link");
        Span count = new Span(entries == 0 ? "" : String.valueOf(entries));
        count.addClassNames("lt-cal-count", "lt-cal-narrow");
        link.add(count);
        link.setAriaLabel(
                link.getTranslation("shell.calendar.day.which", VietnameseDates.day(day), entries));
        return link;
    }

    /** Takes entries that are dropped on the day. */
    void acceptDrops(Component square, LocalDate day) {
        DropTarget<Component> target = DropTarget.create(square);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(event ->
                event.getDragData()
                        .filter(EntryChip.Dragged.class::isInstance)
                        .map(EntryChip.Dragged.class::cast)
                        .ifPresent(dragged -> moves.drop(dragged, day)));
    }

    /** The day's entries, or how many there are of each kind, in at most so many lines. */
    UnorderedList entries(DaysShown days, LocalDate day, int lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lt-cal-entries");
        if (days.onlyCounted(day)) {
            addKinds(list, days.counts().kinds(day), day, lines);
        } else {
            addChips(list, days.entries(day), day, lines);
        }
        return list;
    }

    private void addChips(
            UnorderedList list, List<CalendarEntry> entries, LocalDate day, int lines) {
        int room = entries.size() <= lines ? entries.size() : lines - 1;
        for (CalendarEntry entry : entries.subList(0, room)) {
            EntryChip chip = new EntryChip(entry, day);
            chip.addClickListener(event -> new EntryDialog(entry, moves::ask).open());
            list.add(new ListItem(chip));
        }
        if (room < entries.size()) {
            list.add(new ListItem(rest(list, day, (long) entries.size() - room)));
        }
    }

    private void addKinds(
            UnorderedList list, List<DayCounts.OfKind> kinds, LocalDate day, int lines) {
        int room = kinds.size() <= lines ? kinds.size() : lines - 1;
        for (DayCounts.OfKind kind : kinds.subList(0, room)) {
            list.add(new ListItem(group(kind, day)));
        }
        if (room < kinds.size()) {
            long left =
                    kinds.subList(room, kinds.size()).stream()
                            .mapToLong(DayCounts.OfKind::entries)
                            .sum();
            list.add(new ListItem(rest(list, day, left)));
        }
    }

    private Anchor group(DayCounts.OfKind kind, LocalDate day) {
        return group(
                address.as(CalendarLayout.DAY)
                        .on(day)
                        .with(CalendarFacet.Dimension.KIND, kind.kind().key()),
                kind);
    }

    /** A kind and how many there are of it, leading to them. */
    static Anchor group(CalendarAddress to, DayCounts.OfKind kind) {
        Span count = new Span(String.valueOf(kind.entries()));
        count.addClassName("lt-cal-group-count");
        Anchor link = new Anchor(to.link());
        link.add(count, new Span(" "), new Span(kind.kind().label()));
        link.addClassName("lt-cal-group");
        return link;
    }

    private Anchor rest(Component on, LocalDate day, long entries) {
        Anchor link =
                new Anchor(
                        address.as(CalendarLayout.DAY).on(day).link(),
                        on.getTranslation("shell.calendar.rest", entries));
        link.addClassName("lt-cal-rest");
        return link;
    }
}
