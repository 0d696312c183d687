package vn.lantoa.accounts;

/** What a person lets us write down about their sex; nobody has to. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    /** Asked, and not said. */
    NOT_STATED;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case FEMALE -> "word.sex.FEMALE";
            case MALE -> "word.sex.MALE";
            case OTHER -> "word.sex.OTHER";
            case NOT_STATED -> "word.sex.NOT_STATED";
        };
    }
}
