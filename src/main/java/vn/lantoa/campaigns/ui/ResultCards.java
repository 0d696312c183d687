package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import vn.lantoa.campaigns.results.ResultLine;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Symbol;

/** Results as cards; more can be added at the end. */
final class ResultCards extends Div {

    private final Places places;
    private CardList cards = new CardList();

    ResultCards(Places places) {
        this.places = places;
        add(cards);
    }

    void clear() {
        removeAll();
        cards = new CardList();
        add(cards);
    }

    void append(List<ResultLine> lines) {
        lines.forEach(line -> cards.add(card(line)));
    }

    private ListCard card(ResultLine line) {
        RouterLink link =
                new RouterLink(
                        Words.text(line.title(), this), ResultView.class, line.id().toString());
        ListCard card = new ListCard(link).badge(ResultWords.badge(line, this));
        card.line(Symbol.CLOCK, VietnamTime.dateTime(line.start()))
                .line(Symbol.PIN, places.fullName(line.unit()))
                .line(Symbol.PEOPLE, ResultWords.people(line.turnout(), this));
        Integer estimate = line.estimatedReach();
        if (estimate != null && estimate > 0) {
            card.line(Symbol.INFO, getTranslation("campaigns.results.estimate.of", estimate));
        }
        if (line.activity() == null) {
            card.line(Symbol.EDIT, getTranslation("campaigns.results.unplanned"));
        }
        return card;
    }
}
