package vn.lantoa.campaigns.intake;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityDraft;
import vn.lantoa.campaigns.ActivityPlan;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.Budgets;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.FieldWords;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.PlanStatus;
import vn.lantoa.documents.spi.ImportColumn;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;

/**
 * Takes a plan in from a spreadsheet into one campaign, a draft or an issued one. The same file
 * again adds nothing; a changed row changes what nobody has changed here since.
 */
@Component
class PlanImport implements ImportKind<PlanImport.Value> {

    /** Its part of the address. */
    static final String KEY = "ke-hoach";

    /** The address' name for the campaign. */
    static final String CAMPAIGN = "chien-dich";

    private final Campaigns campaigns;
    private final Activities activities;
    private final Budgets budgets;
    private final ImportedRows imported;
    private final Places places;
    private final I18NProvider i18n;
    private final PlanWords words;
    private final Clock clock;

    PlanImport(
            Campaigns campaigns,
            Activities activities,
            Budgets budgets,
            ImportedRows imported,
            Places places,
            I18NProvider i18n,
            Clock clock) {
        this.campaigns = campaigns;
        this.activities = activities;
        this.budgets = budgets;
        this.imported = imported;
        this.places = places;
        this.i18n = i18n;
        this.words = new PlanWords(i18n);
        this.clock = clock;
    }

    /**
     * What is written for a row.
     *
     * @param activity the one to change, or null for a new one
     * @param draft what it then holds
     * @param row what is kept of the row
     */
    record Value(
            @Nullable Activity activity,
            ActivityDraft draft,
            ImportedRows.Imported row,
            boolean held)
            implements Serializable {}

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String titleKey() {
        return "campaigns.import.title";
    }

    @Override
    public Sentence intro(ImportContext context) {
        return Sentence.of(
                "campaigns.import.intro",
                campaign(context).map(one -> one.plan().title().vietnamese()).orElse(""));
    }

    @Override
    public boolean allowed(ImportContext context) {
        return campaign(context)
                .filter(one -> one.status() != PlanStatus.CLOSED)
                .filter(one -> !campaigns.plannedIn(one).isEmpty())
                .isPresent();
    }

    @Override
    public List<ImportColumn> columns() {
        return PlanColumns.ALL;
    }

    @Override
    public List<RowCheck<Value>> check(List<ImportRow> rows, ImportContext context) {
        Campaign campaign = campaign(context).orElseThrow();
        FieldWords fields =
                new FieldWords(key -> i18n.getTranslation(key, context.locale()), places);
        RowMatch match = new RowMatch(campaign, budgets, imported.of(campaign.id()), fields);
        PlaceNames names = new PlaceNames(places, campaign.plan().owner());
        Map<RowKey, Integer> seen = new HashMap<>();
        List<RowCheck<Value>> all = new ArrayList<>();
        for (ImportRow row : rows) {
            all.add(check(row, campaign, match, names, seen, context));
            context.progress().accept(all.size());
        }
        return all;
    }

    private RowCheck<Value> check(
            ImportRow row,
            Campaign campaign,
            RowMatch match,
            PlaceNames names,
            Map<RowKey, Integer> seen,
            ImportContext context) {
        RowReader reader = new RowReader(row, campaign, words, context.locale());
        Optional<ReadRow> read = reader.read(names, VietnamTime.local(clock.instant()));
        if (read.isEmpty()) {
            return RowCheck.wrong(row.text(PlanColumns.TITLE), reader.faults());
        }
        ActivityPlan plan = read.get().draft().plan();
        String preview = preview(plan);
        RowKey key = RowKey.of(plan);
        Integer earlier = seen.putIfAbsent(key, row.number());
        if (earlier != null) {
            return RowCheck.wrong(preview, List.of(Sentence.of("campaigns.import.twice", earlier)));
        }
        if (campaigns.plannedIn(campaign).stream()
                .noneMatch(range -> places.contains(range, plan.unit()))) {
            return RowCheck.wrong(
                    preview,
                    List.of(
                            Sentence.of(
                                    "campaigns.import.place.notYours",
                                    places.fullName(plan.unit()))));
        }
        return withWarnings(match.compare(read.get(), key, preview));
    }

    /** The rules that the plan breaks are said and stop nothing. */
    private RowCheck<Value> withWarnings(RowCheck<Value> check) {
        Value value = check.value();
        if (value == null) {
            return check;
        }
        List<Sentence> sentences = new ArrayList<>(check.sentences());
        Activity activity = value.activity();
        activities
                .warnings(value.draft().plan(), activity == null ? null : activity.id())
                .forEach(warning ->
                        sentences.add(
                                new Sentence(
                                        warning.rule().key(), List.copyOf(warning.details()))));
        return new RowCheck<>(check.outcome(), check.preview(), value, sentences);
    }

    private String preview(ActivityPlan plan) {
        return plan.title().vietnamese()
                + " · "
                + places.get(plan.unit()).name()
                + " · "
                + VietnamTime.date(plan.day());
    }

    @Override
    public void apply(List<Value> values, ImportContext context) {
        int written = 0;
        for (Value value : values) {
            Activity activity = value.activity();
            ActivityDraft draft = value.draft();
            Activity now =
                    activity == null
                            ? done(activities.plan(draft.plan(), draft.money()))
                            : done(
                                    activities.change(
                                            activity.id(),
                                            activity.version(),
                                            draft.plan(),
                                            draft.money()));
            if (value.held() && now.status() != ActivityStatus.HELD) {
                now = done(activities.hold(now.id(), now.version()));
            }
            imported.keep(now.id(), value.row());
            written++;
            context.progress().accept(written);
        }
    }

    /** Everything was checked in this transaction; what is refused now undoes the whole. */
    private static Activity done(Outcome<Activity> outcome) {
        return switch (outcome) {
            case Outcome.Done<Activity> done -> done.value();
            case Outcome.Overtaken<Activity> other ->
                    throw new IllegalStateException("overtaken while importing: " + other);
            case Outcome.Refused<Activity> no ->
                    throw new IllegalStateException("refused while importing: " + no.why());
        };
    }

    @Override
    public List<Onward> onward(ImportContext context) {
        return campaign(context)
                .map(one ->
                        List.of(new Onward("campaigns.import.onward", "chien-dich/" + one.id())))
                .orElse(List.of());
    }

    private Optional<Campaign> campaign(ImportContext context) {
        return context.parameter(CAMPAIGN).flatMap(CampaignId::parse).flatMap(campaigns::find);
    }
}
