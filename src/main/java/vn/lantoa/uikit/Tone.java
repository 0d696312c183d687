package vn.lantoa.uikit;

/** What a badge or box says by its colour; the word beside it says the same. */
public enum Tone {
    INFO("lt-tone-info"),
    SUCCESS("lt-tone-success"),
    WARNING("lt-tone-warning"),
    DANGER("lt-tone-danger"),
    NEUTRAL("lt-tone-neutral"),
    /** The Action Month's orange. */
    ACCENT("lt-tone-accent");

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    /** The class name that sets text colour and soft surface. */
    public String styleClass() {
        return styleClass;
    }
}
