package vn.lantoa.campaigns.results;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
 * @param fork what was decided about corrections that contradict each other; null when nothing was
 * @param mayDecideFork as {@code mayDecide}, for the corrections
 * @param removed photos that were taken off it
 * @param mayRemovePhotos whether the signed-in person may take off others
 */
public record ResultStory(
        ResultLine line,
        List<ResultVersion> versions,
        List<ResultLine> others,
        @Nullable Decision decision,
        boolean mayDecide,
        @Nullable ForkDecision fork,
        boolean mayDecideFork,
        List<RemovedPhoto> removed,
        boolean mayRemovePhotos)
        implements Serializable {

    /** Who took this photo off the result, when and why; empty for one that is there. */
    public Optional<RemovedPhoto> removed(ResultDetails.Photo photo) {
        return removed.stream().filter(one -> one.sha256().equals(photo.sha256())).findFirst();
    }

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

    /** The versions that nobody has corrected, the latest first: more than one is a fork. */
    public List<ResultVersion> ends() {
        return ends(versions);
    }

    static List<ResultVersion> ends(List<ResultVersion> versions) {
        Set<UUID> corrected = new HashSet<>();
        for (ResultVersion version : versions) {
            ResultId corrects = version.corrects();
            if (corrects != null) {
                corrected.add(corrects.value());
            }
        }
        return versions.stream().filter(one -> !corrected.contains(one.id().value())).toList();
    }

    /** The version of the decision about the corrections that stands; 0 when there is none. */
    public int forkVersion() {
        return fork == null ? 0 : fork.version();
    }
}
