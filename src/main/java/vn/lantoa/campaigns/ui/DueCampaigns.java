package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Repeats;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Tone;

/** The yearly campaigns whose time comes near again, each with the way to make it. */
final class DueCampaigns extends Div {

    DueCampaigns(Repeats repeats) {
        addClassName("lt-warnings");
        repeats.due().forEach(one -> add(callout(one, repeats)));
    }

    private Callout callout(Campaign earlier, Repeats repeats) {
        String title = Words.text(earlier.plan().title(), this);
        Button make =
                new Button(
                        getTranslation("campaigns.repeat"),
                        event ->
                                new RepeatDialog(
                                                repeats,
                                                earlier,
                                                earlier.plan().year() + 1,
                                                CampaignsView::open)
                                        .open());
        make.setAriaLabel(getTranslation("campaigns.repeat.of", title));
        return new Callout(
                        Tone.INFO,
                        getTranslation(
                                "campaigns.repeat.due",
                                title,
                                VietnamTime.date(earlier.plan().period().start())))
                .actions(make);
    }
}
