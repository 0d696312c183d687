package vn.lantoa.campaigns;

/** The states of an activity. */
public enum ActivityStatus {
    /** Written down, not yet certain. */
    PLANNED,
    /** Date and place are fixed. */
    CONFIRMED,
    /** Took place. */
    HELD,
    /** Does not take place; stays visible with its reason. */
    CANCELLED;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case PLANNED -> "word.status.PLANNED";
            case CONFIRMED -> "word.status.CONFIRMED";
            case HELD -> "word.status.HELD";
            case CANCELLED -> "word.status.CANCELLED";
        };
    }
}
