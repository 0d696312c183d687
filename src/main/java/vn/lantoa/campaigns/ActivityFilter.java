package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/**
 * Which activities to list; null and the empty text do not limit.
 *
 * @param from activities that end on this day or later
 * @param to activities that start on this day or earlier
 * @param within the subtree they take place in
 * @param text words in title, lead, address or place, without accents
 * @param gap only activities in the subtrees whose plans the person looks after, and of these only
 *     those that lack this
 */
public record ActivityFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CampaignId campaign,
        @Nullable UnitId within,
        @Nullable ActivityKind kind,
        @Nullable Channel channel,
        @Nullable ActivityStatus status,
        String text,
        @Nullable ActivityGap gap)
        implements Serializable {

    /** Everything that may be read. */
    public static final ActivityFilter ALL =
            new ActivityFilter(null, null, null, null, null, null, null, "");

    /** Without asking for what is lacking. */
    public ActivityFilter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable CampaignId campaign,
            @Nullable UnitId within,
            @Nullable ActivityKind kind,
            @Nullable Channel channel,
            @Nullable ActivityStatus status,
            String text) {
        this(from, to, campaign, within, kind, channel, status, text, null);
    }

    /** Everything that lacks this. */
    public static ActivityFilter lacking(ActivityGap gap) {
        return new ActivityFilter(null, null, null, null, null, null, null, "", gap);
    }

    /** Everything on the days from {@code from} to {@code to}, both included. */
    public static ActivityFilter days(LocalDate from, LocalDate to) {
        return new ActivityFilter(from, to, null, null, null, null, null, "");
    }

    /** Everything of one campaign. */
    public static ActivityFilter of(CampaignId campaign) {
        return new ActivityFilter(null, null, campaign, null, null, null, null, "");
    }
}
