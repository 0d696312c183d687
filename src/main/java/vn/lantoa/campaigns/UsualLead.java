package vn.lantoa.campaigns;

import java.util.Locale;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;

/** Who leads an activity of a unit as long as nobody writes another body down. */
final class UsualLead {

    private UsualLead() {}

    /** The People's Committee of the unit, which the letters name; the ministry for itself. */
    static String of(Place place) {
        if (place.level() == PlaceLevel.MINISTRY) {
            return place.name();
        }
        String name = place.name();
        return "Ủy ban nhân dân "
                + name.substring(0, 1).toLowerCase(Locale.ROOT)
                + name.substring(1);
    }
}
