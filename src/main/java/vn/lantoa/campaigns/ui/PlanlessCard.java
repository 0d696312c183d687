package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import vn.lantoa.campaigns.PlanlessCommunes;
import vn.lantoa.geography.Place;
import vn.lantoa.uikit.HomeCard;
import vn.lantoa.uikit.HomePanel;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** For who looks after several communes: those where nothing is planned yet. */
@org.springframework.stereotype.Component
class PlanlessCard implements HomeCard {

    private final PlanlessCommunes communes;

    PlanlessCard(PlanlessCommunes communes) {
        this.communes = communes;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> card() {
        List<Place> all = communes.list();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        HomePanel panel =
                new HomePanel(
                                Tone.WARNING,
                                Symbol.PIN,
                                I18NProvider.translate("campaigns.planless", all.size()))
                        .text(I18NProvider.translate("campaigns.planless.hint"));
        all.stream()
                .limit(HomePanel.FIRST)
                .map(place -> new Span(place.name()))
                .forEach(panel::item);
        return Optional.of(
                panel.all(
                        "tien-do?tinh-trang=WITHOUT_PLAN",
                        I18NProvider.translate("campaigns.planless.all", all.size())));
    }
}
