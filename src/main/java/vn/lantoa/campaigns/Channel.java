package vn.lantoa.campaigns;

/**
 * By what form an activity reaches people: the eight forms of grassroots information of Decree
 * 49/2024/NĐ-CP, then the others the guiding letters name.
 */
public enum Channel {
    LOUDSPEAKER_STATION,
    NOTICE_BOARD,
    BULLETIN,
    /** Non-commercial document. */
    DOCUMENT,
    /** Direct talk by grassroots communicators. */
    DIRECT_TALK,
    /** Portal or website. */
    WEBSITE,
    /** Social network or messaging app. */
    SOCIAL_NETWORK,
    /** Text message of a telecom network. */
    TEXT_MESSAGE,
    MEETING,
    TRAINING,
    RADIO_TV,
    PRESS;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case LOUDSPEAKER_STATION -> "word.channel.LOUDSPEAKER_STATION";
            case NOTICE_BOARD -> "word.channel.NOTICE_BOARD";
            case BULLETIN -> "word.channel.BULLETIN";
            case DOCUMENT -> "word.channel.DOCUMENT";
            case DIRECT_TALK -> "word.channel.DIRECT_TALK";
            case WEBSITE -> "word.channel.WEBSITE";
            case SOCIAL_NETWORK -> "word.channel.SOCIAL_NETWORK";
            case TEXT_MESSAGE -> "word.channel.TEXT_MESSAGE";
            case MEETING -> "word.channel.MEETING";
            case TRAINING -> "word.channel.TRAINING";
            case RADIO_TV -> "word.channel.RADIO_TV";
            case PRESS -> "word.channel.PRESS";
        };
    }
}
