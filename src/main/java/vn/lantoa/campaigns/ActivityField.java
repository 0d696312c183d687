package vn.lantoa.campaigns;

/** What can change about an activity, as its history names it. */
public enum ActivityField {
    TITLE,
    KIND,
    CHANNEL,
    STAGE,
    PLACE,
    ADDRESS,
    START,
    END,
    LEAD,
    PARTNERS,
    AUDIENCE,
    MEN_AND_BOYS,
    LANGUAGES,
    EXPECTED,
    NOTE,
    STATUS,
    CANCEL_REASON;

    /** Translation key of the field's name, also its label in the form. */
    public String key() {
        return switch (this) {
            case TITLE -> "campaigns.field.title";
            case KIND -> "campaigns.field.kind";
            case CHANNEL -> "campaigns.field.channel";
            case STAGE -> "campaigns.field.stage";
            case PLACE -> "campaigns.field.place";
            case ADDRESS -> "campaigns.field.address";
            case START -> "campaigns.field.start";
            case END -> "campaigns.field.end";
            case LEAD -> "campaigns.field.lead";
            case PARTNERS -> "campaigns.field.partners";
            case AUDIENCE -> "campaigns.field.audience";
            case MEN_AND_BOYS -> "campaigns.field.menAndBoys";
            case LANGUAGES -> "campaigns.field.languages";
            case EXPECTED -> "campaigns.field.expected";
            case NOTE -> "campaigns.field.note";
            case STATUS -> "campaigns.field.status";
            case CANCEL_REASON -> "campaigns.field.cancelReason";
        };
    }
}
