package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityGap;
import vn.lantoa.geography.Places;
import vn.lantoa.uikit.HomePanel;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Names on the home screen the activities that lack something, the oldest first. */
@Service
class GapPanel {

    private final Activities activities;
    private final Places places;

    GapPanel(Activities activities, Places places) {
        this.activities = activities;
        this.places = places;
    }

    /**
     * A card, or nothing where nothing is lacking.
     *
     * @param title translation key of the title, which takes the number
     * @param hint translation key of what to do about it
     */
    Optional<Component> panel(
            ActivityGap gap, Tone tone, Symbol symbol, String title, String hint) {
        ActivityFilter filter = ActivityFilter.lacking(gap);
        long all = activities.count(filter);
        if (all == 0) {
            return Optional.empty();
        }
        HomePanel panel =
                new HomePanel(tone, symbol, I18NProvider.translate(title, all))
                        .text(I18NProvider.translate(hint));
        for (Activity activity : activities.list(filter, 0, HomePanel.FIRST)) {
            String name = Words.text(activity.plan().title(), panel);
            panel.item(
                    new Anchor("hoat-dong/" + activity.id(), name),
                    Words.time(activity.plan())
                            + " · "
                            + places.get(activity.plan().unit()).name());
        }
        return Optional.of(
                panel.all(
                        "lich?tu=dau&tinh-trang=" + gap.name(),
                        I18NProvider.translate("campaigns.gap.all", all)));
    }
}
