package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
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
import vn.lantoa.uikit.VietnameseDates;

/** The fields behind "filters": place, kind, channel, status, days; built when they are opened. */
final class CalendarFields extends Div {

    private final PlacePicker within;
    private final Map<Dimension, ComboBox<CalendarFacet>> facets = new EnumMap<>(Dimension.class);
    private final DatePicker from =
            VietnameseDates.datePicker(getTranslation("shell.calendar.from"));
    private final DatePicker to = VietnameseDates.datePicker(getTranslation("shell.calendar.to"));
    private final SerializableConsumer<CalendarAddress> onChange;
    private CalendarAddress address = CalendarAddress.ALL;
    private boolean reading;

    CalendarFields(
            Calendars calendars, Places places, SerializableConsumer<CalendarAddress> onChange) {
        this.onChange = onChange;
        this.within = new PlacePicker(places, getTranslation("shell.calendar.within"));
        within.setClearButtonVisible(true);
        within.addValueChangeListener(event -> changed());
        addClassName("lt-filters");
        add(within);
        for (Dimension dimension : Dimension.values()) {
            ComboBox<CalendarFacet> box = choice(dimension, calendars);
            facets.put(dimension, box);
            add(box);
        }
        List.of(from, to)
                .forEach(day -> {
                    day.setClearButtonVisible(true);
                    day.addValueChangeListener(event -> changedDays());
                    add(day);
                });
    }

    /** Shows what an address narrows by. */
    void show(CalendarAddress now, CalendarLayout layout, LocalDate today) {
        address = now;
        reading = true;
        within.setValue(now.within());
        facets.forEach((dimension, box) -> box.setValue(chosen(now, dimension, box)));
        boolean list = layout == CalendarLayout.LIST;
        from.setVisible(list);
        to.setVisible(list);
        from.setValue(now.ever() ? null : now.day(today));
        to.setValue(now.last());
        reading = false;
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
        onChange.accept(address.with(within.getValue(), chosen, address.text()));
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
