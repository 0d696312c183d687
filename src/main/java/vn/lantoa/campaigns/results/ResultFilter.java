package vn.lantoa.campaigns.results;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.shared.UnitId;

/**
 * Which results to list or add up; null limits nothing.
 *
 * @param within held in the subtree of this unit
 * @param language content tag that was spoken
 * @param from held on this day or later
 * @param to held on this day or earlier
 * @param text words of the title, the place or the remarks, with or without accents
 * @param conflicts only those that wait for a decision or have forked corrections
 */
public record ResultFilter(
        @Nullable CampaignId campaign,
        @Nullable ActivityId activity,
        @Nullable UnitId within,
        @Nullable Channel channel,
        @Nullable String language,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text,
        boolean conflicts)
        implements Serializable {

    /** Every result that may be read. */
    public static final ResultFilter ALL =
            new ResultFilter(null, null, null, null, null, null, null, "", false);

    /** Those of one activity. */
    public static ResultFilter of(ActivityId activity) {
        return new ResultFilter(null, activity, null, null, null, null, null, "", false);
    }

    /** Those of one campaign. */
    public static ResultFilter of(CampaignId campaign) {
        return new ResultFilter(campaign, null, null, null, null, null, null, "", false);
    }

    /** Those held since a day. */
    public static ResultFilter since(LocalDate day) {
        return new ResultFilter(null, null, null, null, null, day, null, "", false);
    }

    /** Those that wait for a decision or have forked corrections. */
    public static ResultFilter contradicting() {
        return new ResultFilter(null, null, null, null, null, null, null, "", true);
    }
}
