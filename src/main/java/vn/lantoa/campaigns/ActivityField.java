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
    PLANNED_STATE,
    PLANNED_SOCIALISED,
    PLANNED_INTERNATIONAL,
    SPENT_STATE,
    SPENT_SOCIALISED,
    SPENT_INTERNATIONAL,
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
            case PLANNED_STATE -> "campaigns.field.plannedState";
            case PLANNED_SOCIALISED -> "campaigns.field.plannedSocialised";
            case PLANNED_INTERNATIONAL -> "campaigns.field.plannedInternational";
            case SPENT_STATE -> "campaigns.field.spentState";
            case SPENT_SOCIALISED -> "campaigns.field.spentSocialised";
            case SPENT_INTERNATIONAL -> "campaigns.field.spentInternational";
            case STATUS -> "campaigns.field.status";
            case CANCEL_REASON -> "campaigns.field.cancelReason";
        };
    }

    /** Whether it is an amount of money, which fewer people may read than the activity. */
    public boolean money() {
        return compareTo(PLANNED_STATE) >= 0 && compareTo(SPENT_INTERNATIONAL) <= 0;
    }

    /** The field that holds what is planned from a source. */
    public static ActivityField planned(FundSource source) {
        return switch (source) {
            case STATE -> PLANNED_STATE;
            case SOCIALISED -> PLANNED_SOCIALISED;
            case INTERNATIONAL -> PLANNED_INTERNATIONAL;
        };
    }

    /** The field that holds what was spent from a source. */
    public static ActivityField spent(FundSource source) {
        return switch (source) {
            case STATE -> SPENT_STATE;
            case SOCIALISED -> SPENT_SOCIALISED;
            case INTERNATIONAL -> SPENT_INTERNATIONAL;
        };
    }
}
