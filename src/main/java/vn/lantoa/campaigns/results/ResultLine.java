package vn.lantoa.campaigns.results;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/**
 * A result as lists show it: the version that stands.
 *
 * @param root the first version of its chain of corrections
 * @param title the planned activity's, or what was written where none was planned
 * @param activity null when it was not planned
 * @param counts whether it is part of the sums
 * @param agreement how it stands to other results of the same activity
 * @param forked whether corrections of it contradict each other
 */
public record ResultLine(
        ResultId id,
        UUID root,
        LocalizedText title,
        @Nullable ActivityId activity,
        @Nullable CampaignId campaign,
        UnitId unit,
        Channel channel,
        LocalDateTime start,
        Turnout turnout,
        @Nullable Integer estimatedReach,
        boolean counts,
        Agreement agreement,
        boolean forked)
        implements Serializable {

    /** How results of one activity stand to each other. */
    public enum Agreement {
        /** There is no other. */
        ALONE,
        /** There are others, and nobody has decided which count. */
        OPEN,
        /** There are others, and an organiser has decided. */
        DECIDED
    }
}
