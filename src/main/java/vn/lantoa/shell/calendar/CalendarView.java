package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CalendarBand;
import vn.lantoa.uikit.CalendarQuery;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;

/** Everything that takes place; what is shown stands in the address, so it can be sent on. */
@Route(CalendarAddress.ROUTE)
@PageTitle("shell.calendar.title")
@Menu(title = "shell.calendar.title", order = 20, icon = "calendar")
@PermitAll
class CalendarView extends Div implements BeforeEnterObserver {

    /** Narrower windows get a list unless the person chooses otherwise (layout.css). */
    private static final int NARROW = 800;

    private static final List<CalendarLayout> OFFERED =
            List.of(CalendarLayout.MONTH, CalendarLayout.WEEK, CalendarLayout.LIST);

    private final Calendars calendars;
    private final Places places;
    private final TakeAway takeAway;
    private final LocalDate today;
    private final CalendarFilters filters;
    private final Moves moves;
    private final Div bar = new Div();
    private final Paragraph count = new Paragraph();
    private final Div body = new Div();
    private CalendarAddress address = CalendarAddress.ALL;

    CalendarView(Calendars calendars, Places places, TakeAway takeAway, Clock clock) {
        this.calendars = calendars;
        this.places = places;
        this.takeAway = takeAway;
        this.today = VietnamTime.today(clock);
        this.filters = new CalendarFilters(calendars, places, address, today, this::go);
        this.moves = new Moves(calendars, this::show);
        bar.addClassName("lt-cal-bar");
        count.addClassName("lt-secondary");
        count.getElement().setAttribute("role", "status");
        body.addClassName("lt-cal-body");
        add(
                new PageHeader(getTranslation("shell.calendar.title")),
                filters,
                bar,
                moves,
                count,
                body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = CalendarAddress.read(event.getLocation().getQueryParameters());
        if (address.within() != null && places.find(address.within()).isEmpty()) {
            address = address.with(null, address.facets(), address.text());
        }
        moves.clear();
        show();
    }

    /** Every change is a step that the back button takes back. */
    private void go(CalendarAddress other) {
        UI.getCurrent().navigate(CalendarAddress.ROUTE, other.write());
    }

    private void show() {
        CalendarLayout layout = layout();
        CalendarQuery query = address.query(layout, today, getLocale());
        filters.show(address, layout);
        body.removeAll();
        bar.removeAll();
        bar.add(switcher(layout));
        if (layout != CalendarLayout.LIST) {
            bar.addComponentAsFirst(turner(layout));
        }
        long found =
                switch (layout) {
                    case MONTH, WEEK -> showDays(layout, query);
                    case DAY, LIST -> showList(query);
                };
        count.setText(getTranslation("shell.calendar.found", found));
        body.add(takeAway.of(address, table(layout, query), today, getLocale()));
    }

    /** A month's table has its own days, not those of whole weeks. */
    private CalendarQuery table(CalendarLayout layout, CalendarQuery query) {
        YearMonth month = YearMonth.from(address.day(today));
        return layout == CalendarLayout.MONTH
                ? query.on(month.atDay(1), month.atEndOfMonth())
                : query;
    }

    private long showDays(CalendarLayout layout, CalendarQuery query) {
        boolean month = layout == CalendarLayout.MONTH;
        LocalDate day = address.day(today);
        DaysShown days =
                new DaysShown(calendars, query, month ? MonthTable.MOST : WeekColumns.MOST);
        DaySquares squares = new DaySquares(address, moves);
        days.bands().forEach(band -> body.add(bandLine(band)));
        body.add(
                month
                        ? new MonthTable(days, YearMonth.from(day), today, squares)
                        : new WeekColumns(days, today, squares));
        return days.total();
    }

    private long showList(CalendarQuery query) {
        EntryList list = new EntryList(calendars, query, address, today, moves);
        body.add(
                list.total() > 0
                        ? list
                        : new EmptyState(
                                Symbol.CALENDAR,
                                getTranslation("shell.calendar.empty"),
                                getTranslation("shell.calendar.emptyHint")));
        return list.total();
    }

    private Component bandLine(CalendarBand band) {
        Paragraph line =
                new Paragraph(
                        getTranslation(
                                "shell.calendar.band",
                                band.name(),
                                VietnamTime.date(band.first()),
                                VietnamTime.date(band.last())));
        line.addClassName("lt-cal-band-line");
        return line;
    }

    /** The days that are shown, and those before and after. */
    private Component turner(CalendarLayout layout) {
        LocalDate day = address.day(today);
        H2 heading = new H2(DayWords.heading(layout, day));
        Div steps =
                new Div(
                        step(Symbol.ARROW_LEFT, "shell.calendar.before", layout.turned(day, -1)),
                        step(Symbol.CALENDAR, "shell.calendar.today", today),
                        step(Symbol.ARROW_RIGHT, "shell.calendar.after", layout.turned(day, 1)));
        steps.addClassName("lt-actions");
        Div turner = new Div(heading, steps);
        turner.addClassName("lt-cal-turner");
        return turner;
    }

    private Anchor step(Symbol symbol, String key, LocalDate to) {
        Anchor link = new Anchor(address.on(to).link());
        link.add(symbol.icon(), new Span(getTranslation(key)));
        link.addClassName("lt-link-action");
        return link;
    }

    private Component switcher(CalendarLayout shown) {
        Nav nav = new Nav();
        nav.setAriaLabel(getTranslation("shell.calendar.layouts"));
        nav.addClassName("lt-cal-switcher");
        for (CalendarLayout layout : OFFERED) {
            Anchor link = new Anchor(address.as(layout).link(), getTranslation(layout.key()));
            if (layout == shown) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }

    private CalendarLayout layout() {
        if (address.layout() != null) {
            return address.layout();
        }
        int width = UI.getCurrent().getPage().getExtendedClientDetails().getWindowInnerWidth();
        return width > 0 && width < NARROW ? CalendarLayout.LIST : CalendarLayout.MONTH;
    }
}
