package vn.lantoa.geography;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * A list of administrative units as it is handed in for loading. All files are CSV in UTF-8 (NFC,
 * no byte-order mark) with a header row.
 *
 * @param vintage the list's part of each {@link vn.lantoa.shared.UnitId}; loading the same vintage
 *     again corrects it
 * @param inForceFrom the day the list took effect; the latest loaded list is the one in force
 * @param units columns {@code code, name, name_short, level, unit_type, parent_code}, and if wanted
 *     {@code name_en, search_key, valid_from}
 * @param expected how many units of each level the file must have
 * @param before what the list replaced; null for the first
 * @param changes units that kept code and meaning but were renamed after {@code inForceFrom}; null
 *     when there are none
 */
public record PlaceList(
        String vintage,
        LocalDate inForceFrom,
        Resource units,
        Map<PlaceLevel, Integer> expected,
        @Nullable Before before,
        @Nullable Resource changes) {

    public PlaceList {
        expected = Map.copyOf(expected);
        if (before != null && before.vintage().equals(vintage)) {
            throw new IllegalArgumentException("a list cannot replace itself: " + vintage);
        }
    }

    /**
     * The list that was replaced.
     *
     * @param vintage its vintage, loaded earlier
     * @param successors columns {@code old_code, old_name, old_level, new_code, new_name,
     *     new_level, relation} ({@code whole} or {@code part}) {@code , old_units_merged_into_new}
     * @param expected how many links the file must have
     */
    public record Before(String vintage, Resource successors, int expected) {}
}
