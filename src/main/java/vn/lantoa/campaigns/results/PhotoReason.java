package vn.lantoa.campaigns.results;

/** Why a photo was taken off a result. */
public enum PhotoReason {
    /** Somebody in the picture asked for it. */
    ASKED,
    /** Somebody in the picture had not agreed to it. */
    NO_CONSENT,
    /** It could do harm to somebody in the picture. */
    HARMFUL,
    /** It was taken or sent by mistake. */
    MISTAKE,
    /** As said in words. */
    OTHER;

    /** Translation key of the reason; its author's phone shows it too. */
    public String key() {
        return switch (this) {
            case ASKED -> "word.photoReason.ASKED";
            case NO_CONSENT -> "word.photoReason.NO_CONSENT";
            case HARMFUL -> "word.photoReason.HARMFUL";
            case MISTAKE -> "word.photoReason.MISTAKE";
            case OTHER -> "word.photoReason.OTHER";
        };
    }
}
