package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDateTime;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * Fields of an activity and their kept values as people read them.
 *
 * @param words translates a key
 */
public record FieldWords(Translation words, Places places) {

    /** Gives the words of a translation key in somebody's language. */
    @FunctionalInterface
    public interface Translation extends Serializable {
        /** The words. */
        String of(String key);
    }

    /** The field's label. */
    public String name(ActivityField field) {
        return words.of(field.key());
    }

    /** A value as {@link HistoryEntry} keeps it; empty ones have a word of their own. */
    public String value(ActivityField field, String value) {
        if (value.isEmpty()) {
            return words.of("campaigns.history.nothing");
        }
        return switch (field) {
            case KIND -> words.of(ActivityKind.valueOf(value).key());
            case CHANNEL -> words.of(Channel.valueOf(value).key());
            case STAGE -> words.of(Stage.valueOf(value).key());
            case STATUS -> words.of(ActivityStatus.valueOf(value).key());
            case PLACE -> places.fullName(UnitId.parse(value));
            case START, END -> VietnamTime.dateTime(LocalDateTime.parse(value));
            case MEN_AND_BOYS ->
                    words.of(Boolean.parseBoolean(value) ? "campaigns.yes" : "campaigns.no");
            case PLANNED_STATE,
                    PLANNED_SOCIALISED,
                    PLANNED_INTERNATIONAL,
                    SPENT_STATE,
                    SPENT_SOCIALISED,
                    SPENT_INTERNATIONAL ->
                    Dong.shown(Long.parseLong(value));
            case TITLE,
                    ADDRESS,
                    LEAD,
                    PARTNERS,
                    AUDIENCE,
                    LANGUAGES,
                    EXPECTED,
                    NOTE,
                    CANCEL_REASON ->
                    value;
        };
    }
}
