package vn.lantoa.campaigns;

/**
 * The part of a campaign an activity belongs to; only {@link #RUNNING} ones must lie in the
 * campaign's period.
 */
public enum Stage {
    /** Before: plan, products, briefing. */
    PREPARATION,
    /** In the campaign's period. */
    RUNNING,
    /** After: review, report. */
    FOLLOW_UP;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case PREPARATION -> "campaigns.stage.PREPARATION";
            case RUNNING -> "campaigns.stage.RUNNING";
            case FOLLOW_UP -> "campaigns.stage.FOLLOW_UP";
        };
    }
}
