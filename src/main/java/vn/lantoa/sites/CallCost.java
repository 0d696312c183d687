package vn.lantoa.sites;

/** What a call costs the caller. */
public enum CallCost {
    FREE,
    PREMIUM,
    /** No source says it; a person must not be told "free" by guess. */
    UNKNOWN;

    /** The key of the word for it. */
    public String key() {
        return switch (this) {
            case FREE -> "word.cost.FREE";
            case PREMIUM -> "word.cost.PREMIUM";
            case UNKNOWN -> "word.cost.UNKNOWN";
        };
    }
}
