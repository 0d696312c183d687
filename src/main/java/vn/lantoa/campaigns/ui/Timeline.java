package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import vn.lantoa.campaigns.Period;
import vn.lantoa.shared.VietnamTime;

/** A campaign's days as a row of marks, today's marked, with the day's number in words. */
final class Timeline extends Div {

    /** Longer campaigns show their weeks instead of their days. */
    private static final int MOST_MARKS = 62;

    Timeline(Period period, LocalDate today) {
        addClassName("lt-timeline");
        Paragraph words = new Paragraph(words(period, today));
        words.addClassName("lt-timeline-words");
        add(words, marks(period, today), ends(period));
    }

    private String words(Period period, LocalDate today) {
        int day = period.day(today);
        if (day < 1) {
            return getTranslation("campaigns.day.before", 1 - day);
        }
        return day > period.days()
                ? getTranslation("campaigns.day.after", VietnamTime.date(period.end()))
                : getTranslation("campaigns.day.of", day, period.days());
    }

    /** Decoration: the words say the same. */
    private static OrderedList marks(Period period, LocalDate today) {
        OrderedList marks = new OrderedList();
        marks.addClassName("lt-timeline-marks");
        marks.getElement().setAttribute("aria-hidden", "true");
        int step = period.days() <= MOST_MARKS ? 1 : 7;
        for (int day = 0; day < period.days(); day += step) {
            LocalDate first = period.start().plusDays(day);
            LocalDate last = first.plusDays(step - 1L);
            ListItem mark = new ListItem();
            mark.addClassName(state(first, last, today));
            marks.add(mark);
        }
        return marks;
    }

    private static String state(LocalDate first, LocalDate last, LocalDate today) {
        if (last.isBefore(today)) {
            return "lt-past";
        }
        return first.isAfter(today) ? "lt-future" : "lt-now";
    }

    private static Div ends(Period period) {
        Div ends =
                new Div(
                        new Span(VietnamTime.date(period.start())),
                        new Span(VietnamTime.date(period.end())));
        ends.addClassName("lt-timeline-ends");
        return ends;
    }
}
