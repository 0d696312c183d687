package vn.lantoa.training.checkin;

/** Why a check-in waits for a trainer to confirm it. */
public enum CheckInDoubt {
    /** The code is none that stood when the check-in was made, such as one from a photograph. */
    CODE,
    /** The phone did not know how far its clock is off, so nobody knows when it was made. */
    CLOCK,
    /** Was asked to come or waits for a seat, but has none. */
    SEAT;

    /** Translation key of the sentence that says so. */
    public String key() {
        return switch (this) {
            case CODE -> "word.checkIn.doubt.CODE";
            case CLOCK -> "word.checkIn.doubt.CLOCK";
            case SEAT -> "word.checkIn.doubt.SEAT";
        };
    }
}
