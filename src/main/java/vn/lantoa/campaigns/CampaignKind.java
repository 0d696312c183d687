package vn.lantoa.campaigns;

/** What sort of campaign it is. */
public enum CampaignKind {
    /** The yearly Action Month, 15 November to 15 December. */
    ACTION_MONTH,
    /** An awareness campaign at another time. */
    AWARENESS,
    /** Any other plan of activities. */
    OTHER;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case ACTION_MONTH -> "campaigns.kind.ACTION_MONTH";
            case AWARENESS -> "campaigns.kind.AWARENESS";
            case OTHER -> "campaigns.kind.OTHER";
        };
    }
}
