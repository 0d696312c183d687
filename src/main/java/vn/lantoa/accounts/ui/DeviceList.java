package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.lantoa.accounts.DeviceLine;
import vn.lantoa.accounts.Devices;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** The devices a person is signed in on, each of which can be signed out. */
class DeviceList extends Div {

    private final transient Devices devices;
    private final PersonId person;

    DeviceList(Devices devices, PersonId person) {
        this.devices = devices;
        this.person = person;
        show();
    }

    /** Reads the list anew. */
    final void show() {
        removeAll();
        var lines = devices.of(person);
        if (lines.isEmpty()) {
            add(new Paragraph(getTranslation("accounts.devices.none")));
            return;
        }
        CardList cards = new CardList();
        lines.forEach(line -> cards.add(card(line)));
        add(cards);
    }

    private ListCard card(DeviceLine line) {
        ListCard card =
                new ListCard(line.name())
                        .line(
                                Symbol.CLOCK,
                                getTranslation(
                                        "accounts.devices.lastUsed",
                                        VietnamTime.dateTime(VietnamTime.local(line.lastUsed()))))
                        .line(
                                Symbol.KEY,
                                getTranslation(
                                        origin(line.origin()),
                                        VietnamTime.date(
                                                VietnamTime.local(line.since()).toLocalDate())));
        if (line.own()) {
            return card.badge(
                    new StateBadge(
                            Tone.SUCCESS, Symbol.CHECK, getTranslation("accounts.devices.own")));
        }
        Button end = new Button(getTranslation("accounts.devices.end"), event -> ask(line));
        end.addThemeVariants(ButtonVariant.LUMO_ERROR);
        end.setAriaLabel(getTranslation("accounts.devices.endNamed", line.name()));
        return card.actions(end);
    }

    private static String origin(String origin) {
        return switch (origin) {
            case "INVITATION" -> "accounts.devices.byInvitation";
            case "PASSWORD" -> "accounts.devices.byPassword";
            default -> "accounts.devices.since";
        };
    }

    private void ask(DeviceLine line) {
        Confirmation.askToEnd(
                getTranslation("accounts.devices.endAsk", line.name()),
                getTranslation("accounts.devices.endText"),
                getTranslation("accounts.devices.end"),
                () -> {
                    devices.revoke(line.id());
                    show();
                    Toast.done(getTranslation("accounts.devices.ended", line.name()));
                });
    }
}
