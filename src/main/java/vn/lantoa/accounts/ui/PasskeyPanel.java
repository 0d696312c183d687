package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import vn.lantoa.accounts.FreshProof;
import vn.lantoa.accounts.PasskeyAsk;
import vn.lantoa.accounts.PasskeyLine;
import vn.lantoa.accounts.Passkeys;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;

/** One's own passkeys: make, name, remove. */
class PasskeyPanel extends Div {

    private final transient Passkeys passkeys;
    private final transient FreshProof proof;
    private final String deviceName;
    private final PasskeyPrompt prompt = new PasskeyPrompt();
    private final Div list = new Div();

    /**
     * @param deviceName what a new passkey is called until its owner names it
     */
    PasskeyPanel(Passkeys passkeys, FreshProof proof, String deviceName) {
        this.passkeys = passkeys;
        this.proof = proof;
        this.deviceName = deviceName;
        addClassName("lt-second");
        Button make =
                new Button(
                        getTranslation("accounts.passkeys.make"),
                        click -> PasswordAgain.before(proof, this::make));
        Div actions = new Div(make);
        actions.addClassName("lt-actions");
        add(new Paragraph(getTranslation("accounts.passkeys.intro")), list, actions, prompt);
        show();
    }

    private void show() {
        list.removeAll();
        CardList cards = new CardList().oneColumn();
        passkeys.own().forEach(line -> cards.add(card(line)));
        if (cards.getComponentCount() > 0) {
            list.add(cards);
        }
    }

    private ListCard card(PasskeyLine line) {
        Instant used = line.lastUsed();
        Button rename = new Button(getTranslation("accounts.passkeys.rename"), e -> rename(line));
        rename.setAriaLabel(getTranslation("accounts.passkeys.renameNamed", line.name()));
        Button remove = new Button(getTranslation("accounts.passkeys.remove"), e -> ask(line));
        remove.setAriaLabel(getTranslation("accounts.passkeys.removeNamed", line.name()));
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return new ListCard(line.name())
                .line(Symbol.KEY, getTranslation("accounts.passkeys.since", time(line.since())))
                .line(
                        Symbol.CLOCK,
                        Optional.ofNullable(used)
                                .map(at -> getTranslation("accounts.passkeys.lastUsed", time(at))))
                .actions(rename, remove);
    }

    private void make() {
        PasskeyAsk<PublicKeyCredentialCreationOptions> ask = passkeys.askForNew();
        prompt.make(ask.json(), answer -> add(ask, answer), this::say);
    }

    private void add(PasskeyAsk<PublicKeyCredentialCreationOptions> ask, String answer) {
        switch (passkeys.add(ask, answer, deviceName)) {
            case ADDED -> Toast.done(getTranslation("accounts.passkeys.made"));
            case REFUSED -> Toast.problem(getTranslation("accounts.passkeys.refused"));
            case ASK_PASSWORD -> PasswordAgain.before(proof, () -> add(ask, answer));
        }
        show();
    }

    private void rename(PasskeyLine line) {
        new PasskeyNameDialog(
                        getTranslation("accounts.passkeys.rename"),
                        line.name(),
                        name -> {
                            passkeys.rename(line.id(), name);
                            show();
                        })
                .open();
    }

    private void ask(PasskeyLine line) {
        Confirmation.askToEnd(
                getTranslation("accounts.passkeys.removeAsk", line.name()),
                getTranslation("accounts.passkeys.removeText"),
                getTranslation("accounts.passkeys.remove"),
                () -> remove(line));
    }

    private void remove(PasskeyLine line) {
        if (passkeys.remove(line.id())) {
            Toast.done(getTranslation("accounts.passkeys.removed", line.name()));
        } else {
            Toast.problem(getTranslation("accounts.second.keepOne"));
        }
        show();
    }

    private void say(PasskeyPrompt.Problem problem) {
        Toast.problem(words(problem, this));
    }

    /** What a person is told when there is no passkey. */
    static String words(PasskeyPrompt.Problem problem, Div on) {
        return switch (problem) {
            case CANCELLED -> on.getTranslation("accounts.passkeys.cancelled");
            case KNOWN -> on.getTranslation("accounts.passkeys.known");
            case IMPOSSIBLE -> on.getTranslation("accounts.passkeys.impossible");
        };
    }

    private static String time(Instant at) {
        return VietnamTime.dateTime(VietnamTime.local(at));
    }
}
