package vn.lantoa.campaigns;

/** Where a template's item takes place. */
public enum ItemLevel {
    /** Once, at the unit that owns the campaign. */
    OWNER,
    /** In each of the communes chosen. */
    COMMUNE;

    /** Translation key of the words people read. */
    public String key() {
        return switch (this) {
            case OWNER -> "campaigns.item.level.OWNER";
            case COMMUNE -> "campaigns.item.level.COMMUNE";
        };
    }
}
