package vn.lantoa.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CalendarCount;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarQuery;
import vn.lantoa.uikit.CalendarSource;
import vn.lantoa.uikit.HomePanel;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** Names on the home screen what the calendar has on some days, whatever the feature. */
@Service
class CalendarPanel {

    private final ObjectProvider<CalendarSource> calendars;

    CalendarPanel(ObjectProvider<CalendarSource> calendars) {
        this.calendars = calendars;
    }

    /**
     * A card, or nothing where the days are free.
     *
     * @param title translation key of the title, which takes the number
     */
    Optional<Component> panel(String title, LocalDate from, LocalDate to) {
        CalendarQuery days = CalendarQuery.days(from, to, language());
        long all =
                calendars.stream()
                        .flatMap(source -> source.counts(days).stream())
                        .mapToLong(CalendarCount::entries)
                        .sum();
        if (all == 0) {
            return Optional.empty();
        }
        HomePanel panel =
                new HomePanel(Tone.ACCENT, Symbol.CALENDAR, I18NProvider.translate(title, all));
        calendars.stream()
                .flatMap(source -> source.entries(days, 0, HomePanel.FIRST).stream())
                .sorted(Comparator.comparing(CalendarEntry::start))
                .limit(HomePanel.FIRST)
                .forEach(entry ->
                        panel.item(
                                new Anchor(entry.link(), entry.title()),
                                about(entry, from.equals(to))));
        return Optional.of(
                panel.all(
                        "lich?tu=" + from + "&den=" + to,
                        I18NProvider.translate("shell.home.calendar")));
    }

    private static Locale language() {
        UI page = UI.getCurrent();
        return page == null ? Locale.of("vi") : page.getLocale();
    }

    private static String about(CalendarEntry entry, boolean oneDay) {
        String day = oneDay ? "" : VietnameseDates.day(entry.start().toLocalDate()) + " · ";
        return day
                + VietnamTime.time(entry.start())
                + " · "
                + entry.place()
                + " · "
                + entry.state();
    }
}
