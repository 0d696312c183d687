package vn.lantoa.campaigns.registration;

/** What came of a registration. */
public enum Seat {
    /** There is a seat. */
    SEATED,
    /** Every seat is taken; the next one that becomes free goes to who waits longest. */
    WAITING,
    /** It came after the closing time. */
    LATE,
    /** Taken back. */
    WITHDRAWN;

    /** Translation key of the words people read. */
    public String key() {
        return switch (this) {
            case SEATED -> "word.seat.SEATED";
            case WAITING -> "word.seat.WAITING";
            case LATE -> "word.seat.LATE";
            case WITHDRAWN -> "word.seat.WITHDRAWN";
        };
    }
}
