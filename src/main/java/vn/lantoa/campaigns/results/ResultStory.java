package vn.lantoa.campaigns.results;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one result.
 *
 * @param line the version that stands
 * @param versions all of them, the latest first
 * @param others the standing results of the same activity that may be read
 * @param decision what was decided about them; null when nothing was
 * @param mayDecide whether the signed-in person may decide, which needs the right at the place of
 *     every one of them
 */
public record ResultStory(
        ResultLine line,
        List<ResultVersion> versions,
        List<ResultLine> others,
        @Nullable Decision decision,
        boolean mayDecide)
        implements Serializable {

    /** The version that stands. */
    public ResultVersion standing() {
        return versions.stream()
                .filter(ResultVersion::standing)
                .findFirst()
                .orElseGet(versions::getFirst);
    }

    /** The version of the decision that stands; 0 when there is none. */
    public int decisionVersion() {
        return decision == null ? 0 : decision.version();
    }
}
