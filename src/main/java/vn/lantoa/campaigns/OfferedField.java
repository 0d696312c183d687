package vn.lantoa.campaigns;

/**
 * What an activity hands down and offers when it changes. Place, spot, bodies and expected numbers
 * are each unit's own; day and hours go together, so that no end comes before its start.
 */
public enum OfferedField {
    TITLE,
    TIME,
    KIND,
    CHANNEL,
    STAGE,
    AUDIENCE,
    MEN_AND_BOYS,
    LANGUAGES,
    NOTE,
    /** Cancelled above, or taken up again there. */
    TAKES_PLACE;

    /** Translation key of the field's name. */
    public String key() {
        return switch (this) {
            case TITLE -> "campaigns.field.title";
            case TIME -> "campaigns.offer.time";
            case KIND -> "campaigns.field.kind";
            case CHANNEL -> "campaigns.field.channel";
            case STAGE -> "campaigns.field.stage";
            case AUDIENCE -> "campaigns.field.audience";
            case MEN_AND_BOYS -> "campaigns.field.menAndBoys";
            case LANGUAGES -> "campaigns.field.languages";
            case NOTE -> "campaigns.field.note";
            case TAKES_PLACE -> "campaigns.offer.takesPlace";
        };
    }
}
