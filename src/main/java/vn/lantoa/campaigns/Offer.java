package vn.lantoa.campaigns;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/**
 * Changes to an activity above that the unit of a copy has not answered.
 *
 * @param copy the unit's own activity as it stands
 * @param origin the activity above
 * @param from the unit at which the one above takes place
 * @param originVersion the version above that the offer shows; an answer names it
 * @param before what the unit knew of the one above
 * @param above what that one says now
 * @param own what the copy says now
 * @param fields in which it changed and differs from the copy
 * @param reason why the one above does not take place; null when it does
 */
public record Offer(
        Activity copy,
        ActivityId origin,
        UnitId from,
        int originVersion,
        HandedValues before,
        HandedValues above,
        HandedValues own,
        Set<OfferedField> fields,
        @Nullable String reason)
        implements Serializable {

    public Offer {
        fields = Set.copyOf(fields);
    }
}
