package vn.lantoa.training.tests;

/** Why answers that somebody gave on their own phone do not count until a trainer says so. */
public enum Aside {
    /** The test was not open when they were given. */
    NOT_OPEN,
    /** A pre-test that was taken after the first session had ended. */
    AFTER_FIRST_SESSION,
    /** A post-test or form that was filled in before the first session began. */
    BEFORE_FIRST_SESSION;

    /** Translation key of the sentence people read. */
    public String key() {
        return switch (this) {
            case NOT_OPEN -> "training.tests.aside.notOpen";
            case AFTER_FIRST_SESSION -> "training.tests.aside.afterFirst";
            case BEFORE_FIRST_SESSION -> "training.tests.aside.beforeFirst";
        };
    }
}
