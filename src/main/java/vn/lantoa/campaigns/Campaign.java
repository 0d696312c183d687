package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it stands.
 *
 * @param version rises with every change; a change names the version it was made from
 * @param published when it was issued; null while it is a draft
 * @param saved when it was last changed
 */
public record Campaign(
        CampaignId id,
        CampaignPlan plan,
        PlanStatus status,
        int version,
        @Nullable Instant published,
        Instant saved)
        implements Serializable {}
