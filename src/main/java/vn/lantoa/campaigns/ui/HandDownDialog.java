package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.HandDown;
import vn.lantoa.campaigns.Handing;
import vn.lantoa.campaigns.HandingOrder;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** Hands activities down; what will be written is counted before anything is. */
final class HandDownDialog extends FormDialog {

    private final HandDown handDown;
    private final transient Runnable done;
    private final CheckboxGroup<Activity> activities = new CheckboxGroup<>();
    private final RadioButtonGroup<PlaceLevel> level = new RadioButtonGroup<>();
    private final CommuneChoice receivers = new CommuneChoice(this::foresee);
    private final Checkbox again = new Checkbox();
    private final Paragraph forecast = new Paragraph();
    private final Div problem = new Div();
    private final Button hand =
            new Button(getTranslation("campaigns.handDown"), event -> handDown());
    private boolean setting = true;

    /**
     * A dialog about these activities, all of them ticked when there is one.
     *
     * @param candidates activities of one unit in one campaign, at least one
     * @param done runs after something was written
     */
    HandDownDialog(HandDown handDown, List<Activity> candidates, Runnable done) {
        super(I18NProvider.translate("campaigns.handDown"));
        this.handDown = handDown;
        this.done = done;
        forecast.getElement().setAttribute("role", "status");
        problem.getElement().setAttribute("role", "alert");
        activities.setLabel(getTranslation("campaigns.activities"));
        activities.setItems(candidates);
        activities.setItemLabelGenerator(
                one -> Words.text(one.plan().title(), this) + " · " + Words.time(one.plan()));
        activities.setValue(candidates.size() == 1 ? Set.copyOf(candidates) : Set.of());
        activities.addValueChangeListener(event -> foresee());
        activities.addClassNames("lt-wide", "lt-tall-choice");
        levels(candidates.getFirst());
        again.addValueChangeListener(event -> foresee());
        Div fields = new Div(activities, level, receivers, again);
        fields.addClassName("lt-form");
        add(new Paragraph(getTranslation("campaigns.handDown.text")), fields, problem, forecast);
        endWith(hand);
        setting = false;
        foresee();
    }

    private void levels(Activity first) {
        List<PlaceLevel> levels =
                List.of(PlaceLevel.PROVINCE, PlaceLevel.COMMUNE).stream()
                        .filter(one -> !handDown.receivers(first, one).isEmpty())
                        .toList();
        level.setLabel(getTranslation("campaigns.handDown.level"));
        level.setItems(levels);
        level.setItemLabelGenerator(one ->
                one == PlaceLevel.PROVINCE
                        ? getTranslation("campaigns.handDown.provinces")
                        : getTranslation("campaigns.handDown.communes"));
        level.addValueChangeListener(event -> {
            receivers.offer(handDown.receivers(first, event.getValue()));
            foresee();
        });
        level.setVisible(levels.size() > 1);
        if (!levels.isEmpty()) {
            level.setValue(levels.getLast());
        }
    }

    private Optional<HandingOrder> order() {
        List<Activity> chosen =
                activities.getListDataView().getItems().filter(activities::isSelected).toList();
        Optional<List<UnitId>> ticks = receivers.ticks();
        if (chosen.isEmpty()
                || level.getValue() == null
                || ticks.filter(List::isEmpty).isPresent()) {
            return Optional.empty();
        }
        HandingOrder.Receivers to =
                ticks.<HandingOrder.Receivers>map(HandingOrder.Chosen::new)
                        .orElseGet(() -> new HandingOrder.All(level.getValue()));
        return Optional.of(
                new HandingOrder(chosen.stream().map(Activity::id).toList(), to, again.getValue()));
    }

    private void foresee() {
        if (setting) {
            return;
        }
        problem.removeAll();
        Optional<HandingOrder> order = order();
        if (order.isEmpty()) {
            forecast.setText(getTranslation("campaigns.handDown.incomplete"));
            hand.setEnabled(false);
            return;
        }
        switch (handDown.forecast(order.get())) {
            case Outcome.Done<Handing>(Handing handing) -> show(handing);
            case Outcome.Refused<Handing> no -> warn(no.why().key());
            case Outcome.Overtaken<Handing> _ -> forecast.setText("");
        }
    }

    private void show(Handing handing) {
        int dropped = handing.dropped() + handing.renewed();
        setting = true;
        again.setVisible(dropped > 0);
        again.setLabel(getTranslation("campaigns.handDown.again", dropped));
        setting = false;
        forecast.setText(
                getTranslation(
                        "campaigns.handDown.forecast",
                        handing.fresh(),
                        handing.there(),
                        handing.dropped(),
                        handing.renewed()));
        hand.setEnabled(handing.fresh() + handing.renewed() > 0);
    }

    private void handDown() {
        order().ifPresent(order -> {
            switch (handDown.handDown(order)) {
                case Outcome.Done<Handing>(Handing handing) -> {
                    close();
                    done.run();
                    Toast.done(
                            getTranslation(
                                    "campaigns.handDown.done",
                                    handing.fresh() + handing.renewed()));
                }
                case Outcome.Refused<Handing> no -> warn(no.why().key());
                case Outcome.Overtaken<Handing> _ -> foresee();
            }
        });
    }

    private void warn(String key) {
        forecast.setText("");
        hand.setEnabled(false);
        problem.removeAll();
        problem.add(new Callout(Tone.DANGER, getTranslation(key)));
    }
}
