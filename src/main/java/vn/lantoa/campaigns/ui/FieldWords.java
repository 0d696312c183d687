package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.time.LocalDateTime;
import vn.lantoa.campaigns.ActivityField;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.Dong;
import vn.lantoa.campaigns.Stage;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/** Fields of an activity and their kept values as people read them. */
record FieldWords(Component on, Places places) implements Serializable {

    String name(ActivityField field) {
        return on.getTranslation(field.key());
    }

    String value(ActivityField field, String value) {
        if (value.isEmpty()) {
            return on.getTranslation("campaigns.history.nothing");
        }
        return switch (field) {
            case KIND -> on.getTranslation(ActivityKind.valueOf(value).key());
            case CHANNEL -> on.getTranslation(Channel.valueOf(value).key());
            case STAGE -> on.getTranslation(Stage.valueOf(value).key());
            case STATUS -> on.getTranslation(ActivityStatus.valueOf(value).key());
            case PLACE -> places.fullName(UnitId.parse(value));
            case START, END -> VietnamTime.dateTime(LocalDateTime.parse(value));
            case MEN_AND_BOYS ->
                    on.getTranslation(
                            Boolean.parseBoolean(value) ? "campaigns.yes" : "campaigns.no");
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
