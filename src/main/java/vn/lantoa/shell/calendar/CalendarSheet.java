package vn.lantoa.shell.calendar;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarQuery;

/** The calendar as a table for Excel: what is shown, with dates and times as such. */
@Component
class CalendarSheet {

    /** Rows of a table; a year of a province has a few thousand activities. */
    static final int MOST = 10_000;

    private final Calendars calendars;
    private final Workbooks workbooks;
    private final I18NProvider words;

    CalendarSheet(Calendars calendars, Workbooks workbooks, I18NProvider words) {
        this.calendars = calendars;
        this.workbooks = workbooks;
        this.words = words;
    }

    /**
     * Writes the table; where there are more entries than it takes, its last row says so.
     *
     * @param base the product's address, for links
     */
    byte[] xlsx(CalendarQuery query, String base) {
        Locale language = query.language();
        List<CalendarEntry> entries = calendars.entries(query, 0, MOST + 1);
        List<List<Cell>> rows = new ArrayList<>();
        entries.stream().limit(MOST).map(entry -> row(entry, base)).forEach(rows::add);
        if (entries.size() > MOST) {
            String more = words.getTranslation("shell.calendar.sheet.more", language, MOST);
            rows.add(List.of(Cell.text(more)));
        }
        Sheet sheet =
                new Sheet(
                        words.getTranslation("shell.calendar.title", language),
                        List.of(
                                column("shell.calendar.sheet.day", 12, language),
                                column("shell.calendar.sheet.from", 8, language),
                                column("shell.calendar.sheet.lastDay", 12, language),
                                column("shell.calendar.sheet.until", 8, language),
                                column("shell.calendar.sheet.title", 48, language),
                                column("shell.calendar.kind", 24, language),
                                column("shell.calendar.sheet.place", 40, language),
                                column("shell.calendar.sheet.by", 32, language),
                                column("shell.calendar.status", 14, language),
                                column("shell.calendar.sheet.link", 40, language)),
                        rows);
        return workbooks.xlsx(List.of(sheet));
    }

    private static List<Cell> row(CalendarEntry entry, String base) {
        return List.of(
                Cell.date(entry.day()),
                Cell.time(entry.start().toLocalTime()),
                Cell.date(entry.end().toLocalDate()),
                Cell.time(entry.end().toLocalTime()),
                Cell.text(entry.title()),
                Cell.text(entry.kind().label()),
                Cell.text(entry.place()),
                Cell.text(entry.by()),
                Cell.text(entry.state()),
                Cell.text(base + "/" + entry.link()));
    }

    private Sheet.Column column(String key, int width, Locale language) {
        return new Sheet.Column(words.getTranslation(key, language), width);
    }
}
