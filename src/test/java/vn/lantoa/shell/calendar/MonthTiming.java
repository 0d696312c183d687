package vn.lantoa.shell.calendar;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CalendarQuery;

/** What the pages of the calendar ask of the server, for measuring. */
public final class MonthTiming {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Calendars calendars;

    /** Takes the parts of a started application. */
    public MonthTiming(ApplicationContext context) {
        this.calendars = context.getBean(Calendars.class);
    }

    /** Loads a month as its page does; answers how many entries it has. */
    public long month(LocalDate day) {
        CalendarQuery query =
                CalendarAddress.ALL.on(day).query(CalendarLayout.MONTH, day, VIETNAMESE);
        return new DaysShown(calendars, query, MonthTable.MOST).total();
    }

    /** Loads the first cards of a day as its page does; answers how many entries the day has. */
    public long day(LocalDate day) {
        CalendarQuery query = CalendarQuery.days(day, day, VIETNAMESE);
        calendars.entries(query, 0, EntryList.PAGE);
        return DayCounts.once(calendars.counts(query), day).total();
    }

    /** Asks what can be filtered by, as each page does. */
    public void facets() {
        for (CalendarFacet.Dimension dimension : CalendarFacet.Dimension.values()) {
            calendars.facets(dimension, VIETNAMESE);
        }
    }
}
