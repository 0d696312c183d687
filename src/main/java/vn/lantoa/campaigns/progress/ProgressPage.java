package vn.lantoa.campaigns.progress;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A stretch of the table.
 *
 * @param rows by province, then by commune, in Vietnamese order
 * @param found how many communes the filter finds in all
 * @param states how many communes are how far, whatever state the filter asks for
 * @param sum of all communes found
 */
public record ProgressPage(
        List<CommuneProgress> rows,
        int found,
        Map<CommuneState, Integer> states,
        ActivityCounts sum)
        implements Serializable {

    public ProgressPage {
        rows = List.copyOf(rows);
        states = Map.copyOf(states);
    }
}
