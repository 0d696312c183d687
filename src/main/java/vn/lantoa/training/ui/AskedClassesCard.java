package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.enrolment.OpenClasses;
import vn.lantoa.uikit.HomeCard;
import vn.lantoa.uikit.HomePanel;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Classes that wait for the person's answer: invitations, and seats that are held. */
@org.springframework.stereotype.Component
class AskedClassesCard implements HomeCard {

    private final OpenClasses open;

    AskedClassesCard(OpenClasses open) {
        this.open = open;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Optional<Component> card() {
        List<OpenClasses.Offer> all = open.asked();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        HomePanel panel =
                new HomePanel(
                        Tone.ACCENT,
                        Symbol.BOOK,
                        I18NProvider.translate("training.home.asked", all.size()));
        all.stream()
                .limit(HomePanel.FIRST)
                .forEach(offer ->
                        panel.item(new Anchor("lop-mo", Words.title(offer.one())), detail(offer)));
        return Optional.of(panel.all("lop-mo", I18NProvider.translate("training.home.answer")));
    }

    private static String detail(OpenClasses.Offer offer) {
        Trainee mine = offer.mine();
        var until = mine == null ? null : mine.offeredUntil();
        return until == null
                ? Words.days(offer.one().plan().firstDay(), offer.one().plan().lastDay())
                : I18NProvider.translate(
                        "training.offer.until", VietnamTime.dateTime(VietnamTime.local(until)));
    }
}
