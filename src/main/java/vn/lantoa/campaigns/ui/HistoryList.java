package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.FieldWords;
import vn.lantoa.campaigns.HistoryEntry;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;

/** What changed since the plan was issued: what, from what to what, by whom and when. */
final class HistoryList extends OrderedList {

    HistoryList(List<HistoryEntry> entries, Places places, People people) {
        FieldWords words = new FieldWords(this::getTranslation, places);
        addClassName("lt-history");
        for (HistoryEntry entry : entries) {
            Div what =
                    new Div(
                            getTranslation(
                                    "campaigns.history.change",
                                    words.name(entry.field()),
                                    words.value(entry.field(), entry.before()),
                                    words.value(entry.field(), entry.after())));
            what.addClassName("lt-lines");
            String who =
                    people.findKept(entry.by())
                            .map(Person::name)
                            .orElseGet(() -> getTranslation("campaigns.history.somebody"));
            String when = VietnamTime.dateTime(VietnamTime.local(entry.at()));
            Span by = new Span(getTranslation("campaigns.history.by", who, when));
            by.addClassName("lt-secondary");
            add(new ListItem(what, by));
        }
    }
}
