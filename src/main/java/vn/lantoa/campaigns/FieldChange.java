package vn.lantoa.campaigns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.lantoa.shared.LocalizedText;

/**
 * One difference between two plans of an activity. Enum values are kept by name, places by id, so
 * that each reader sees them in their own language.
 */
record FieldChange(ActivityField field, String before, String after) {

    /** What differs, in the order of the form. */
    static List<FieldChange> between(ActivityPlan before, ActivityPlan after) {
        return between(values(before), values(after));
    }

    /** What differs in money, in the order of the form. */
    static List<FieldChange> between(ActivityMoney before, ActivityMoney after) {
        return between(values(before), values(after));
    }

    private static List<FieldChange> between(
            Map<ActivityField, String> old, Map<ActivityField, String> now) {
        List<FieldChange> all = new ArrayList<>();
        now.forEach((field, value) -> {
            String was = Objects.requireNonNull(old.get(field));
            if (!was.equals(value)) {
                all.add(new FieldChange(field, was, value));
            }
        });
        all.sort(java.util.Comparator.comparing(FieldChange::field));
        return all;
    }

    /** The change of a status. */
    static FieldChange status(ActivityStatus before, ActivityStatus after) {
        return new FieldChange(ActivityField.STATUS, before.name(), after.name());
    }

    /** Amounts in đồng, empty where none is stated. */
    static Map<ActivityField, String> values(ActivityMoney money) {
        Map<ActivityField, String> all = new EnumMap<>(ActivityField.class);
        for (FundSource source : FundSource.values()) {
            all.put(ActivityField.planned(source), amount(money.planned(), source));
            all.put(ActivityField.spent(source), amount(money.spent(), source));
        }
        return all;
    }

    private static String amount(Funds funds, FundSource source) {
        OptionalLong amount = funds.from(source);
        return amount.isPresent() ? String.valueOf(amount.getAsLong()) : "";
    }

    static Map<ActivityField, String> values(ActivityPlan plan) {
        return Map.ofEntries(
                Map.entry(ActivityField.TITLE, text(plan.title())),
                Map.entry(ActivityField.KIND, plan.kind().name()),
                Map.entry(ActivityField.CHANNEL, plan.channel().name()),
                Map.entry(ActivityField.STAGE, plan.stage().name()),
                Map.entry(ActivityField.PLACE, plan.unit().toString()),
                Map.entry(ActivityField.ADDRESS, plan.address()),
                Map.entry(ActivityField.START, plan.start().toString()),
                Map.entry(ActivityField.END, plan.end().toString()),
                Map.entry(ActivityField.LEAD, plan.lead()),
                Map.entry(ActivityField.PARTNERS, String.join("; ", plan.partners())),
                Map.entry(ActivityField.AUDIENCE, text(plan.audience())),
                Map.entry(ActivityField.MEN_AND_BOYS, String.valueOf(plan.menAndBoys())),
                Map.entry(ActivityField.LANGUAGES, String.join(" ", plan.languages())),
                Map.entry(
                        ActivityField.EXPECTED,
                        plan.expected() == null ? "" : plan.expected().toString()),
                Map.entry(ActivityField.NOTE, text(plan.note())));
    }

    /** A text alone when it is Vietnamese only, else each version with its tag. */
    private static String text(LocalizedText text) {
        if (text.versions().keySet().stream().allMatch("vi"::equals)) {
            return text.vietnamese();
        }
        return text.versions().entrySet().stream()
                .map(version -> version.getKey() + ": " + version.getValue())
                .collect(Collectors.joining("\n"));
    }
}
