package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.geography.Places;
import vn.lantoa.uikit.SearchField;

/** What the calendar can be narrowed by; tells the address that a change leads to. */
final class CalendarFilters extends Div {

    private final Calendars calendars;
    private final Places places;
    private final SearchField text;
    private final Details more = new Details(getTranslation("shell.calendar.filters"));
    private final SerializableConsumer<CalendarAddress> onChange;
    private final LocalDate today;
    private CalendarAddress address;
    private CalendarLayout layout = CalendarLayout.MONTH;

    /** Most calendars are looked at without them, and they weigh as much as the list itself. */
    private @Nullable CalendarFields fields;

    CalendarFilters(
            Calendars calendars,
            Places places,
            CalendarAddress start,
            LocalDate today,
            SerializableConsumer<CalendarAddress> onChange) {
        this.calendars = calendars;
        this.places = places;
        this.address = start;
        this.today = today;
        this.onChange = onChange;
        this.text = new SearchField(getTranslation("shell.calendar.search"), key -> search());
        more.addOpenedChangeListener(event -> showFields());
        addClassName("lt-cal-filters");
        add(text, more);
    }

    /** Shows what an address narrows by. */
    void show(CalendarAddress now, CalendarLayout laidOut) {
        boolean first = address.text().isEmpty() && !more.isOpened();
        address = now;
        layout = laidOut;
        if (!text.getValue().equals(now.text())) {
            text.setValue(now.text());
        }
        boolean narrowed =
                now.within() != null || !now.facets().isEmpty() || now.ever() || now.last() != null;
        if (first && narrowed) {
            more.setOpened(true);
        }
        showFields();
    }

    private void showFields() {
        CalendarFields shown = fields;
        if (shown == null && more.isOpened()) {
            shown = new CalendarFields(calendars, places, onChange);
            more.add(shown);
            fields = shown;
        }
        if (shown != null) {
            shown.show(address, layout, today);
        }
    }

    private void search() {
        if (!text.getValue().equals(address.text())) {
            onChange.accept(address.with(address.within(), address.facets(), text.getValue()));
        }
    }
}
