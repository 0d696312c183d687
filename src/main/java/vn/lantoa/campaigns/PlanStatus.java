package vn.lantoa.campaigns;

/** The states of a campaign's plan. */
public enum PlanStatus {
    /** Being made; only those who plan see it. */
    DRAFT,
    /** Issued: everyone it concerns sees it, changes keep their history. */
    PUBLISHED,
    /** Over; nothing in it changes any more. */
    CLOSED;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case DRAFT -> "word.plan.DRAFT";
            case PUBLISHED -> "word.plan.PUBLISHED";
            case CLOSED -> "word.plan.CLOSED";
        };
    }
}
