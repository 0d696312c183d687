package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.lantoa.campaigns.results.ResultLine;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardRow;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.Symbol;

/** Results as cards; more can be added at the end. */
final class ResultCards extends Div {

    private final Places places;
    private CardRows cards = new CardRows();

    ResultCards(Places places) {
        this.places = places;
        add(cards);
    }

    void clear() {
        removeAll();
        cards = new CardRows();
        add(cards);
    }

    void append(List<ResultLine> lines) {
        cards.append(lines.stream().map(this::card).toList());
    }

    private CardRow card(ResultLine line) {
        CardRow card =
                CardRow.of(Words.text(line.title(), this), "ket-qua/" + line.id())
                        .badge(ResultWords.badge(line, this));
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
