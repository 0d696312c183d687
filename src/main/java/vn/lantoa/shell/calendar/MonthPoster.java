package vn.lantoa.shell.calendar;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lantoa.documents.Html;
import vn.lantoa.documents.Pages;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CalendarBand;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.VietnameseDates;

/** A month on one sheet of paper, for the wall. */
@Component
class MonthPoster {

    /** The sheet of paper, lying. */
    enum Paper {
        A4(3, 42, "7.5pt", "23mm"),
        A3(4, 52, "8.8pt", "34mm");

        private final int lines;
        private final int letters;
        private final String type;
        private final String row;

        Paper(int lines, int letters, String type, String row) {
            this.lines = lines;
            this.letters = letters;
            this.type = type;
            this.row = row;
        }
    }

    private static final String PAGE =
            """
            <html lang="{{language}}"><head><title>{{title}}</title><style>
            @page { size: {{paper}} landscape; margin: 9mm; }
            body { font-size: {{type}}; line-height: 1.25; color: #22192e; }
            h1 { margin: 0; font-size: 1.9em; color: #4d1f8e; }
            h2 { margin: 0.2em 0; font-size: 1.5em; color: #9e370a; }
            p { margin: 0.2em 0; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 0.6em; }
            th { padding: 0.3em; border: 0.3mm solid #b9afc6; background: #f4edfc; }
            td { height: {{row}}; padding: 0.25em 0.35em; border: 0.3mm solid #b9afc6;
                 vertical-align: top; }
            td.month { border-top: 1mm solid #f9771a; }
            td.other { background: #f2eef6; color: #5a5167; }
            .number { font-weight: bold; font-size: 1.25em; }
            .line { margin-top: 0.25em; }
            .time { font-weight: bold; color: #4d1f8e; }
            .off { text-decoration: line-through; }
            .small { font-size: 0.9em; color: #5a5167; }
            </style></head><body>
            <h1>{{title}}</h1><h2>{{month}}</h2>{{filter}}
            <table><thead><tr>{{weekdays}}</tr></thead><tbody>{{weeks}}</tbody></table>
            <p class="small">{{foot}}</p>
            </body></html>
            """;

    private final Calendars calendars;
    private final FilterWords filters;
    private final Pages pages;
    private final I18NProvider words;
    private final Clock clock;

    MonthPoster(
            Calendars calendars,
            FilterWords filters,
            Pages pages,
            I18NProvider words,
            Clock clock) {
        this.calendars = calendars;
        this.filters = filters;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    /** Prints the month that the address is opened at, with its filter. */
    byte[] pdf(CalendarAddress address, Paper paper, Locale language) {
        return pages.pdf(page(address, paper, language));
    }

    /** What is printed. */
    String page(CalendarAddress address, Paper paper, Locale language) {
        LocalDate today = VietnamTime.today(clock);
        YearMonth month = YearMonth.from(address.day(today));
        DaysShown days =
                new DaysShown(
                        calendars,
                        address.query(CalendarLayout.MONTH, today, language),
                        MonthTable.MOST);
        String title =
                days.bands().stream()
                        .filter(band -> covers(band, month))
                        .map(CalendarBand::name)
                        .findFirst()
                        .orElseGet(() -> words.getTranslation("shell.calendar.title", language));
        List<String> limits = filters.of(address, language);
        List<String> shown = new ArrayList<>(limits);
        shown.add(title);
        days.days()
                .forEach(day ->
                        days.entries(day).forEach(one -> shown.add(one.title() + one.place())));
        return Html.fill(
                        PAGE,
                        Map.ofEntries(
                                Map.entry("language", Html.text(language.toLanguageTag())),
                                Map.entry("paper", Html.markup(paper.name())),
                                Map.entry("type", Html.markup(paper.type)),
                                Map.entry("row", Html.markup(paper.row)),
                                Map.entry("title", Html.text(title)),
                                Map.entry("month", Html.text(monthWords(month, language))),
                                Map.entry("filter", filter(limits)),
                                Map.entry("weekdays", weekdays(language)),
                                Map.entry("weeks", weeks(days, month, paper, language)),
                                Map.entry("foot", foot(today, shown, language))))
                .toString();
    }

    private static boolean covers(CalendarBand band, YearMonth month) {
        return !band.first().isAfter(month.atEndOfMonth()) && !band.last().isBefore(month.atDay(1));
    }

    private static Html filter(List<String> limits) {
        return limits.isEmpty()
                ? Html.markup("")
                : Html.fill(
                        "<p>{{limits}}</p>",
                        Map.of("limits", Html.text(String.join(" · ", limits))));
    }

    private Html weekdays(Locale language) {
        return Html.all(
                Arrays.stream(DayOfWeek.values())
                        .map(VietnameseDates::weekdayKey)
                        .map(key -> Html.text(words.getTranslation(key, language)))
                        .map(name -> Html.fill("<th>{{name}}</th>", Map.of("name", name)))
                        .toList());
    }

    private Html weeks(DaysShown days, YearMonth month, Paper paper, Locale language) {
        List<Html> weeks = new ArrayList<>();
        List<LocalDate> all = days.days();
        for (int week = 0; week < all.size(); week += 7) {
            List<Html> squares =
                    all.subList(week, week + 7).stream()
                            .map(day -> square(days, day, month, paper, language))
                            .toList();
            weeks.add(Html.fill("<tr>{{days}}</tr>", Map.of("days", Html.all(squares))));
        }
        return Html.all(weeks);
    }

    private Html square(
            DaysShown days, LocalDate day, YearMonth month, Paper paper, Locale language) {
        boolean other = !YearMonth.from(day).equals(month);
        String style = (days.band(day) == null ? "" : "month ") + (other ? "other" : "");
        String number =
                other
                        ? day.getDayOfMonth() + "/" + day.getMonthValue()
                        : String.valueOf(day.getDayOfMonth());
        return Html.fill(
                "<td class=\"{{style}}\"><div class=\"number\">{{number}}</div>{{lines}}</td>",
                Map.of(
                        "style", Html.markup(style),
                        "number", Html.text(number),
                        "lines", Html.all(lines(days, day, paper, language))));
    }

    private List<Html> lines(DaysShown days, LocalDate day, Paper paper, Locale language) {
        List<Html> all = new ArrayList<>();
        if (days.onlyCounted(day)) {
            for (DayCounts.OfKind kind : days.counts().kinds(day)) {
                all.add(line(String.valueOf(kind.entries()), kind.kind().label(), false));
            }
        } else {
            for (CalendarEntry entry : days.entries(day)) {
                String time = day.equals(entry.day()) ? VietnamTime.time(entry.start()) : "…";
                all.add(line(time, shortened(entry.title(), paper.letters), entry.cancelled()));
            }
        }
        if (all.size() <= paper.lines) {
            return all;
        }
        List<Html> some = new ArrayList<>(all.subList(0, paper.lines - 1));
        long left =
                days.onlyCounted(day)
                        ? days.counts().kinds(day).stream()
                                .skip(paper.lines - 1L)
                                .mapToLong(DayCounts.OfKind::entries)
                                .sum()
                        : all.size() - some.size();
        some.add(line("+", words.getTranslation("shell.calendar.rest", language, left), false));
        return some;
    }

    private static Html line(String time, String title, boolean off) {
        return Html.fill(
                "<div class=\"line\"><span class=\"time\">{{time}}</span> <span"
                        + " class=\"{{off}}\">{{title}}</span></div>",
                Map.of(
                        "time", Html.text(time),
                        "off", Html.markup(off ? "off" : ""),
                        "title", Html.text(title)));
    }

    private static String shortened(String title, int letters) {
        return title.length() <= letters ? title : title.substring(0, letters - 1).strip() + "…";
    }

    private Html foot(LocalDate today, List<String> shown, Locale language) {
        String printed =
                words.getTranslation(
                        "shell.calendar.poster.printed", language, VietnamTime.date(today));
        boolean others =
                shown.stream().flatMapToInt(String::codePoints).anyMatch(MonthPoster::isForeign);
        return Html.text(
                others
                        ? printed
                                + " "
                                + words.getTranslation("shell.calendar.poster.scripts", language)
                        : printed);
    }

    /** A letter of a script that the paper's font does not have. */
    private static boolean isForeign(int letter) {
        return Character.isLetter(letter)
                && Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN;
    }

    private String monthWords(YearMonth month, Locale language) {
        return words.getTranslation(VietnameseDates.monthKey(month.getMonth()), language)
                + "/"
                + month.getYear();
    }
}
