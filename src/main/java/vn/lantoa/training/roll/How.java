package vn.lantoa.training.roll;

/** How a mark came about. */
public enum How {
    /** Tapped on the sheet. */
    TAP,
    /** One of “all the rest are present”. */
    BULK,
    /** By the code on a badge. */
    BADGE,
    /** Decides between marks that differ. */
    CONFIRM,
    /** From a sheet of paper, typed in or imported at the desk. */
    PAPER,
    /** Checked in by the person. */
    SELF;

    /** Translation key of the words people read. */
    public String key() {
        return switch (this) {
            case TAP -> "training.how.TAP";
            case BULK -> "training.how.BULK";
            case BADGE -> "training.how.BADGE";
            case CONFIRM -> "training.how.CONFIRM";
            case PAPER -> "training.how.PAPER";
            case SELF -> "training.how.SELF";
        };
    }
}
