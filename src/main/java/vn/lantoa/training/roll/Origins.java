package vn.lantoa.training.roll;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.Trainee;

/**
 * Where people who come to a class may be from: the communes of the province whose class it is or
 * that its unit lies in, the provinces for a class of the ministry, and every place that somebody
 * is enrolled from.
 */
@Component
class Origins {

    private final Places places;

    Origins(Places places) {
        this.places = places;
    }

    /**
     * The places, each once, with what tells it apart.
     *
     * @param organiser the unit whose class it is
     */
    List<Map<String, String>> of(UnitId organiser, Collection<Trainee> trainees) {
        Map<UnitId, Place> found = new LinkedHashMap<>();
        Place top = top(places.get(organiser));
        found.put(top.id(), top);
        places.children(top.id()).stream()
                .filter(Place::current)
                .forEach(place -> found.put(place.id(), place));
        trainees.stream()
                .map(trainee -> places.get(trainee.unit()))
                .forEach(place -> found.putIfAbsent(place.id(), place));
        Map<String, Integer> names = new HashMap<>();
        found.values().forEach(place -> names.merge(place.name(), 1, Integer::sum));
        return found.values().stream()
                .map(place ->
                        Map.of(
                                "id",
                                place.id().toString(),
                                "name",
                                Objects.requireNonNull(names.get(place.name())) > 1
                                        ? places.fullName(place.id())
                                        : place.name()))
                .toList();
    }

    /** The province of a commune or village; any other place itself. */
    private Place top(Place place) {
        UnitId above = place.parent();
        boolean below =
                place.level() == PlaceLevel.COMMUNE
                        || place.level() == PlaceLevel.DISTRICT
                        || place.level() == PlaceLevel.VILLAGE;
        return below && above != null ? top(places.get(above)) : place;
    }
}
