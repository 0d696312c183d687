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
 */
public record ActivityFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CampaignId campaign,
        @Nullable UnitId within,
        @Nullable ActivityKind kind,
        @Nullable Channel channel,
        @Nullable ActivityStatus status,
        String text)
        implements Serializable {

    /** Everything that may be read. */
    public static final ActivityFilter ALL =
            new ActivityFilter(null, null, null, null, null, null, null, "");

    /** Everything on the days from {@code from} to {@code to}, both included. */
    public static ActivityFilter days(LocalDate from, LocalDate to) {
        return new ActivityFilter(from, to, null, null, null, null, null, "");
    }

    /** Everything of one campaign. */
    public static ActivityFilter of(CampaignId campaign) {
        return new ActivityFilter(null, null, campaign, null, null, null, null, "");
    }
}
