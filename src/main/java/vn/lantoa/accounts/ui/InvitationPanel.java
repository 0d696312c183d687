package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Optional;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.IssuedInvitation;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/**
 * Invites a person: a code to scan and a link to send. The link is known only while it stands here;
 * what is kept is its hash, so a lost link is made anew.
 */
class InvitationPanel extends Div {

    private static final String COPY = "navigator.clipboard.writeText($0)";
    private static final String SHARE =
            """
            if (navigator.share) {
              navigator.share({text: $0}).catch(() => {});
            } else {
              navigator.clipboard.writeText($0);
            }
            """;

    private final transient Invitations invitations;
    private final transient OwnAddress address;
    private final Person person;

    InvitationPanel(Invitations invitations, OwnAddress address, Person person) {
        this.invitations = invitations;
        this.address = address;
        this.person = person;
        show();
    }

    private void show() {
        removeAll();
        Optional<Instant> open = invitations.openUntil(person.id());
        add(
                new Paragraph(
                        open.map(until -> getTranslation("accounts.invite.open", time(until)))
                                .orElseGet(() -> getTranslation("accounts.invite.none"))));
        Button make = new Button(getTranslation("accounts.invite.make"), event -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(make);
        actions.addClassName("lt-actions");
        if (open.isPresent()) {
            Button end = new Button(getTranslation("accounts.invite.end"), event -> askToEnd());
            end.addThemeVariants(ButtonVariant.LUMO_ERROR);
            actions.add(end);
        }
        add(actions);
    }

    private void make() {
        IssuedInvitation issued = invitations.issue(person.id());
        show();
        add(link(issued));
    }

    private Div link(IssuedInvitation issued) {
        String link = issued.link(address.base());
        String message = getTranslation("accounts.invite.message", person.name(), link);
        TextField field = new TextField(getTranslation("accounts.invite.link"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setWidthFull();
        Button copy =
                new Button(
                        getTranslation("accounts.invite.copy"),
                        event -> {
                            getElement().executeJs(COPY, link);
                            Toast.done(getTranslation("accounts.invite.copied"));
                        });
        Button share = new Button(getTranslation("accounts.invite.share"));
        // in the browser itself: sharing must follow the tap at once
        share.getElement()
                .executeJs(
                        "const text = $0; this.onclick = () => {%s}".formatted(inline()), message);
        Div actions = new Div(copy, share);
        actions.addClassName("lt-actions");
        Div words =
                new Div(
                        new Callout(
                                Tone.INFO,
                                getTranslation("accounts.invite.how", time(issued.expires()))),
                        field,
                        actions);
        Div both =
                new Div(
                        new QrCode(link, getTranslation("accounts.invite.qr", person.name())),
                        words);
        both.addClassName("lt-invitation");
        return both;
    }

    private static String inline() {
        return SHARE.replace("$0", "text");
    }

    private void askToEnd() {
        Confirmation.askToEnd(
                getTranslation("accounts.invite.endAsk", person.name()),
                getTranslation("accounts.invite.endText"),
                getTranslation("accounts.invite.end"),
                () -> {
                    invitations.revoke(person.id());
                    show();
                    Toast.done(getTranslation("accounts.invite.ended"));
                });
    }

    private static String time(Instant instant) {
        return VietnamTime.dateTime(VietnamTime.local(instant));
    }
}
