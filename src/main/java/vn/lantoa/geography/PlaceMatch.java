package vn.lantoa.geography;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a search.
 *
 * @param place a place in force
 * @param former the unit of an earlier list (or the earlier name) by which it was found, or null
 *     when found by its own name
 * @param split whether the former unit was divided over several places, so that the person must
 *     choose
 */
public record PlaceMatch(Place place, @Nullable String former, boolean split)
        implements Serializable {}
