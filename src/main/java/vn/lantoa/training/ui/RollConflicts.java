package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.roll.SheetLine;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** People about whom two marks say different things, until somebody decides. */
final class RollConflicts extends Div {

    private final transient RollPieces pieces;
    private final SessionId session;
    private final boolean decides;
    private final transient Runnable changed;

    RollConflicts(
            RollPieces pieces,
            SessionId session,
            List<SheetLine> lines,
            boolean decides,
            Runnable changed) {
        this.pieces = pieces;
        this.session = session;
        this.decides = decides;
        this.changed = changed;
        add(
                new H2(getTranslation("training.roll.conflicts", lines.size())),
                new Callout(Tone.WARNING, getTranslation("training.roll.conflicts.hint")),
                new CardList(lines.stream().map(this::card).toList()));
    }

    private ListCard card(SheetLine line) {
        ListCard card =
                new ListCard(line.trainee().name())
                        .line(Symbol.PIN, pieces.places().fullName(line.trainee().unit()));
        line.open().forEach(made -> card.line(Symbol.PERSON, said(made)));
        return decides
                ? card.actions(
                        line.open().stream()
                                .map(made -> confirm(line, made))
                                .toArray(Button[]::new))
                : card;
    }

    private String said(SheetLine.Made made) {
        String who = pieces.senders().person(made.author()).map(Person::name).orElse("");
        return getTranslation(
                "training.roll.said",
                getTranslation(made.state().key()),
                who,
                VietnamTime.dateTime(VietnamTime.local(made.at())));
    }

    private Button confirm(SheetLine line, SheetLine.Made made) {
        String word = getTranslation(made.state().key());
        Button button =
                new Button(
                        getTranslation("training.roll.confirm", word),
                        event -> {
                            RollPart.told(
                                    pieces.desk().confirm(session, line.trainee().id(), made.id()),
                                    this);
                            changed.run();
                        });
        button.setAriaLabel(
                getTranslation("training.roll.confirm", word) + ", " + line.trainee().name());
        return button;
    }
}
