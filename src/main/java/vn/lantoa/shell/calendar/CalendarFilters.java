package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CalendarFacet.Dimension;
import vn.lantoa.uikit.SearchField;
import vn.lantoa.uikit.VietnameseDates;

/** What the calendar can be narrowed by; tells the address that a change leads to. */
final class CalendarFilters extends Div {

    private final SearchField text;
    private final PlacePicker within;
    private final Map<Dimension, ComboBox<CalendarFacet>> facets = new EnumMap<>(Dimension.class);
    private final DatePicker from =
            VietnameseDates.datePicker(getTranslation("shell.calendar.from"));
    private final DatePicker to = VietnameseDates.datePicker(getTranslation("shell.calendar.to"));
    private final Details more;
    private final SerializableConsumer<CalendarAddress> onChange;
    private CalendarAddress address;
    private boolean reading;

    CalendarFilters(
            Calendars calendars,
            Places places,
            CalendarAddress start,
            SerializableConsumer<CalendarAddress> onChange) {
        this.address = start;
        this.onChange = onChange;
        this.text = new SearchField(getTranslation("shell.calendar.search"), key -> changed());
        this.within = new PlacePicker(places, getTranslation("shell.calendar.within"));
        within.setClearButtonVisible(true);
        within.addValueChangeListener(event -> changed());
        Div fields = new Div(within);
        fields.addClassName("lt-filters");
        for (Dimension dimension : Dimension.values()) {
            ComboBox<CalendarFacet> box = choice(dimension, calendars);
            facets.put(dimension, box);
            fields.add(box);
        }
        List.of(from, to)
                .forEach(day -> {
                    day.setClearButtonVisible(true);
                    day.addValueChangeListener(event -> changedDays());
                    fields.add(day);
                });
        this.more = new Details(getTranslation("shell.calendar.filters"), fields);
        addClassName("lt-cal-filters");
        add(text, more);
    }

    /** Shows what an address narrows by. */
    void show(CalendarAddress now, CalendarLayout layout, LocalDate today) {
        boolean first = address.text().isEmpty() && !more.isOpened();
        address = now;
        reading = true;
        within.setValue(now.within());
        facets.forEach((dimension, box) -> box.setValue(chosen(now, dimension, box)));
        boolean list = layout == CalendarLayout.LIST;
        from.setVisible(list);
        to.setVisible(list);
        from.setValue(now.ever() ? null : now.day(today));
        to.setValue(now.last());
        if (!text.getValue().equals(now.text())) {
            text.setValue(now.text());
        }
        reading = false;
        boolean narrowed =
                now.within() != null || !now.facets().isEmpty() || now.ever() || now.last() != null;
        if (first && narrowed) {
            more.setOpened(true);
        }
    }

    private void changed() {
        if (reading) {
            return;
        }
        Map<Dimension, String> chosen = new EnumMap<>(Dimension.class);
        facets.forEach((dimension, box) -> {
            if (box.getValue() != null) {
                chosen.put(dimension, box.getValue().key());
            }
        });
        onChange.accept(address.with(within.getValue(), chosen, text.getValue()));
    }

    private void changedDays() {
        if (!reading) {
            onChange.accept(address.list(from.getValue(), to.getValue()));
        }
    }

    /** A key that nobody offers stays in the address and finds nothing. */
    private static @Nullable CalendarFacet chosen(
            CalendarAddress now, Dimension dimension, ComboBox<CalendarFacet> box) {
        String key = now.facets().get(dimension);
        return key == null
                ? null
                : box.getListDataView()
                        .getItems()
                        .filter(facet -> facet.key().equals(key))
                        .findFirst()
                        .orElse(null);
    }

    private ComboBox<CalendarFacet> choice(Dimension dimension, Calendars calendars) {
        ComboBox<CalendarFacet> box = new ComboBox<>(getTranslation(label(dimension)));
        box.setItemLabelGenerator(CalendarFacet::label);
        box.setItems(calendars.facets(dimension, getLocale()));
        box.setClearButtonVisible(true);
        box.addValueChangeListener(event -> changed());
        return box;
    }

    private static String label(Dimension dimension) {
        return switch (dimension) {
            case CAMPAIGN -> "shell.calendar.campaign";
            case KIND -> "shell.calendar.kind";
            case CHANNEL -> "shell.calendar.channel";
            case STATUS -> "shell.calendar.status";
        };
    }
}
