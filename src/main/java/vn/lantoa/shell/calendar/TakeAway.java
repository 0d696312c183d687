package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.uikit.CalendarQuery;
import vn.lantoa.uikit.Symbol;

/** What is shown as a poster, as a table, and in the person's own calendar app. */
@Component
class TakeAway {

    private final MonthPoster poster;
    private final CalendarSheet sheet;
    private final FeedDialogs feeds;
    private final OwnBase base;

    TakeAway(MonthPoster poster, CalendarSheet sheet, FeedDialogs feeds, OwnBase base) {
        this.poster = poster;
        this.sheet = sheet;
        this.feeds = feeds;
        this.base = base;
    }

    /** The ways out for what this address shows. */
    Section of(CalendarAddress address, CalendarQuery query, LocalDate today, Locale language) {
        YearMonth month = YearMonth.from(address.day(today));
        Div ways = new Div();
        ways.addClassName("lt-actions");
        Section section = new Section();
        section.add(new H2(section.getTranslation("shell.calendar.takeAway")), ways);
        section.addClassNames("lt-section", "lt-cal-take-away");
        for (MonthPoster.Paper paper : MonthPoster.Paper.values()) {
            String name =
                    "lich-thang-" + month + "-" + paper.name().toLowerCase(Locale.ROOT) + ".pdf";
            String words =
                    section.getTranslation(
                            "shell.calendar.poster", DayWords.month(month), paper.name());
            ways.add(
                    file(
                            words,
                            name,
                            "application/pdf",
                            request -> poster.pdf(address, paper, language)));
        }
        ways.add(
                file(
                        section.getTranslation("shell.calendar.sheet"),
                        "lich-hoat-dong.xlsx",
                        Workbooks.XLSX_TYPE,
                        request -> sheet.xlsx(query, base(request))));
        ways.add(
                new Button(
                        section.getTranslation("shell.calendar.feed"),
                        Symbol.PHONE_DEVICE.icon(),
                        event -> feeds.open(address)));
        return section;
    }

    private String base(VaadinRequest request) {
        return base.of(((VaadinServletRequest) request).getHttpServletRequest());
    }

    /** A link that makes the file when it is asked for, as the person may see things then. */
    private static Anchor file(
            String words,
            String name,
            String type,
            SerializableFunction<VaadinRequest, byte[]> content) {
        DownloadHandler handler =
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.apply(event.getRequest());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, type, bytes.length);
                });
        Anchor link = new Anchor(handler, "");
        link.add(Symbol.DOWNLOAD.icon(), new Span(words));
        link.addClassName("lt-link-action");
        return link;
    }
}
