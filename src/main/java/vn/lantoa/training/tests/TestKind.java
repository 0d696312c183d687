package vn.lantoa.training.tests;

/** What a class asks its trainees. */
public enum TestKind {
    /** What they know before it. */
    PRE,
    /** What they know after it. */
    POST,
    /** What they thought of it; without names and without points. */
    SATISFACTION;

    /** Whether answers bear the name of who gave them and may earn points. */
    public boolean named() {
        return this != SATISFACTION;
    }

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case PRE -> "word.test.PRE";
            case POST -> "word.test.POST";
            case SATISFACTION -> "word.test.SATISFACTION";
        };
    }
}
