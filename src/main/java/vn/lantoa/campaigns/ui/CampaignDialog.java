package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignPlan;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Tone;

/** Writes a campaign down. What was typed stays until it is saved or the person leaves. */
final class CampaignDialog extends FormDialog {

    private final CampaignForm form;
    private final Function<CampaignPlan, Outcome<Campaign>> save;
    private final Consumer<Campaign> saved;
    private final Div problem = new Div();

    CampaignDialog(
            String title,
            CampaignForm form,
            Function<CampaignPlan, Outcome<Campaign>> save,
            Consumer<Campaign> saved) {
        super(title);
        this.form = form;
        this.save = save;
        this.saved = saved;
        problem.getElement().setAttribute("role", "alert");
        add(problem, form);
        endWith(new Button(getTranslation("campaigns.save"), event -> save()));
    }

    private void save() {
        problem.removeAll();
        form.plan()
                .ifPresent(plan -> {
                    switch (save.apply(plan)) {
                        case Outcome.Done<Campaign> done -> {
                            close();
                            saved.accept(done.value());
                        }
                        case Outcome.Overtaken<Campaign> other ->
                                warn(
                                        getTranslation(
                                                "campaigns.overtaken",
                                                VietnamTime.dateTime(
                                                        VietnamTime.local(other.at()))));
                        case Outcome.Refused<Campaign> no -> warn(getTranslation(no.why().key()));
                    }
                });
    }

    private void warn(String text) {
        problem.add(new Callout(Tone.DANGER, text));
    }
}
