package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** The sessions of a class in order of time; who may change the class adds, moves, cancels them. */
final class SessionList extends Div {

    private final transient SessionPieces pieces;
    private final TrainingClass one;
    private final boolean edits;
    private final transient Runnable changed;

    SessionList(SessionPieces pieces, TrainingClass one, boolean mayEdit, Runnable changed) {
        this.pieces = pieces;
        this.one = one;
        this.edits =
                mayEdit
                        && (one.status() == ClassStatus.DRAFT
                                || one.status() == ClassStatus.ANNOUNCED);
        this.changed = changed;
        List<ClassSession> all = pieces.sessions().of(one.id());
        if (edits) {
            Div bar =
                    new Div(
                            new Button(
                                    getTranslation("training.session.new"),
                                    Symbol.PLUS.icon(),
                                    event -> new SessionDialog(pieces, one, null, changed).open()),
                            new Button(
                                    getTranslation("training.series"),
                                    Symbol.CALENDAR.icon(),
                                    event -> new SeriesDialog(pieces, one, changed).open()));
            bar.addClassName("lt-actions");
            add(bar);
        }
        add(list(all));
    }

    private Component list(List<ClassSession> all) {
        return all.isEmpty()
                ? new EmptyState(
                        Symbol.CALENDAR,
                        getTranslation("training.sessions.none"),
                        getTranslation("training.sessions.none.hint"))
                : new CardList(all.stream().map(this::card).toList());
    }

    private ListCard card(ClassSession session) {
        ListCard card =
                new ListCard(getTranslation("training.session.number", session.number()))
                        .line(Symbol.CALENDAR, VietnameseDates.day(session.start().toLocalDate()))
                        .line(Symbol.CLOCK, Words.hours(session.start(), session.end()));
        if (!session.module().isEmpty()) {
            card.line(Symbol.BOOK, session.module());
        }
        if (session.cancelled()) {
            return card.badge(
                    new StateBadge(
                            Tone.NEUTRAL, Symbol.BAN, getTranslation("word.class.CANCELLED")));
        }
        return edits
                ? card.actions(
                        step("training.session.move", session, this::move),
                        step("training.session.cancel", session, this::askToCancel))
                : card;
    }

    private Button step(
            String key, ClassSession session, java.util.function.Consumer<ClassSession> press) {
        Button button = new Button(getTranslation(key), event -> press.accept(session));
        button.setAriaLabel(
                getTranslation(key)
                        + ", "
                        + getTranslation("training.session.number", session.number()));
        return button;
    }

    private void move(ClassSession session) {
        new SessionDialog(pieces, one, session, changed).open();
    }

    private void askToCancel(ClassSession session) {
        Confirmation.askToEnd(
                getTranslation(
                        "training.session.cancel.ask",
                        session.number(),
                        VietnameseDates.day(session.start().toLocalDate())),
                getTranslation("training.session.cancel.text"),
                getTranslation("training.session.cancel"),
                () -> {
                    Words.done(pieces.sessions().cancel(session.id(), session.version()), this);
                    changed.run();
                });
    }
}
