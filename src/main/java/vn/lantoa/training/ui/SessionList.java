package vn.lantoa.training.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.lantoa.training.ClassSession;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** The sessions of a class in order of time. */
final class SessionList extends Div {

    SessionList(List<ClassSession> sessions) {
        if (sessions.isEmpty()) {
            add(
                    new EmptyState(
                            Symbol.CALENDAR,
                            getTranslation("training.sessions.none"),
                            getTranslation("training.sessions.none.hint")));
            return;
        }
        add(new CardList(sessions.stream().map(this::card).toList()).oneColumn());
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
            card.badge(
                    new StateBadge(
                            Tone.NEUTRAL, Symbol.BAN, getTranslation("word.class.CANCELLED")));
        }
        return card;
    }
}
