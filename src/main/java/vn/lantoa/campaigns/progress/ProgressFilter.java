package vn.lantoa.campaigns.progress;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.shared.UnitId;

/**
 * Which communes to show; null and the empty text do not limit.
 *
 * @param campaign only its activities count; without one, those of all plans that are issued and
 *     not closed
 * @param within only communes of this subtree
 * @param text words of the commune's or province's name, without accents
 */
public record ProgressFilter(
        @Nullable CampaignId campaign,
        @Nullable UnitId within,
        @Nullable CommuneState state,
        String text)
        implements Serializable {

    /** Every commune that may be followed. */
    public static final ProgressFilter ALL = new ProgressFilter(null, null, null, "");
}
