package vn.lantoa.campaigns.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityDraft;
import vn.lantoa.campaigns.ActivityField;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.Budgets;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.FieldWords;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.Sentence;

/**
 * Finds the activity that a row means and what the row would change about it. An activity is
 * recognised by the row it came from, else by its own title, place and day.
 */
final class RowMatch {

    private final Map<RowKey, Budgets.Line> byKey = new HashMap<>();
    private final Map<ActivityId, ImportedRows.Imported> imported;
    private final FieldWords words;

    RowMatch(
            Campaign campaign,
            Budgets budgets,
            Map<ActivityId, ImportedRows.Imported> imported,
            FieldWords words) {
        this.imported = imported;
        this.words = words;
        List<Budgets.Line> all =
                budgets.lines(ActivityFilter.of(campaign.id()), 0, Integer.MAX_VALUE);
        for (Budgets.Line line : all) {
            ImportedRows.Imported row = imported.get(line.activity().id());
            if (row != null) {
                byKey.put(row.key(), line);
            }
        }
        all.forEach(line -> byKey.putIfAbsent(RowKey.of(line.activity().plan()), line));
    }

    RowCheck<PlanImport.Value> compare(ReadRow row, RowKey key, String preview) {
        Budgets.Line line = byKey.get(key);
        Map<ActivityField, String> said = said(row);
        if (line == null) {
            return RowCheck.added(
                    preview,
                    new PlanImport.Value(
                            null, row.draft(), new ImportedRows.Imported(key, said), row.held()));
        }
        Activity activity = line.activity();
        if (activity.status() == ActivityStatus.CANCELLED) {
            return new RowCheck<>(
                    RowCheck.Outcome.SAME,
                    preview,
                    null,
                    List.of(Sentence.of("campaigns.import.cancelled")));
        }
        return compare(row, said, key, line, preview);
    }

    private RowCheck<PlanImport.Value> compare(
            ReadRow row,
            Map<ActivityField, String> said,
            RowKey key,
            Budgets.Line line,
            String preview) {
        ActivityDraft stands = new ActivityDraft(line.activity().plan(), line.money());
        Map<ActivityField, String> now = stands.values();
        ImportedRows.Imported before = imported.get(line.activity().id());
        Set<ActivityField> taken = EnumSet.noneOf(ActivityField.class);
        List<Sentence> sentences = new ArrayList<>();
        said.forEach((field, value) -> {
            String standing = Objects.requireNonNull(now.get(field));
            String once = before == null ? null : before.stated().get(field);
            if (value.equals(standing) || value.equals(once)) {
                return;
            }
            if (standing.isEmpty() || standing.equals(once)) {
                taken.add(field);
                sentences.add(change(field, standing, value));
            } else {
                sentences.add(kept(field, standing));
            }
        });
        boolean hold = row.held() && line.activity().open();
        if (hold) {
            sentences.add(Sentence.of("campaigns.import.holds"));
        }
        if (taken.isEmpty() && !hold) {
            return new RowCheck<>(RowCheck.Outcome.SAME, preview, null, sentences);
        }
        ActivityDraft draft = stands.mixed(row.draft(), taken::contains);
        return RowCheck.changed(
                preview,
                new PlanImport.Value(
                        line.activity(),
                        draft,
                        new ImportedRows.Imported(key, stated(before, said)),
                        hold),
                sentences);
    }

    /** What the row speaks about, as the history keeps values; its state apart. */
    private static Map<ActivityField, String> said(ReadRow row) {
        Map<ActivityField, String> all = new EnumMap<>(ActivityField.class);
        row.draft()
                .values()
                .forEach((field, value) -> {
                    if (row.given().contains(field)) {
                        all.put(field, value);
                    }
                });
        return all;
    }

    private static Map<ActivityField, String> stated(
            ImportedRows.@Nullable Imported before, Map<ActivityField, String> said) {
        Map<ActivityField, String> all = new EnumMap<>(said);
        if (before != null) {
            before.stated().forEach(all::putIfAbsent);
        }
        return all;
    }

    private Sentence change(ActivityField field, String before, String after) {
        return Sentence.of(
                "campaigns.import.changes",
                words.name(field),
                words.value(field, before),
                words.value(field, after));
    }

    private Sentence kept(ActivityField field, String standing) {
        return Sentence.of(
                "campaigns.import.kept", words.name(field), words.value(field, standing));
    }
}
