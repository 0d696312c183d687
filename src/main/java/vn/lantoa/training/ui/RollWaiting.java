package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.checkin.WaitingCheckIns.Waiting;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** People who checked in by themselves, until somebody says whether they were there. */
final class RollWaiting extends Div {

    private final transient RollPieces pieces;
    private final SessionId session;
    private final boolean decides;
    private final transient Runnable changed;

    RollWaiting(
            RollPieces pieces,
            SessionId session,
            List<Waiting> waiting,
            boolean decides,
            Runnable changed) {
        this.pieces = pieces;
        this.session = session;
        this.decides = decides;
        this.changed = changed;
        add(
                new H2(getTranslation("training.roll.waiting.count", waiting.size())),
                new Callout(Tone.WARNING, getTranslation("training.roll.waiting.hint")),
                new CardList(waiting.stream().map(this::card).toList()));
    }

    private ListCard card(Waiting one) {
        String name =
                one.trainee().name().isEmpty()
                        ? getTranslation("training.roll.nameless")
                        : one.trainee().name();
        ListCard card =
                new ListCard(name)
                        .badge(
                                new StateBadge(
                                        Tone.WARNING,
                                        Symbol.CLOCK,
                                        getTranslation("training.roll.waiting")))
                        .line(Symbol.PIN, pieces.places().fullName(one.trainee().unit()))
                        .line(
                                Symbol.CLOCK,
                                getTranslation(
                                        "training.roll.waiting.at",
                                        VietnamTime.dateTime(VietnamTime.local(one.at()))))
                        .line(Symbol.INFO, getTranslation(one.doubt().key()));
        if (!decides) {
            return card;
        }
        Button there =
                button(
                        one,
                        true,
                        getTranslation("word.checkIn.confirm"),
                        getTranslation("word.checkIn.confirmFor", name));
        there.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button away =
                button(
                        one,
                        false,
                        getTranslation("word.checkIn.decline"),
                        getTranslation("word.checkIn.declineFor", name));
        return card.actions(there, away);
    }

    private Button button(Waiting one, boolean there, String word, String label) {
        Button button =
                new Button(
                        word,
                        (there ? Symbol.CHECK : Symbol.CLOSE).icon(),
                        event -> {
                            RollPart.told(
                                    pieces.waiting().decide(session, one.trainee().id(), there),
                                    this);
                            changed.run();
                        });
        button.setAriaLabel(label);
        return button;
    }
}
