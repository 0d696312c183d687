package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.lantoa.accounts.AuditEntry;
import vn.lantoa.accounts.People;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Symbol;

/** Who changed what about a person, for administrators. */
class ChangeList extends Div {

    private final AuditTexts texts;

    ChangeList(List<AuditEntry> entries, Places places, Languages languages, People people) {
        this.texts = new AuditTexts(this, getLocale(), places, languages, people);
        CardList cards = new CardList();
        entries.forEach(entry -> cards.add(card(entry)));
        add(cards);
    }

    private ListCard card(AuditEntry entry) {
        String by = entry.by();
        ListCard card =
                new ListCard(texts.action(entry.action()))
                        .line(Symbol.CLOCK, VietnamTime.dateTime(VietnamTime.local(entry.at())))
                        .line(
                                Symbol.PERSON,
                                by == null ? getTranslation("accounts.history.system") : by);
        String changes = texts.changes(entry.changes());
        return changes.isEmpty() ? card : card.line(Symbol.EDIT, changes);
    }
}
