package vn.lantoa.sites;

/** When somebody answers. */
public enum OpenHours {
    ALL_DAY,
    /** No source says it. */
    UNKNOWN;

    /** The key of the word for it. */
    public String key() {
        return switch (this) {
            case ALL_DAY -> "sites.hours.allDay";
            case UNKNOWN -> "sites.hours.unknown";
        };
    }
}
