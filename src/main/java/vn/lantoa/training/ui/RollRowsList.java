package vn.lantoa.training.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.roll.Mark;
import vn.lantoa.training.roll.SheetLine;
import vn.lantoa.uikit.CardRow;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** The sheet line by line; who may mark types a paper sheet in. */
final class RollRowsList extends Div {

    RollRowsList(
            RollPieces pieces,
            SessionId session,
            List<SheetLine> lines,
            Set<TraineeId> waiting,
            boolean marks,
            Runnable changed) {
        if (lines.isEmpty()) {
            add(
                    new EmptyState(
                            Symbol.PEOPLE,
                            getTranslation("training.roll.nobody"),
                            getTranslation("training.roll.nobody.hint")));
            return;
        }
        CardRows rows = new CardRows();
        rows.append(
                lines.stream()
                        .map(line ->
                                row(pieces, line, waiting.contains(line.trainee().id()), marks))
                        .toList());
        rows.onPress(place -> {
            if (marks) {
                new PaperMarkDialog(pieces, session, lines.get(place), changed).open();
            }
        });
        add(rows);
    }

    private CardRow row(RollPieces pieces, SheetLine line, boolean waits, boolean marks) {
        String name =
                line.trainee().name().isEmpty()
                        ? getTranslation("training.roll.nameless")
                        : line.trainee().name();
        SheetLine.Made made = line.standing();
        CardRow row =
                CardRow.of(name)
                        .badge(made == null ? unmarked(waits) : badge(made.state()))
                        .line(Symbol.PIN, pieces.places().get(line.trainee().unit()).name());
        if (made != null) {
            row.line(
                    Symbol.CLOCK,
                    getTranslation(made.how().key())
                            + ", "
                            + VietnamTime.dateTime(VietnamTime.local(made.at()))
                            + (made.minutes() == null
                                    ? ""
                                    : ", "
                                            + getTranslation(
                                                    "training.roll.minutesLate", made.minutes())));
            row.line(Symbol.INFO, Optional.ofNullable(made.note()));
        }
        if (line.differing()) {
            row.line(Symbol.WARNING, getTranslation("training.roll.differing"));
        }
        return marks
                ? row.button(
                        getTranslation("training.roll.mark"),
                        getTranslation("training.roll.mark") + ", " + name)
                : row;
    }

    private StateBadge unmarked(boolean waits) {
        return waits
                ? new StateBadge(
                        Tone.WARNING, Symbol.CLOCK, getTranslation("training.roll.waiting"))
                : new StateBadge(
                        Tone.NEUTRAL, Symbol.MORE, getTranslation("training.roll.unmarked"));
    }

    private StateBadge badge(Mark mark) {
        String word = getTranslation(mark.key());
        return switch (mark) {
            case PRESENT -> new StateBadge(Tone.SUCCESS, Symbol.CHECK, word);
            case LATE -> new StateBadge(Tone.WARNING, Symbol.CLOCK, word);
            case EXCUSED -> new StateBadge(Tone.INFO, Symbol.INFO, word);
            case ABSENT -> new StateBadge(Tone.DANGER, Symbol.CLOSE, word);
        };
    }
}
