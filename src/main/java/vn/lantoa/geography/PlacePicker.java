package vn.lantoa.geography;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/**
 * A field to pick a place in force by typing, with or without accents, its name or an earlier one.
 * Where a former unit was divided, every part is offered and the line below the field asks which.
 * With nothing typed it offers the places at the top of its range and what lies right under them.
 */
public final class PlacePicker extends ComboBox<UnitId> {

    private static final int MOST = 60;

    private final transient Places places;
    private List<UnitId> range = List.of(UnitId.MINISTRY);
    private Set<PlaceLevel> levels =
            Set.of(
                    PlaceLevel.MINISTRY,
                    PlaceLevel.PROVINCE,
                    PlaceLevel.COMMUNE,
                    PlaceLevel.VILLAGE);
    private final Map<UnitId, PlaceMatch> offered = new HashMap<>();
    private String help = "";

    /**
     * A picker over the whole country.
     *
     * @param label the visible, translated label
     */
    public PlacePicker(Places places, String label) {
        super(label);
        this.places = places;
        addClassName("lt-place-picker");
        getElement().setAttribute("autocapitalize", "off");
        setPageSize(MOST);
        setItemLabelGenerator(this::label);
        setItems(this::fetch, this::count);
        addValueChangeListener(event -> setHelperText(help));
    }

    /** Offers only places in the subtrees of these units. */
    public void setRange(Collection<UnitId> units) {
        range = List.copyOf(units);
        getDataProvider().refreshAll();
    }

    /** Offers only places of these levels. */
    public void setLevels(Set<PlaceLevel> wanted) {
        levels = Set.copyOf(wanted);
        getDataProvider().refreshAll();
    }

    /** The line that stands below the field unless a divided unit is asked about. */
    public void setHelp(String text) {
        help = text;
        setHelperText(text);
    }

    /** "Tỉnh Quảng Trị (gồm Quảng Bình cũ)", or just the full name. */
    private String label(UnitId unit) {
        String name = places.find(unit).map(place -> places.fullName(unit)).orElse("");
        PlaceMatch match = offered.get(unit);
        if (match == null || match.former() == null) {
            return name;
        }
        return getTranslation(
                match.split() ? "geography.picker.part" : "geography.picker.whole",
                name,
                match.former());
    }

    private Stream<UnitId> fetch(Query<UnitId, String> query) {
        Collection<UnitId> found = find(query.getFilter().orElse(""));
        return found.stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private int count(Query<UnitId, String> query) {
        return find(query.getFilter().orElse("")).size();
    }

    private Collection<UnitId> find(String typed) {
        if (typed.isBlank()) {
            setHelperText(help);
            return atTheTop();
        }
        Map<UnitId, PlaceMatch> matches = new LinkedHashMap<>();
        for (PlaceMatch match : places.search(typed, null, Integer.MAX_VALUE)) {
            Place place = match.place();
            if (matches.size() < MOST && levels.contains(place.level()) && inRange(place.id())) {
                matches.put(place.id(), match);
            }
        }
        offered.putAll(matches);
        String divided = divided(matches.values());
        setHelperText(divided == null ? help : getTranslation("geography.picker.divided", divided));
        return matches.keySet();
    }

    /** The divided unit that the best answer came from, if it did. */
    private static @Nullable String divided(Collection<PlaceMatch> matches) {
        return matches.stream()
                .findFirst()
                .filter(PlaceMatch::split)
                .map(PlaceMatch::former)
                .orElse(null);
    }

    private Collection<UnitId> atTheTop() {
        return range.stream()
                .flatMap(unit ->
                        Stream.concat(places.find(unit).stream(), places.children(unit).stream()))
                .filter(place -> place.current() && levels.contains(place.level()))
                .map(Place::id)
                .distinct()
                .toList();
    }

    private boolean inRange(UnitId unit) {
        return range.stream().anyMatch(top -> places.contains(top, unit));
    }
}
