package vn.lantoa.training;

/**
 * The states of a person's part in a class; what may follow what stands in one table of the
 * enrolment.
 */
public enum TraineeState {
    /** Asked by the organiser, and has not answered. */
    INVITED,
    /** Has a seat. */
    ENROLLED,
    /** Every seat is taken; waits in the order of asking. */
    WAITING,
    /** A seat became free and is held for a time. */
    OFFERED,
    /** Said no to an invitation or an offer, or let it pass. */
    DECLINED,
    /** Took the enrolment back. */
    WITHDRAWN,
    /** Taken out by the organiser. */
    REMOVED,
    /** Asked after the last moment to enrol oneself; the organiser may still put them in. */
    LATE;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case INVITED -> "word.trainee.INVITED";
            case ENROLLED -> "word.trainee.ENROLLED";
            case WAITING -> "word.trainee.WAITING";
            case OFFERED -> "word.trainee.OFFERED";
            case DECLINED -> "word.trainee.DECLINED";
            case WITHDRAWN -> "word.trainee.WITHDRAWN";
            case REMOVED -> "word.trainee.REMOVED";
            case LATE -> "word.trainee.LATE";
        };
    }
}
