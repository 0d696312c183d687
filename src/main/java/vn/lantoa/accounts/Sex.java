package vn.lantoa.accounts;

/** What a person lets us write down about their sex; nobody has to. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    /** Asked, and not said. */
    NOT_STATED
}
