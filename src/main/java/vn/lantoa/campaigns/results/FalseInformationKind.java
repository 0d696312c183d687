package vn.lantoa.campaigns.results;

/** Kinds of false information met among people, which letter 002 asks to counter. */
public enum FalseInformationKind {
    /** What women or men are supposed to be like or to do. */
    STEREOTYPE,
    VIOLENCE_IS_PRIVATE,
    BLAMES_THE_VICTIM,
    WRONG_ABOUT_LAW,
    /** Against the Party's guidelines and the State's policies. */
    AGAINST_POLICY,
    FRAUD_OR_TRAFFICKING_LURE,
    OTHER;

    /** Translation key of the words people read. */
    public String key() {
        return switch (this) {
            case STEREOTYPE -> "word.falseInformation.STEREOTYPE";
            case VIOLENCE_IS_PRIVATE -> "word.falseInformation.VIOLENCE_IS_PRIVATE";
            case BLAMES_THE_VICTIM -> "word.falseInformation.BLAMES_THE_VICTIM";
            case WRONG_ABOUT_LAW -> "word.falseInformation.WRONG_ABOUT_LAW";
            case AGAINST_POLICY -> "word.falseInformation.AGAINST_POLICY";
            case FRAUD_OR_TRAFFICKING_LURE -> "word.falseInformation.FRAUD_OR_TRAFFICKING_LURE";
            case OTHER -> "word.falseInformation.OTHER";
        };
    }
}
