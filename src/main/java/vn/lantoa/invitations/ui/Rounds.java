package vn.lantoa.invitations.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.CommuneInvitations;
import vn.lantoa.accounts.InvitationCard;
import vn.lantoa.accounts.InvitationRound;
import vn.lantoa.documents.Pages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.OwnAddress;
import vn.lantoa.uikit.Toast;

/** Makes new links for all of some communes and prints them, after asking. */
@Service
class Rounds {

    private final CommuneInvitations invitations;
    private final Pages printer;
    private final Places places;
    private final OwnAddress address;
    private final Clock clock;

    Rounds(
            CommuneInvitations invitations,
            Pages printer,
            Places places,
            OwnAddress address,
            Clock clock) {
        this.invitations = invitations;
        this.printer = printer;
        this.places = places;
        this.address = address;
        this.clock = clock;
    }

    /**
     * Says what new links would mean, and makes and prints them when the person agrees.
     *
     * @param on the view that asks
     * @param after runs once links were made
     */
    void ask(Component on, Collection<UnitId> communes, Runnable after) {
        InvitationRound round = invitations.plan(communes);
        if (round.tooMany()) {
            Toast.problem(
                    on.getTranslation(
                            "invitations.tooMany", round.people(), CommuneInvitations.MOST));
        } else if (round.people() == 0) {
            Toast.problem(
                    on.getTranslation(
                            round.outOfReach() == 0
                                    ? "invitations.nobodyLeft"
                                    : "invitations.nobodyWithin"));
        } else {
            Confirmation.ask(
                    on.getTranslation("invitations.ask.title", round.people(), communes.size()),
                    words(on, round),
                    on.getTranslation("invitations.ask.step"),
                    () -> make(on, communes, after));
        }
    }

    private static String words(Component on, InvitationRound round) {
        StringBuilder words = new StringBuilder(on.getTranslation("invitations.ask.text"));
        if (round.open() > 0) {
            words.append(' ').append(on.getTranslation("invitations.ask.open", round.open()));
        }
        if (round.outOfReach() > 0) {
            words.append(' ')
                    .append(on.getTranslation("invitations.ask.outOfReach", round.outOfReach()));
        }
        return words.toString();
    }

    private void make(Component on, Collection<UnitId> communes, Runnable after) {
        List<InvitationCard> cards = invitations.issue(communes);
        LocalDateTime now = VietnamTime.local(clock.instant());
        byte[] pdf = new CardSheet(on, places, address.base()).pdf(printer, cards, now);
        long of = cards.stream().map(InvitationCard::commune).distinct().count();
        new SheetDialog(
                        on.getTranslation(
                                "invitations.made.text", cards.size(), of, CardSheet.pages(cards)),
                        "the-moi-lan-toa-" + now.toLocalDate() + ".pdf",
                        pdf)
                .open();
        after.run();
    }
}
