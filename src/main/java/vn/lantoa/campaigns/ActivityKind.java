package vn.lantoa.campaigns;

/** What an activity is. */
public enum ActivityKind {
    /** Launch ceremony (lễ phát động). */
    LAUNCH,
    COMMUNICATION_SESSION,
    TALK,
    CONTEST,
    HOME_VISIT,
    LOUDSPEAKER_BULLETIN,
    /** News item or article. */
    ARTICLE,
    /** Workshop, conference or training class. */
    WORKSHOP,
    OTHER;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case LAUNCH -> "word.kind.LAUNCH";
            case COMMUNICATION_SESSION -> "word.kind.COMMUNICATION_SESSION";
            case TALK -> "word.kind.TALK";
            case CONTEST -> "word.kind.CONTEST";
            case HOME_VISIT -> "word.kind.HOME_VISIT";
            case LOUDSPEAKER_BULLETIN -> "word.kind.LOUDSPEAKER_BULLETIN";
            case ARTICLE -> "word.kind.ARTICLE";
            case WORKSHOP -> "word.kind.WORKSHOP";
            case OTHER -> "word.kind.OTHER";
        };
    }
}
