package vn.lantoa.training;

/** How somebody came to a class. */
public enum TraineeOrigin {
    /** Put in by the organiser. */
    ORGANISER,
    /** From a list in a spreadsheet. */
    LIST,
    /** Asked and said yes. */
    INVITATION,
    /** Enrolled with their own account. */
    SELF,
    /** By the class's own link, without an account. */
    LINK,
    /** Came to the hall and was written down there. */
    WALK_IN;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case ORGANISER -> "word.origin.ORGANISER";
            case LIST -> "word.origin.LIST";
            case INVITATION -> "word.origin.INVITATION";
            case SELF -> "word.origin.SELF";
            case LINK -> "word.origin.LINK";
            case WALK_IN -> "word.origin.WALK_IN";
        };
    }
}
