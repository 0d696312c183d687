package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.lantoa.uikit.CalendarBand;
import vn.lantoa.uikit.VietnameseDates;

/**
 * A month as a table of weeks. On a phone a square has its date and how many entries there are; it
 * leads to the day.
 */
final class MonthTable extends NativeTable {

    /** A day with more entries is only counted, by kind. */
    static final int MOST = 8;

    /** Lines of a square. */
    private static final int LINES = 4;

    private final DaysShown days;
    private final YearMonth month;
    private final LocalDate today;
    private final DaySquares squares;

    MonthTable(DaysShown days, YearMonth month, LocalDate today, DaySquares squares) {
        this.days = days;
        this.month = month;
        this.today = today;
        this.squares = squares;
        addClassName("lt-cal-month");
        setCaptionText(DayWords.month(month));
        NativeTableHeader head = getHead();
        NativeTableRow names = head.addRow();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            names.add(heading(weekday));
        }
        NativeTableBody body = getBody();
        List<LocalDate> all = days.days();
        for (int week = 0; week < all.size(); week += 7) {
            NativeTableRow row = body.addRow();
            all.subList(week, week + 7).forEach(day -> row.add(square(day)));
        }
    }

    private static NativeTableHeaderCell heading(DayOfWeek weekday) {
        Span wide = new Span(VietnameseDates.weekday(weekday));
        wide.addClassName("lt-cal-wide");
        Span narrow = new Span(VietnameseDates.weekdayShort(weekday));
        narrow.addClassName("lt-cal-narrow");
        NativeTableHeaderCell cell = new NativeTableHeaderCell(wide, narrow);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableCell square(LocalDate day) {
        NativeTableCell cell = new NativeTableCell(head(day));
        cell.addClassName("lt-cal-day");
        cell.getElement().setAttribute("data-day", day.toString());
        cell.setClassName("lt-cal-other", !YearMonth.from(day).equals(month));
        CalendarBand band = days.band(day);
        if (band != null) {
            cell.addClassName("lt-cal-band");
            if (day.equals(band.first()) || day.equals(days.days().getFirst())) {
                Span name = new Span(band.shortName());
                name.addClassName("lt-cal-band-name");
                cell.add(name);
            }
        }
        if (day.equals(today)) {
            cell.addClassName("lt-cal-today");
            cell.getElement().setAttribute("aria-current", "date");
        }
        cell.add(squares.entries(days, day, LINES));
        squares.acceptDrops(cell, day);
        return cell;
    }

    private Anchor head(LocalDate day) {
        Anchor link = squares.dayLink(day, days.counts().on(day));
        Span number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("lt-cal-number");
        link.addComponentAsFirst(number);
        if (day.equals(today)) {
            Span word = new Span(getTranslation("shell.calendar.today"));
            word.addClassName("lt-cal-wide");
            link.add(word);
        }
        return link;
    }
}
