package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lantoa.accounts.AuditEntry;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Symbol;

/** Who changed what about a person, for administrators. */
class ChangeList extends Div {

    ChangeList(List<AuditEntry> entries) {
        CardList cards = new CardList();
        entries.forEach(entry -> cards.add(card(entry)));
        add(cards);
    }

    private ListCard card(AuditEntry entry) {
        String by = entry.by();
        ListCard card =
                new ListCard(what(entry.action()))
                        .line(Symbol.CLOCK, VietnamTime.dateTime(VietnamTime.local(entry.at())))
                        .line(
                                Symbol.PERSON,
                                by == null ? getTranslation("accounts.history.system") : by);
        String changes =
                entry.changes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(change ->
                                getTranslation(
                                        "accounts.history.change",
                                        field(change.getKey()),
                                        change.getValue().equals("changed")
                                                ? getTranslation("accounts.history.changed")
                                                : change.getValue()))
                        .collect(Collectors.joining("; "));
        return changes.isEmpty() ? card : card.line(Symbol.EDIT, changes);
    }

    private String what(String action) {
        return switch (action) {
            case "person.added" -> getTranslation("accounts.history.added");
            case "person.changed" -> getTranslation("accounts.history.details");
            case "role.given" -> getTranslation("accounts.history.roleGiven");
            case "role.ended" -> getTranslation("accounts.history.roleEnded");
            case "role.end-set" -> getTranslation("accounts.history.roleEndSet");
            case "account.closed" -> getTranslation("accounts.history.closed");
            case "account.reopened" -> getTranslation("accounts.history.reopened");
            case "invitation.issued" -> getTranslation("accounts.history.invited");
            case "invitation.revoked" -> getTranslation("accounts.history.inviteEnded");
            case "device.revoked" -> getTranslation("accounts.history.deviceEnded");
            case "recovery-key.made" -> getTranslation("accounts.history.recoveryMade");
            case "recovery-key.given" -> getTranslation("accounts.history.recoveryGiven");
            case "recovery-key.used" -> getTranslation("accounts.history.recoveryUsed");
            case "password.set" -> getTranslation("accounts.history.password");
            default -> action;
        };
    }

    private String field(String name) {
        return switch (name) {
            case "name" -> getTranslation("accounts.name");
            case "phone" -> getTranslation("accounts.phone");
            case "unit" -> getTranslation("accounts.unit");
            case "role" -> getTranslation("accounts.role");
            case "password" -> getTranslation("accounts.password");
            case "interfaceLanguage" -> getTranslation("accounts.languages.interface");
            case "contentLanguages" -> getTranslation("accounts.languages.content");
            case "endsOn" -> getTranslation("accounts.role.lastDay");
            case "sex" -> getTranslation("accounts.sex");
            case "languages" -> getTranslation("accounts.role.languages");
            default -> name;
        };
    }
}
