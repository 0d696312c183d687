package vn.lantoa.training;

/** Who may enrol in a class. */
public enum Enrolling {
    /** Only the organiser puts people in. */
    ORGANISER,
    /** People of the chosen unit and those below it enrol themselves. */
    PEOPLE,
    /** Whoever has the class's own link, with or without an account. */
    LINK;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case ORGANISER -> "training.enrolling.ORGANISER";
            case PEOPLE -> "training.enrolling.PEOPLE";
            case LINK -> "training.enrolling.LINK";
        };
    }
}
