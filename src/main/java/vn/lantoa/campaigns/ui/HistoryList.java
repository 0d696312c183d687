package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.List;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.ActivityField;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.HistoryEntry;
import vn.lantoa.campaigns.Stage;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/** What changed since the plan was issued: what, from what to what, by whom and when. */
final class HistoryList extends OrderedList {

    private final Places places;

    HistoryList(List<HistoryEntry> entries, Places places, People people) {
        this.places = places;
        addClassName("lt-history");
        for (HistoryEntry entry : entries) {
            Div what =
                    new Div(
                            getTranslation(
                                    "campaigns.history.change",
                                    getTranslation(entry.field().key()),
                                    shown(entry.field(), entry.before()),
                                    shown(entry.field(), entry.after())));
            what.addClassName("lt-lines");
            String who =
                    people.find(entry.by())
                            .map(Person::name)
                            .orElseGet(() -> getTranslation("campaigns.history.somebody"));
            String when = VietnamTime.dateTime(VietnamTime.local(entry.at()));
            Span by = new Span(getTranslation("campaigns.history.by", who, when));
            by.addClassName("lt-secondary");
            add(new ListItem(what, by));
        }
    }

    private String shown(ActivityField field, String value) {
        if (value.isEmpty()) {
            return getTranslation("campaigns.history.nothing");
        }
        return switch (field) {
            case KIND -> getTranslation(ActivityKind.valueOf(value).key());
            case CHANNEL -> getTranslation(Channel.valueOf(value).key());
            case STAGE -> getTranslation(Stage.valueOf(value).key());
            case STATUS -> getTranslation(ActivityStatus.valueOf(value).key());
            case PLACE -> places.fullName(UnitId.parse(value));
            case START, END -> VietnamTime.dateTime(LocalDateTime.parse(value));
            case MEN_AND_BOYS ->
                    Boolean.parseBoolean(value)
                            ? getTranslation("campaigns.yes")
                            : getTranslation("campaigns.no");
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
