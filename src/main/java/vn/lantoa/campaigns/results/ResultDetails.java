package vn.lantoa.campaigns.results;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.shared.UnitId;

/**
 * What a person wrote down about an activity that took place.
 *
 * @param activity the planned one; null when it was not planned
 * @param adHoc what it was when it was not planned
 * @param unit where it took place
 * @param start wall-clock time in Vietnam
 * @param languages content tags that were spoken
 * @param minutes how long it lasted; null when not said
 * @param estimatedReach how many loudspeaker, radio or press may have reached, an estimate that is
 *     never added to those who were counted; null when not said
 */
public record ResultDetails(
        @Nullable ActivityId activity,
        @Nullable AdHoc adHoc,
        UnitId unit,
        LocalDateTime start,
        Channel channel,
        List<String> languages,
        Turnout turnout,
        @Nullable Integer minutes,
        @Nullable Integer estimatedReach,
        Remarks remarks,
        List<Photo> photos)
        implements Serializable {

    public ResultDetails {
        if ((activity == null) == (adHoc == null)) {
            throw new IllegalArgumentException("a result is of one activity, planned or not");
        }
        languages = languages.stream().distinct().sorted().toList();
        photos = List.copyOf(photos);
    }

    /** An activity that no plan names. */
    public record AdHoc(String title, ActivityKind kind) implements Serializable {}

    /** What went well, what was hard, what people asked, and what was wrong in what they heard. */
    public record Remarks(
            String wentWell,
            String wasHard,
            String questions,
            List<FalseInformation> falseInformation)
            implements Serializable {

        public Remarks {
            falseInformation = List.copyOf(falseInformation);
        }
    }

    /** False information met among people, in the words it was told in. */
    public record FalseInformation(FalseInformationKind kind, String words)
            implements Serializable {}

    /**
     * A picture taken with the consent of those on it.
     *
     * @param sha256 of the picture as the phone sent it, 64 hex digits in lower case
     * @param width in pixels
     * @param height in pixels
     * @param bytes its size
     */
    public record Photo(String sha256, int width, int height, int bytes) implements Serializable {}
}
