package vn.lantoa.campaigns;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** What the form of an activity holds: the plan and its money. */
public record ActivityDraft(ActivityPlan plan, ActivityMoney money) implements Serializable {

    /** Each field as its history keeps it. */
    public Map<ActivityField, String> values() {
        Map<ActivityField, String> all = new EnumMap<>(ActivityField.class);
        all.putAll(FieldChange.values(plan));
        all.putAll(FieldChange.values(money));
        return all;
    }

    /** This with what the other holds in every part that the choice gives to the other. */
    public ActivityDraft mixed(ActivityDraft other, Predicate<ActivityField> others) {
        Mix mix = new Mix(this, other, others);
        return new ActivityDraft(mix.plan(), mix.money());
    }

    private record Mix(ActivityDraft one, ActivityDraft other, Predicate<ActivityField> others) {

        ActivityPlan of(ActivityField field) {
            return others.test(field) ? other.plan : one.plan;
        }

        ActivityPlan plan() {
            return new ActivityPlan(
                    one.plan.campaign(),
                    of(ActivityField.TITLE).title(),
                    of(ActivityField.KIND).kind(),
                    of(ActivityField.CHANNEL).channel(),
                    of(ActivityField.STAGE).stage(),
                    of(ActivityField.PLACE).unit(),
                    of(ActivityField.ADDRESS).address(),
                    of(ActivityField.START).start(),
                    of(ActivityField.END).end(),
                    of(ActivityField.LEAD).lead(),
                    of(ActivityField.PARTNERS).partners(),
                    of(ActivityField.AUDIENCE).audience(),
                    of(ActivityField.MEN_AND_BOYS).menAndBoys(),
                    of(ActivityField.LANGUAGES).languages(),
                    of(ActivityField.EXPECTED).expected(),
                    of(ActivityField.NOTE).note());
        }

        ActivityMoney money() {
            Funds planned = one.money.planned();
            Funds spent = one.money.spent();
            for (FundSource source : FundSource.values()) {
                if (others.test(ActivityField.planned(source))) {
                    planned = planned.with(source, other.money.planned().from(source));
                }
                if (others.test(ActivityField.spent(source))) {
                    spent = spent.with(source, other.money.spent().from(source));
                }
            }
            return new ActivityMoney(planned, spent);
        }
    }
}
