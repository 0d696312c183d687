package vn.lantoa.campaigns;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/**
 * What a stored activity keeps of its place.
 *
 * @param path the place's path in the tree
 * @param area its province, or the ministry
 * @param name its full name
 */
record Location(String path, UnitId area, String name) {

    static Location of(UnitId unit, Places places) {
        return new Location(
                places.get(unit).path(),
                places.province(unit).map(Place::id).orElse(UnitId.MINISTRY),
                places.fullName(unit));
    }

    /** What a search for the activity looks through. */
    String searchText(ActivityPlan plan) {
        return searchText(plan.title(), plan.lead(), plan.address());
    }

    /** What a search for an activity with these texts looks through. */
    String searchText(LocalizedText title, String lead, String address) {
        Stream<String> texts =
                Stream.concat(title.versions().values().stream(), Stream.of(lead, address, name));
        return texts.map(SearchKey::of).collect(Collectors.joining(" "));
    }
}
