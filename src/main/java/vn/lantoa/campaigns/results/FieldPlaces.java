package vn.lantoa.campaigns.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;

/**
 * Puts on phones the places where a person may write down results: a commune with its villages, a
 * province with its communes.
 */
@Component
class FieldPlaces implements FieldCollection {

    /** More no hand scrolls through; the rest is for the organiser's desk. */
    static final int MOST = 500;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Places places;
    private final Access access;
    private final Changes changes;

    FieldPlaces(Places places, Access access, Changes changes) {
        this.places = places;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "places";
    }

    /** Villages that come, go or change their names, and new lists of places. */
    @Override
    public String changes(FieldReader reader) {
        return changes.read(Changes.PLACES, reader.units());
    }

    @Override
    public List<FieldRecord> records(FieldReader reader) {
        List<Place> found = new ArrayList<>();
        for (UnitId held : access.units(reader.person().id(), Permission.RECORD_RESULTS)) {
            Place top = places.get(held);
            found.add(top);
            found.addAll(places.children(held));
        }
        return found.stream()
                .filter(Place::current)
                .sorted(neededFirst(reader.person().unit()))
                .limit(MOST)
                .map(this::record)
                .toList();
    }

    /** Where the person works, what lies under it, what is above, then the others as listed. */
    private Comparator<Place> neededFirst(UnitId home) {
        return Comparator.comparing(place -> {
            if (place.id().equals(home)) {
                return 0;
            }
            if (places.contains(home, place.id())) {
                return 1;
            }
            return place.level() == PlaceLevel.VILLAGE ? 3 : 2;
        });
    }

    private FieldRecord record(Place place) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("id", place.id().toString());
        body.put("name", place.name());
        body.put("full", places.fullName(place.id()));
        body.put("kind", place.level().name());
        return new FieldRecord(place.id().toString(), JSON.writeValueAsString(body));
    }
}
