package vn.lantoa.training;

/** The states of a class. */
public enum ClassStatus {
    /** Being prepared; only its organisers and trainers see it. */
    DRAFT,
    /** Everyone it concerns sees it; changes are told. */
    ANNOUNCED,
    /** Over; figures stand, certificates can be issued. */
    FINISHED,
    /** Does not take place; what was marked stays. */
    CANCELLED;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case DRAFT -> "word.class.DRAFT";
            case ANNOUNCED -> "word.class.ANNOUNCED";
            case FINISHED -> "word.class.FINISHED";
            case CANCELLED -> "word.class.CANCELLED";
        };
    }
}
