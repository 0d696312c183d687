package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Optional;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.IssuedInvitation;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.OwnAddress;
import vn.lantoa.uikit.QrCode;
import vn.lantoa.uikit.ShareLink;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/**
 * Invites a person: a code to scan and a link to send. The link is known only while it stands here;
 * what is kept is its hash, so a lost link is made anew.
 */
class InvitationPanel extends Div {

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
        boolean again = invitations.openUntil(person.id()).isPresent();
        IssuedInvitation issued = invitations.issue(person.id());
        if (again) {
            Toast.done(getTranslation("accounts.invite.renewed"));
        }
        show();
        add(link(issued));
    }

    private Div link(IssuedInvitation issued) {
        String link = issued.link(address.base());
        String message = getTranslation("accounts.invite.message", person.name(), link);
        ShareLink share = new ShareLink(getTranslation("accounts.invite.link"), link, message);
        Div words =
                new Div(
                        new Callout(
                                Tone.INFO,
                                getTranslation("accounts.invite.how", time(issued.expires()))),
                        share);
        Div both =
                new Div(
                        new QrCode(link, getTranslation("accounts.invite.qr", person.name())),
                        words);
        both.addClassName("lt-invitation");
        return both;
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
