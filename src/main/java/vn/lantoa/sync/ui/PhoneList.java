package vn.lantoa.sync.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.PhoneFilter;
import vn.lantoa.sync.PhoneReports;
import vn.lantoa.sync.PhoneTally;
import vn.lantoa.sync.PlacePhones;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.SearchField;
import vn.lantoa.uikit.Shown;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** Which phones have synced when, and what they last told was still on them. */
class PhoneList extends Div {

    private final transient Access access;
    private final transient Places places;
    private final transient PhoneReports reports;
    private final transient Clock clock;
    private final transient Consumer<Map<String, String>> keep;
    private final SearchField text;
    private final PlacePicker unit;
    private final Checkbox waiting = new Checkbox(getTranslation("sync.phones.waitingOnly"));
    private final Select<Silence> silent = new Select<>();
    private final Div tally = new Div();
    private final Paragraph count = new Paragraph();
    private final Div found = new Div();

    PhoneList(
            Access access,
            Places places,
            PhoneReports reports,
            Clock clock,
            Map<String, List<String>> asked,
            Consumer<Map<String, String>> keep) {
        this.access = access;
        this.places = places;
        this.reports = reports;
        this.clock = clock;
        this.keep = keep;
        text = new SearchField(getTranslation("sync.phones.search"), key -> changed());
        unit = new PlacePicker(places, getTranslation("sync.phones.place"));
        unit.setRange(access.units(Permission.SEE_PHONES));
        unit.setClearButtonVisible(true);
        text.setValue(first(asked, "tim").orElse(""));
        unit.setValue(first(asked, "don-vi").flatMap(this::place).orElse(null));
        waiting.setValue(first(asked, "con-muc").isPresent());
        silent.setLabel(getTranslation("sync.phones.silence"));
        silent.setItems(Silence.values());
        silent.setEmptySelectionAllowed(true);
        silent.setEmptySelectionCaption(getTranslation("sync.phones.silence.any"));
        silent.setItemLabelGenerator(one ->
                one == null
                        ? getTranslation("sync.phones.silence.any")
                        : getTranslation(one.key()));
        first(asked, "im-lang").map(Silence::read).ifPresent(silent::setValue);
        unit.addValueChangeListener(event -> changed());
        waiting.addValueChangeListener(event -> changed());
        silent.addValueChangeListener(event -> changed());
        Div filters = new Div(text, unit, waiting, silent);
        filters.addClassName("lt-filters");
        count.addClassName("lt-secondary");
        count.getElement().setAttribute("role", "status");
        tally.addClassName("lt-sums");
        add(tally, filters, count, found);
        show();
    }

    private void changed() {
        keep.accept(kept(unit.getValue()));
        show();
    }

    /** The filter as the address says it, for this place. */
    private Map<String, String> kept(@Nullable UnitId place) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (!text.getValue().isBlank()) {
            kept.put("tim", text.getValue());
        }
        if (place != null) {
            kept.put("don-vi", place.toString());
        }
        if (waiting.getValue()) {
            kept.put("con-muc", "1");
        }
        silent.getOptionalValue().ifPresent(one -> kept.put("im-lang", String.valueOf(one.days())));
        return kept;
    }

    /** How all phones of the chosen place stand, whatever else is filtered. */
    private void showTally() {
        PhoneTally all = reports.tally(unit.getValue(), Silence.THREE_DAYS.since(clock.instant()));
        DescriptionList figures = new DescriptionList();
        figures.addClassName("lt-figures");
        figures.add(
                figure("sync.phones.tally.overdue", all.overdue()),
                figure("sync.phones.tally.waiting", all.waiting()),
                figure("sync.phones.tally.all", all.all()));
        tally.removeAll();
        tally.add(Shown.of(figures));
        if (all.overdue() > 0) {
            tally.add(
                    new Callout(
                            Tone.WARNING, getTranslation("sync.phones.overdue", all.overdue())));
        }
    }

    private Div figure(String key, int number) {
        String shown = NumberFormat.getIntegerInstance(VietnameseDates.FORMAT).format(number);
        Div figure =
                new Div(
                        new DescriptionList.Term(getTranslation(key)),
                        new DescriptionList.Description(shown));
        figure.addClassName("lt-figure");
        return figure;
    }

    private void show() {
        showTally();
        found.removeAll();
        List<PlacePhones> groups = PhoneGroups.read(reports, filter(), clock);
        int all = groups.stream().mapToInt(place -> place.tally().all()).sum();
        count.setText(getTranslation("sync.phones.count", all));
        if (all == 0) {
            found.add(
                    new EmptyState(
                            Symbol.PHONE_DEVICE,
                            getTranslation("sync.phones.none"),
                            getTranslation("sync.phones.noneHint")));
            return;
        }
        found.add(
                new PhoneGroups(
                        reports,
                        places,
                        clock,
                        filter(),
                        groups,
                        place -> QueryParameters.simple(kept(place))));
    }

    private PhoneFilter filter() {
        return new PhoneFilter(
                text.getValue(),
                unit.getValue(),
                waiting.getValue(),
                silent.getOptionalValue().map(one -> one.since(clock.instant())).orElse(null));
    }

    /** A unit of the address; one out of reach counts as none. */
    private Optional<UnitId> place(String typed) {
        try {
            UnitId id = UnitId.parse(typed);
            return places.find(id).isPresent() && access.may(Permission.SEE_PHONES, id)
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream().findFirst();
    }
}
