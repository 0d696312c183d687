package vn.lantoa.invitations.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.lantoa.accounts.CommuneJoining;
import vn.lantoa.uikit.CardRow;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** How far a commune has come, as words and colour. */
final class JoiningWords {

    private JoiningWords() {}

    /** A card of the list. */
    static CardRow card(String name, CommuneJoining one, Component on) {
        CardRow card = CardRow.of(name, "loi-moi/" + one.unit()).badge(badge(one, on));
        return one.people() == 0
                ? card
                : card.line(Symbol.PEOPLE, people(one, on)).line(Symbol.PHONE_DEVICE, use(one, on));
    }

    /** "5 người: 3 đã vào, 1 đã mời chưa vào, 1 chưa mời". */
    static String people(CommuneJoining one, Component on) {
        String words =
                on.getTranslation(
                        "invitations.line.people",
                        one.people(),
                        one.joined(),
                        one.invited(),
                        one.notInvited());
        return one.lapsed() == 0
                ? words
                : on.getTranslation("invitations.line.lapsed", words, one.lapsed());
    }

    /** "2 đang dùng, 1 im lặng quá 30 ngày"; empty where nobody has joined. */
    static Optional<String> use(CommuneJoining one, Component on) {
        return one.joined() == 0
                ? Optional.empty()
                : Optional.of(
                        on.getTranslation("invitations.line.use", one.active(), one.silent()));
    }

    static StateBadge badge(CommuneJoining one, Component on) {
        if (one.people() == 0) {
            return new StateBadge(
                    Tone.NEUTRAL, Symbol.PEOPLE, on.getTranslation("invitations.badge.nobody"));
        }
        if (one.outside() > 0) {
            return new StateBadge(
                    Tone.WARNING,
                    Symbol.SEND,
                    on.getTranslation("invitations.badge.outside", one.outside()));
        }
        return one.silent() > 0
                ? new StateBadge(
                        Tone.INFO,
                        Symbol.CLOCK,
                        on.getTranslation("invitations.badge.silent", one.silent()))
                : new StateBadge(
                        Tone.SUCCESS, Symbol.CHECK, on.getTranslation("invitations.badge.all"));
    }
}
