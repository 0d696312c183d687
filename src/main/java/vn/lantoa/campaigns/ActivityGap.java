package vn.lantoa.campaigns;

/** What is still owed to an activity of an issued plan. */
public enum ActivityGap {
    /** Its last day has passed, and it is neither held nor cancelled nor has a result. */
    OVERDUE,
    /** It was held, and nobody has written a result. */
    NO_RESULT;

    /** Translation key of the words people read. */
    public String key() {
        return switch (this) {
            case OVERDUE -> "campaigns.gap.OVERDUE";
            case NO_RESULT -> "campaigns.gap.NO_RESULT";
        };
    }
}
