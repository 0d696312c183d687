package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CalendarQuery;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.Shown;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/**
 * Entries as cards, day by day, more on demand. A day with very many shows how many there are of
 * each kind and leads to them; one day alone shows all of its entries.
 */
final class EntryList extends Div {

    /** Cards shown at a time. */
    static final int PAGE = 40;

    private final Calendars calendars;
    private final CalendarQuery query;
    private final CalendarAddress address;
    private final LocalDate today;
    private final Moves moves;
    private final DayCounts counts;
    private final boolean oneDay;
    private final Div end = new Div();
    private int nextDay;
    private int shown;

    EntryList(
            Calendars calendars,
            CalendarQuery query,
            CalendarAddress address,
            LocalDate today,
            Moves moves) {
        this.calendars = calendars;
        this.query = query;
        this.address = address;
        this.today = today;
        this.moves = moves;
        this.counts = DayCounts.once(calendars.counts(query), query.from());
        this.oneDay = query.from() != null && query.from().equals(query.to());
        addClassName("lt-activities");
        end.addClassName("lt-cal-more");
        add(end);
        if (oneDay && counts.total() > PAGE) {
            counts.days().forEach(day -> addBefore(Shown.of(kinds(day))));
        }
        next();
    }

    /** How many entries the whole list has. */
    long total() {
        return counts.total();
    }

    private void next() {
        if (oneDay) {
            nextOfDay();
        } else {
            nextDays();
        }
    }

    private void nextOfDay() {
        List<CalendarEntry> page = calendars.entries(query, shown, PAGE);
        shown += page.size();
        addBefore(cards(page));
        long left = counts.total() - shown;
        offer(page.isEmpty() ? 0 : left);
    }

    /** Whole days until the page is full. */
    private void nextDays() {
        List<LocalDate> days = counts.days();
        List<LocalDate> few = new ArrayList<>();
        long room = PAGE;
        while (nextDay < days.size() && room > 0) {
            LocalDate day = days.get(nextDay);
            boolean many = counts.on(day) > PAGE;
            long lines = many ? counts.kinds(day).size() : counts.on(day);
            if (room < PAGE && lines > room) {
                break;
            }
            room -= lines;
            nextDay++;
            if (many) {
                addCards(few);
                addBefore(Shown.of(heading(day)));
                addBefore(Shown.of(kinds(day)));
                shown += (int) counts.on(day);
            } else {
                few.add(day);
            }
        }
        addCards(few);
        offer(counts.total() - shown);
    }

    /** In order of start, so the entries of days in a row follow each other. */
    private void addCards(List<LocalDate> days) {
        int all = (int) days.stream().mapToLong(counts::on).sum();
        List<CalendarEntry> found = all == 0 ? List.of() : calendars.entries(query, shown, all);
        int at = 0;
        for (LocalDate day : days) {
            int end = Math.min(found.size(), at + (int) counts.on(day));
            addBefore(Shown.of(heading(day)));
            addBefore(cards(found.subList(at, end)));
            at = end;
        }
        shown += all;
        days.clear();
    }

    private H2 heading(LocalDate day) {
        H2 heading = new H2(VietnameseDates.day(day));
        heading.addClassName("lt-day");
        if (day.equals(today)) {
            heading.add(
                    new Span(" "),
                    new StateBadge(
                            Tone.ACCENT, Symbol.CALENDAR, getTranslation("shell.calendar.today")));
        }
        return heading;
    }

    private UnorderedList kinds(LocalDate day) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lt-cal-kinds");
        CalendarAddress there = address.as(CalendarLayout.DAY).on(day);
        for (DayCounts.OfKind kind : counts.kinds(day)) {
            list.add(
                    new ListItem(
                            DaySquares.group(
                                    there.with(CalendarFacet.Dimension.KIND, kind.kind().key()),
                                    kind)));
        }
        return list;
    }

    private CardRows cards(List<CalendarEntry> entries) {
        CardRows cards = new CardRows();
        cards.append(entries.stream().map(entry -> EntryCards.row(entry, this)).toList());
        List<CalendarEntry> kept = List.copyOf(entries);
        cards.onPress(row -> {
            if (kept.get(row).movable()) {
                moves.ask(kept.get(row));
            }
        });
        return cards;
    }

    private void addBefore(Component part) {
        addComponentAtIndex(indexOf(end), part);
    }

    private void offer(long left) {
        end.removeAll();
        if (left > 0) {
            end.add(new Button(getTranslation("shell.calendar.more", left), event -> next()));
        }
    }
}
