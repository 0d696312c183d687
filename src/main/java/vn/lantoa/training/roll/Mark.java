package vn.lantoa.training.roll;

/** How somebody attended a session, the best first. */
public enum Mark {
    /** Was there from the beginning. */
    PRESENT,
    /** Came later. */
    LATE,
    /** Not there, and had said why. */
    EXCUSED,
    /** Not there. */
    ABSENT;

    /** Whether it counts as having been there. */
    public boolean attended() {
        return this == PRESENT || this == LATE;
    }

    /** Translation key of the words people read. */
    public String key() {
        return switch (this) {
            case PRESENT -> "word.mark.PRESENT";
            case LATE -> "word.mark.LATE";
            case EXCUSED -> "word.mark.EXCUSED";
            case ABSENT -> "word.mark.ABSENT";
        };
    }
}
