package vn.lantoa.invitations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.CommuneInvitations;
import vn.lantoa.accounts.CommuneJoining;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.IssuedInvitation;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.WaitingPerson;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.OwnAddress;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.ShareLink;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** Those of one commune who have never signed in: a link for each, or cards for all. */
@Route("loi-moi/:place")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER})
class CommuneInvitationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Access access;
    private final transient CommuneInvitations communes;
    private final transient Invitations invitations;
    private final transient Rounds rounds;
    private final transient Places places;
    private final transient OwnAddress address;
    private String title = "";
    private @Nullable UnitId place;

    CommuneInvitationsView(
            Access access,
            CommuneInvitations communes,
            Invitations invitations,
            Rounds rounds,
            Places places,
            OwnAddress address) {
        this.access = access;
        this.communes = communes;
        this.invitations = invitations;
        this.rounds = rounds;
        this.places = places;
        this.address = address;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UnitId asked = find(event.getRouteParameters().get("place").orElse(""));
        place = asked;
        title = places.fullName(asked);
        show(null, null);
    }

    private UnitId find(String typed) {
        try {
            UnitId id = UnitId.parse(typed);
            if (places.find(id).isPresent() && access.may(Permission.SEE_PEOPLE, id)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // not an id: as unknown as a place out of reach
        }
        throw new NotFoundException();
    }

    /** Shows the list; the link that was just made stands at its person. */
    private void show(@Nullable PersonId invited, @Nullable IssuedInvitation issued) {
        removeAll();
        UnitId at = Objects.requireNonNull(place);
        CommuneJoining joining =
                communes.joining(at).stream()
                        .filter(one -> one.unit().equals(at))
                        .findFirst()
                        .orElse(CommuneJoining.nobody(at));
        List<WaitingPerson> waiting = communes.waiting(at);
        add(header(joining));
        if (waiting.isEmpty()) {
            add(
                    new EmptyState(
                            Symbol.CHECK,
                            getTranslation("invitations.commune.nobody"),
                            getTranslation("invitations.commune.nobodyHint")));
            return;
        }
        Paragraph how = new Paragraph(getTranslation("invitations.commune.how"));
        how.addClassName("lt-secondary");
        CardList cards = new CardList().oneColumn();
        waiting.forEach(one -> cards.add(card(one, one.id().equals(invited) ? issued : null)));
        add(how, cards);
    }

    private PageHeader header(CommuneJoining joining) {
        Anchor back = new Anchor("loi-moi", getTranslation("invitations.title"));
        back.addClassName("lt-link-action");
        PageHeader header = new PageHeader(title).above(back);
        if (joining.outside() > 0) {
            Button print =
                    new Button(
                            getTranslation("invitations.commune.print"),
                            Symbol.DOWNLOAD.icon(),
                            event ->
                                    rounds.ask(
                                            this, List.of(joining.unit()), () -> show(null, null)));
            print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.setActions(print);
        }
        String use = JoiningWords.use(joining, this).map(words -> " · " + words).orElse("");
        return header.intro(
                joining.people() == 0
                        ? getTranslation("invitations.badge.nobody")
                        : JoiningWords.people(joining, this) + use);
    }

    private ListCard card(WaitingPerson one, @Nullable IssuedInvitation issued) {
        var phone = one.phone();
        ListCard card =
                new ListCard(one.name())
                        .badge(badge(one))
                        .line(
                                Symbol.PHONE,
                                phone == null ? Optional.empty() : Optional.of(phone.shown()));
        if (!one.within()) {
            return card.line(Symbol.LOCK, getTranslation("invitations.outOfReach"));
        }
        if (issued != null) {
            card.add(link(one, issued));
        } else {
            Button make = new Button(getTranslation("invitations.make"), event -> ask(one));
            make.setAriaLabel(getTranslation("invitations.makeNamed", one.name()));
            card.actions(make);
        }
        return card;
    }

    private ShareLink link(WaitingPerson one, IssuedInvitation issued) {
        String link = issued.link(address.base());
        return new ShareLink(
                getTranslation("invitations.linkOf", one.name()),
                link,
                getTranslation("accounts.invite.message", one.name(), link));
    }

    private StateBadge badge(WaitingPerson one) {
        Instant until = one.openUntil();
        if (until != null) {
            return new StateBadge(
                    Tone.INFO, Symbol.SEND, getTranslation("invitations.state.open", time(until)));
        }
        return one.invited()
                ? new StateBadge(
                        Tone.WARNING, Symbol.CLOCK, getTranslation("invitations.state.lapsed"))
                : new StateBadge(
                        Tone.NEUTRAL, Symbol.PERSON, getTranslation("invitations.state.never"));
    }

    private void ask(WaitingPerson one) {
        Instant until = one.openUntil();
        if (until == null) {
            make(one);
        } else {
            Confirmation.ask(
                    getTranslation("invitations.again.title", one.name()),
                    getTranslation("invitations.again.text", time(until)),
                    getTranslation("invitations.make"),
                    () -> make(one));
        }
    }

    private void make(WaitingPerson one) {
        show(one.id(), invitations.issue(one.id()));
        Toast.done(
                getTranslation(
                        one.openUntil() == null
                                ? "invitations.made.one"
                                : "accounts.invite.renewed"));
    }

    private static String time(Instant instant) {
        return VietnamTime.dateTime(VietnamTime.local(instant));
    }
}
