package vn.lantoa.training.enrolment;

/** What can happen to a person's part in a class; {@link Transitions} says what comes of it. */
public enum Step {
    /** The organiser asks the person to come. */
    INVITE,
    /** The organiser puts the person in, from a list too, or says yes for them. */
    PUT_IN,
    /** The person wants to come, or says yes to an invitation or an offered seat. */
    ASK,
    /** As {@link #ASK}, after the last moment to enrol oneself. */
    ASK_LATE,
    /** The person does not come, or no longer. */
    LEAVE,
    /** The organiser takes the person out. */
    TAKE_OUT,
    /** A seat became free and it is the person's turn. */
    OFFER,
    /** The offered seat was held long enough. */
    LAPSE,
    /** The person came to the hall: they sit there, whether or not a seat was left. */
    COME;

    /** Whether the person says it, so that an older word must not undo a newer one. */
    boolean spoken() {
        return this == ASK || this == ASK_LATE || this == LEAVE;
    }

    /** Whether nobody said anything: time alone brought it about. */
    boolean ofItself() {
        return this == OFFER || this == LAPSE;
    }
}
