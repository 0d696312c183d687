package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import vn.lantoa.uikit.CalendarBand;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** A week as seven columns; on a phone one below the other. */
final class WeekColumns extends Div {

    /** A day with more entries is only counted, by kind. */
    static final int MOST = 14;

    private final DaysShown days;
    private final LocalDate today;
    private final DaySquares squares;

    WeekColumns(DaysShown days, LocalDate today, DaySquares squares) {
        this.days = days;
        this.today = today;
        this.squares = squares;
        addClassName("lt-cal-week");
        days.days().forEach(day -> add(column(day)));
    }

    private Section column(LocalDate day) {
        Anchor link = squares.dayLink(day, days.counts().on(day));
        Span name = new Span(VietnameseDates.weekday(day.getDayOfWeek()));
        name.addClassName("lt-cal-weekday");
        link.addComponentAsFirst(new Span(name, new Span(" "), date(day)));
        Section column = new Section(new H3(link));
        column.addClassName("lt-cal-column");
        if (day.equals(today)) {
            column.addClassName("lt-cal-today");
            column.getElement().setAttribute("aria-current", "date");
            column.add(
                    new StateBadge(
                            Tone.ACCENT, Symbol.CALENDAR, getTranslation("shell.calendar.today")));
        }
        CalendarBand band = days.band(day);
        column.setClassName("lt-cal-band", band != null);
        if (days.counts().on(day) == 0) {
            Paragraph none = new Paragraph(getTranslation("shell.calendar.noneThatDay"));
            none.addClassNames("lt-secondary", "lt-cal-none");
            column.add(none);
        } else {
            column.add(squares.entries(days, day, MOST));
        }
        squares.acceptDrops(column, day);
        return column;
    }

    private static Span date(LocalDate day) {
        Span date = new Span(day.getDayOfMonth() + "/" + day.getMonthValue());
        date.addClassName("lt-cal-number");
        return date;
    }
}
