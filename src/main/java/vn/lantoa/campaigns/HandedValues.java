package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.lantoa.shared.LocalizedText;

/**
 * What an activity hands down, at one moment.
 *
 * @param start wall-clock time in Vietnam
 * @param end wall-clock time in Vietnam
 * @param languages content tags
 * @param takesPlace false when it is cancelled
 */
public record HandedValues(
        LocalizedText title,
        LocalDateTime start,
        LocalDateTime end,
        ActivityKind kind,
        Channel channel,
        Stage stage,
        LocalizedText audience,
        boolean menAndBoys,
        List<String> languages,
        LocalizedText note,
        boolean takesPlace)
        implements Serializable {

    public HandedValues {
        languages = List.copyOf(languages);
    }

    static HandedValues of(Activity activity) {
        ActivityPlan plan = activity.plan();
        return new HandedValues(
                plan.title(),
                plan.start(),
                plan.end(),
                plan.kind(),
                plan.channel(),
                plan.stage(),
                plan.audience(),
                plan.menAndBoys(),
                plan.languages(),
                plan.note(),
                activity.status() != ActivityStatus.CANCELLED);
    }

    /** In which fields the other says something else. */
    Set<OfferedField> differences(HandedValues other) {
        Set<OfferedField> all = EnumSet.noneOf(OfferedField.class);
        for (OfferedField field : OfferedField.values()) {
            if (!value(field).equals(other.value(field))) {
                all.add(field);
            }
        }
        return all;
    }

    /** A unit's own plan with these fields as they are here. */
    ActivityPlan over(ActivityPlan own, Set<OfferedField> taken) {
        boolean time = taken.contains(OfferedField.TIME);
        return new ActivityPlan(
                own.campaign(),
                taken.contains(OfferedField.TITLE) ? title : own.title(),
                taken.contains(OfferedField.KIND) ? kind : own.kind(),
                taken.contains(OfferedField.CHANNEL) ? channel : own.channel(),
                taken.contains(OfferedField.STAGE) ? stage : own.stage(),
                own.unit(),
                own.address(),
                time ? start : own.start(),
                time ? end : own.end(),
                own.lead(),
                own.partners(),
                taken.contains(OfferedField.AUDIENCE) ? audience : own.audience(),
                taken.contains(OfferedField.MEN_AND_BOYS) ? menAndBoys : own.menAndBoys(),
                taken.contains(OfferedField.LANGUAGES) ? languages : own.languages(),
                own.expected(),
                taken.contains(OfferedField.NOTE) ? note : own.note());
    }

    private Object value(OfferedField field) {
        return switch (field) {
            case TITLE -> title;
            case TIME -> List.of(start, end);
            case KIND -> kind;
            case CHANNEL -> channel;
            case STAGE -> stage;
            case AUDIENCE -> audience;
            case MEN_AND_BOYS -> menAndBoys;
            case LANGUAGES -> languages;
            case NOTE -> note;
            case TAKES_PLACE -> takesPlace;
        };
    }
}
