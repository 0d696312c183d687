package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityDraft;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.ActivityMoney;
import vn.lantoa.campaigns.ActivityPlan;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.Budgets;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.EditConflict;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * The forms of an activity's plan and money with their way of saving. When somebody else saved
 * first, the forms keep what was typed and the person chooses field by field.
 */
final class ActivityEdit extends Div {

    private final Activities activities;
    private final Budgets budgets;
    private final Places places;
    private final SerializableConsumer<Outcome<Activity>> done;
    private final SerializableConsumer<Activity> look;
    private final ActivityForm form;
    private @Nullable MoneyForm money;

    /**
     * @param range where the person plans for the campaign
     * @param done gets what came of saving
     * @param look shows an activity as it stands
     */
    ActivityEdit(
            CampaignId campaign,
            Activities activities,
            Budgets budgets,
            Languages languages,
            Places places,
            List<UnitId> range,
            SerializableConsumer<Outcome<Activity>> done,
            SerializableConsumer<Activity> look) {
        this.activities = activities;
        this.budgets = budgets;
        this.places = places;
        this.done = done;
        this.look = look;
        this.form = new ActivityForm(campaign, languages, places, range);
        add(form);
    }

    /** For an activity that is yet to be written. */
    ActivityEdit forNew() {
        addMoney(ActivityMoney.NONE);
        addSave(
                "campaigns.save",
                pressed -> {
                    draft().ifPresent(draft ->
                            done.accept(activities.plan(draft.plan(), draft.money())));
                });
        return this;
    }

    /**
     * For one that is there: its money for those who see it, and its saving for those who may. A
     * cancelled one may still have cost something.
     */
    ActivityEdit show(Activity activity, boolean edits) {
        boolean writes = edits && activity.status() != ActivityStatus.CANCELLED;
        form.show(activity.plan());
        form.setReadOnly(!writes);
        Optional<ActivityMoney> stated = budgets.find(activity.id());
        stated.ifPresent(amounts -> addMoney(amounts).setReadOnly(!edits));
        if (edits && stated.isPresent()) {
            ActivityDraft before = new ActivityDraft(activity.plan(), stated.get());
            if (writes) {
                addSave(
                        "campaigns.save",
                        pressed -> draft().ifPresent(mine -> change(activity, before, mine)));
            } else {
                addSave("campaigns.money.save", pressed -> stateMoney(activity));
            }
        }
        return this;
    }

    private MoneyForm addMoney(ActivityMoney stated) {
        MoneyForm fields = new MoneyForm();
        fields.show(stated);
        money = fields;
        add(fields);
        return fields;
    }

    private void addSave(String key, SerializableConsumer<Button> press) {
        Button save = new Button(getTranslation(key));
        save.addClickListener(pressed -> press.accept(save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(save);
        bar.addClassName("lt-actions");
        add(bar);
    }

    /** What both forms hold; empty when something is missing, which its field then says. */
    private Optional<ActivityDraft> draft() {
        Optional<ActivityPlan> plan = form.plan();
        return amounts().flatMap(amounts -> plan.map(one -> new ActivityDraft(one, amounts)));
    }

    private Optional<ActivityMoney> amounts() {
        return money == null ? Optional.empty() : money.money();
    }

    private void stateMoney(Activity activity) {
        amounts()
                .ifPresent(amounts ->
                        done.accept(budgets.state(activity.id(), activity.version(), amounts)));
    }

    private void change(Activity from, ActivityDraft before, ActivityDraft mine) {
        Outcome<Activity> outcome =
                activities.change(from.id(), from.version(), mine.plan(), mine.money());
        if (outcome instanceof Outcome.Overtaken<Activity> other) {
            askToChoose(from, before, mine, other);
        } else {
            done.accept(outcome);
        }
    }

    private void askToChoose(
            Activity from,
            ActivityDraft before,
            ActivityDraft mine,
            Outcome.Overtaken<Activity> other) {
        ActivityId id = from.id();
        Activity now = activities.find(id).orElseThrow();
        ActivityDraft theirs = new ActivityDraft(now.plan(), budgets.find(id).orElseThrow());
        EditConflict conflict = new EditConflict(before, mine, theirs);
        ConflictDialog dialog =
                new ConflictDialog(
                        conflict,
                        VietnamTime.dateTime(VietnamTime.local(other.at())),
                        places,
                        chosen -> change(now, theirs, chosen),
                        () -> look.accept(now));
        if (now.status() != from.status()) {
            dialog.addComponentAtIndex(
                    1,
                    new Paragraph(
                            getTranslation(
                                    "campaigns.conflict.status",
                                    getTranslation(from.status().key()),
                                    getTranslation(now.status().key()))));
        }
        dialog.open();
    }
}
