package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import vn.lantoa.accounts.AuditLine;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Symbol;

/** One audit entry: what, when, who, to what, where, and what changed. */
class AuditCard extends Div {

    private final ListCard card;

    AuditCard(AuditLine line, AuditTexts texts, Places places, Consumer<String> onSubject) {
        String by = line.byName();
        String changes = texts.changes(line.changes());
        card =
                new ListCard(texts.action(line.action()))
                        .line(Symbol.CLOCK, VietnamTime.dateTime(VietnamTime.local(line.at())))
                        .line(
                                Symbol.PERSON,
                                by == null
                                        ? getTranslation("accounts.history.system")
                                        : getTranslation("accounts.audit.doneBy", by))
                        .line(Symbol.PIN, places.fullName(line.unit()))
                        .line(Symbol.EDIT, Optional.of(changes).filter(words -> !words.isEmpty()));
        Button only =
                new Button(
                        getTranslation("accounts.audit.onlySubject"),
                        event -> onSubject.accept(line.subject()));
        only.addThemeName("tertiary");
        String subject = line.subjectName();
        String address = line.subjectAddress();
        if (subject == null || address == null) {
            card.actions(only);
        } else {
            Anchor link = new Anchor(address, subject);
            link.addClassName("lt-link-action");
            card.actions(link, only);
        }
    }

    ListCard card() {
        return card;
    }
}
