package vn.lantoa.campaigns.progress;

import java.io.Serializable;

/**
 * Activities counted by state.
 *
 * @param withResult how many of the four have a result
 * @param resultsMissing how many of the held ones have none
 */
public record ActivityCounts(
        int planned, int confirmed, int held, int cancelled, int withResult, int resultsMissing)
        implements Serializable {

    static final ActivityCounts NONE = new ActivityCounts(0, 0, 0, 0, 0, 0);

    ActivityCounts plus(ActivityCounts other) {
        return new ActivityCounts(
                planned + other.planned,
                confirmed + other.confirmed,
                held + other.held,
                cancelled + other.cancelled,
                withResult + other.withResult,
                resultsMissing + other.resultsMissing);
    }

    CommuneState state() {
        if (planned + confirmed + held == 0) {
            return CommuneState.WITHOUT_PLAN;
        }
        if (resultsMissing > 0) {
            return CommuneState.RESULTS_MISSING;
        }
        if (planned + confirmed == 0) {
            return CommuneState.DONE;
        }
        return confirmed + held > 0 ? CommuneState.UNDER_WAY : CommuneState.PLANNED;
    }
}
