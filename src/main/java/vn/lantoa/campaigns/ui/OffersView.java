package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.Offer;
import vn.lantoa.campaigns.Offers;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.SearchField;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Every change above that waits for an answer; its filter lives in the address. */
@Route("thay-doi")
@PermitAll
class OffersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 40;

    private final Offers offers;
    private final Handings handings;
    private final Places places;
    private final SearchField text =
            new SearchField(getTranslation("campaigns.search"), key -> changed());
    private final PlacePicker within;
    private final Paragraph count = new Paragraph();
    private final CardList cards = new CardList().oneColumn();
    private final Div end = new Div();
    private boolean reading;

    OffersView(Offers offers, Handings handings, Places places) {
        this.offers = offers;
        this.handings = handings;
        this.places = places;
        this.within = new PlacePicker(places, getTranslation("campaigns.within"));
        within.setClearButtonVisible(true);
        within.addValueChangeListener(event -> changed());
        Div filters = new Div(text, within);
        filters.addClassName("lt-filters");
        count.addClassName("lt-secondary");
        count.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getPageTitle()).intro(getTranslation("campaigns.offers.intro")),
                filters,
                count,
                cards,
                end);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaigns.offers");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        reading = true;
        text.setValue(parameters.getSingleParameter("tim").orElse(""));
        within.setValue(parameters.getSingleParameter("noi").map(this::unit).orElse(null));
        reading = false;
        list();
    }

    private @Nullable UnitId unit(String id) {
        try {
            UnitId unit = UnitId.parse(id);
            return places.find(unit).isPresent() ? unit : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void changed() {
        if (reading) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>();
        if (!text.getValue().isBlank()) {
            all.put("tim", text.getValue());
        }
        if (within.getValue() != null) {
            all.put("noi", within.getValue().toString());
        }
        Location location = new Location("thay-doi", QueryParameters.simple(all));
        UI.getCurrent().getPage().getHistory().replaceState(null, location);
        list();
    }

    private void list() {
        cards.removeAll();
        end.removeAll();
        long all = offers.count(within.getValue(), text.getValue());
        count.setText(getTranslation("campaigns.offers.count", all));
        if (all == 0) {
            end.add(
                    new EmptyState(
                            Symbol.CHECK,
                            getTranslation("campaigns.offers.none"),
                            getTranslation("campaigns.offers.noneHint")));
        } else {
            next(0, all);
        }
    }

    private void next(int shown, long all) {
        List<Offer> page = offers.list(within.getValue(), text.getValue(), shown, PAGE);
        page.forEach(offer -> cards.add(card(offer)));
        end.removeAll();
        int now = shown + page.size();
        if (now < all && !page.isEmpty()) {
            end.add(
                    new Button(
                            getTranslation("campaigns.more", all - now), event -> next(now, all)));
        }
    }

    private ListCard card(Offer offer) {
        String title = Words.text(offer.copy().plan().title(), this);
        RouterLink link = new RouterLink(title, ActivityView.class, offer.copy().id().toString());
        Button take =
                new Button(
                        getTranslation("campaigns.offer.takeAll"),
                        event -> handings.answer(offer, offer.fields(), now -> list()));
        take.setAriaLabel(getTranslation("campaigns.offer.takeAll.of", title));
        Button keep =
                new Button(
                        getTranslation("campaigns.offer.takeNone"),
                        event -> handings.answer(offer, Set.of(), now -> list()));
        keep.setAriaLabel(getTranslation("campaigns.offer.takeNone.of", title));
        return new ListCard(link)
                .badge(
                        new StateBadge(
                                Tone.WARNING,
                                Symbol.HISTORY,
                                getTranslation("campaigns.offer.title")))
                .line(
                        Symbol.EDIT,
                        getTranslation("campaigns.offers.changed", OfferWords.fields(offer, this)))
                .line(Symbol.CLOCK, Words.time(offer.copy().plan()))
                .line(Symbol.PIN, places.fullName(offer.copy().plan().unit()))
                .actions(take, keep);
    }
}
