package vn.lantoa.campaigns;

import java.io.Serializable;
import java.util.List;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.shared.UnitId;

/**
 * Which activities of one campaign are handed down, and to whom.
 *
 * @param again whether units that dropped such an activity get it once more; without it they are
 *     left in peace
 */
public record HandingOrder(List<ActivityId> activities, Receivers receivers, boolean again)
        implements Serializable {

    public HandingOrder {
        activities = activities.stream().distinct().toList();
        if (activities.isEmpty()) {
            throw new IllegalArgumentException("nothing to hand down");
        }
    }

    /** The units that get a copy. */
    public sealed interface Receivers extends Serializable {}

    /** Every unit in force of a level below. */
    public record All(PlaceLevel level) implements Receivers {
        public All {
            if (level != PlaceLevel.PROVINCE && level != PlaceLevel.COMMUNE) {
                throw new IllegalArgumentException("nobody plans at the level " + level);
            }
        }
    }

    /** These provinces or communes below. */
    public record Chosen(List<UnitId> units) implements Receivers {
        public Chosen {
            units = units.stream().distinct().sorted().toList();
        }
    }
}
