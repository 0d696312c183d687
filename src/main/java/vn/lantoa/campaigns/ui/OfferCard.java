package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import vn.lantoa.campaigns.Offers;
import vn.lantoa.uikit.HomeCard;

/** For who plans below: what changed above and waits for an answer. */
@org.springframework.stereotype.Component
class OfferCard implements HomeCard {

    private final Offers offers;

    OfferCard(Offers offers) {
        this.offers = offers;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> card() {
        long waiting = offers.countFromAbove();
        if (waiting == 0) {
            return Optional.empty();
        }
        Div card = new Div();
        card.addClassNames("lt-panel", "lt-late");
        card.add(
                new H2(card.getTranslation("campaigns.offers.waiting", waiting)),
                new Paragraph(card.getTranslation("campaigns.offers.intro")),
                new RouterLink(card.getTranslation("campaigns.offers.open"), OffersView.class));
        return Optional.of(card);
    }
}
