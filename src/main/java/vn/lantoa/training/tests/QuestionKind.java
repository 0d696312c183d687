package vn.lantoa.training.tests;

/** How a question is answered. */
public enum QuestionKind {
    /** One of several choices. */
    SINGLE,
    /** Any number of several choices. */
    MULTIPLE,
    /** One of two choices; the first says that the sentence is true. */
    TRUE_FALSE,
    /** A number from 1 to 5; two choices say what the ends mean. */
    SCALE,
    /** A few words of one's own. */
    TEXT;

    /** The highest number of a scale; the lowest is 1. */
    public static final int HIGHEST = 5;

    /** Whether answers can be right or wrong. */
    public boolean gradable() {
        return this == SINGLE || this == MULTIPLE || this == TRUE_FALSE;
    }

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case SINGLE -> "word.question.SINGLE";
            case MULTIPLE -> "word.question.MULTIPLE";
            case TRUE_FALSE -> "word.question.TRUE_FALSE";
            case SCALE -> "word.question.SCALE";
            case TEXT -> "word.question.TEXT";
        };
    }
}
