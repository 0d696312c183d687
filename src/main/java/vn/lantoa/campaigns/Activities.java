package vn.lantoa.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.campaigns.Outcome.Done;
import vn.lantoa.campaigns.Outcome.Refusal;
import vn.lantoa.campaigns.Outcome.Refused;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * Activities: planning, changing, confirming, holding, cancelling and listing them. An activity may
 * be changed by who plans at its place and by who plans for the campaign's owner; what is not the
 * person's to see or change ends in an {@link AccessDeniedException}. A change names the version it
 * was made from, so nobody overwrites what they have not seen.
 */
@Service
public class Activities {

    private final ActivityRows rows;
    private final ActivityWriting writing;
    private final HistoryRows history;
    private final ActivityQueries queries;
    private final PlanScope scope;
    private final PlanChecks checks;
    private final PlanNotices notices;
    private final Places places;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Activities(
            ActivityRows rows,
            ActivityWriting writing,
            HistoryRows history,
            ActivityQueries queries,
            PlanScope scope,
            PlanChecks checks,
            PlanNotices notices,
            Places places,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.writing = writing;
        this.history = history;
        this.queries = queries;
        this.scope = scope;
        this.checks = checks;
        this.notices = notices;
        this.places = places;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes a new activity into a campaign, with no money stated. */
    public Outcome<Activity> plan(ActivityPlan plan) {
        return plan(plan, ActivityMoney.NONE);
    }

    /** Writes a new activity into a campaign. */
    public Outcome<Activity> plan(ActivityPlan plan, ActivityMoney money) {
        return transaction.execute(status -> {
            CampaignRow campaign = writing.campaign(plan.campaign());
            scope.requireEdit(plan.unit(), campaign);
            Optional<Refusal> refusal = checks.refusal(plan, campaign);
            if (refusal.isPresent()) {
                return new Refused<>(refusal.get());
            }
            Location location = Location.of(plan.unit(), places);
            ActivityRow row = new ActivityRow(ActivityId.next(), plan, location, now());
            row.money(money, now());
            rows.saveAndFlush(row);
            if (campaign.status() != PlanStatus.DRAFT) {
                FieldChange added = new FieldChange(ActivityField.STATUS, "", row.status().name());
                noteChange("activity.planned", row, row.area(), List.of(added));
                notices.issued(List.of(row.id().value()));
            }
            return new Done<>(row.activity());
        });
    }

    /** Changes what was written down, the money apart; in an issued plan with its history. */
    public Outcome<Activity> change(ActivityId id, int version, ActivityPlan plan) {
        return change(id, version, plan, null);
    }

    /**
     * Changes what was written down; in an issued plan with its history.
     *
     * @param money null keeps the money as it stands
     */
    public Outcome<Activity> change(
            ActivityId id, int version, ActivityPlan plan, @Nullable ActivityMoney money) {
        return writing.write(
                id,
                version,
                (row, campaign) -> {
                    if (row.status() == ActivityStatus.CANCELLED) {
                        return Optional.of(Refusal.ALREADY_CANCELLED);
                    }
                    scope.requireEdit(plan.unit(), campaign);
                    Optional<Refusal> refusal = checks.refusal(plan, campaign);
                    if (refusal.isPresent()) {
                        return refusal;
                    }
                    List<FieldChange> what = FieldChange.between(row.plan(), plan);
                    UnitId oldArea = row.area();
                    row.write(plan, Location.of(plan.unit(), places), now());
                    if (!what.isEmpty() && campaign.status() != PlanStatus.DRAFT) {
                        row.markChanged(now());
                        noteChange("activity.changed", row, oldArea, what);
                        notices.tellChanged(row);
                    }
                    if (money != null) {
                        writing.money(row, campaign, money);
                    }
                    return Optional.empty();
                });
    }

    /** Says that date and place are fixed. */
    public Outcome<Activity> confirm(ActivityId id, int version) {
        return writing.write(
                id,
                version,
                (row, campaign) ->
                        row.status() == ActivityStatus.CANCELLED
                                ? Optional.of(Refusal.ALREADY_CANCELLED)
                                : moved(row, campaign, ActivityStatus.CONFIRMED, null));
    }

    /** Says that it took place; not before it starts. */
    public Outcome<Activity> hold(ActivityId id, int version) {
        return writing.write(
                id,
                version,
                (row, campaign) -> {
                    if (row.status() == ActivityStatus.CANCELLED) {
                        return Optional.of(Refusal.ALREADY_CANCELLED);
                    }
                    if (row.plan().start().isAfter(localNow())) {
                        return Optional.of(Refusal.NOT_YET_STARTED);
                    }
                    return moved(row, campaign, ActivityStatus.HELD, null);
                });
    }

    /** Cancels it; it stays visible with the reason. */
    public Outcome<Activity> cancel(ActivityId id, int version, String reason) {
        return writing.write(
                id,
                version,
                (row, campaign) -> {
                    if (reason.isBlank()) {
                        return Optional.of(Refusal.REASON_MISSING);
                    }
                    return switch (row.status()) {
                        case CANCELLED -> Optional.of(Refusal.ALREADY_CANCELLED);
                        case HELD -> Optional.of(Refusal.ALREADY_HELD);
                        case PLANNED, CONFIRMED ->
                                moved(row, campaign, ActivityStatus.CANCELLED, reason.strip());
                    };
                });
    }

    /** Takes back a cancellation or a mark as held: it is planned again. */
    public Outcome<Activity> restore(ActivityId id, int version) {
        return writing.write(
                id,
                version,
                (row, campaign) ->
                        row.activity().open()
                                ? Optional.of(Refusal.NOTHING_TO_UNDO)
                                : moved(row, campaign, ActivityStatus.PLANNED, null));
    }

    /** The activity; empty when there is none or it is not this person's to see. */
    public Optional<Activity> find(ActivityId id) {
        return rows.findById(id.value())
                .filter(row ->
                        scope.mayRead(row, writing.campaign(new CampaignId(row.campaignId()))))
                .map(ActivityRow::activity);
    }

    /** Whether the signed-in person may change this activity. */
    public boolean mayEdit(Activity activity) {
        CampaignRow campaign = writing.campaign(activity.plan().campaign());
        return scope.mayRead(campaign) && scope.mayEdit(activity.plan().unit(), campaign.owner());
    }

    /** The activities that may be read, in order of start, from {@code offset} on. */
    public List<Activity> list(ActivityFilter filter, int offset, int limit) {
        return queries.page(filter, scope.reach(), offset, limit).stream()
                .map(ActivityRow::activity)
                .toList();
    }

    /** How many activities {@link #list} would give in all. */
    public long count(ActivityFilter filter) {
        return queries.count(filter, scope.reach());
    }

    /** What changed since the plan was issued, newest first; empty when it may not be read. */
    public List<HistoryEntry> history(ActivityId id) {
        Optional<Activity> found = find(id);
        if (found.isEmpty()) {
            return List.of();
        }
        ActivityPlan plan = found.get().plan();
        boolean money = scope.maySeeMoney(plan.unit(), writing.campaign(plan.campaign()).owner());
        return history.findByActivityIdOrderByAtDescIdDesc(id.value()).stream()
                .map(HistoryRow::entry)
                .filter(entry -> money || !entry.field().money())
                .toList();
    }

    /**
     * The rules that the plan breaks, with their sources.
     *
     * @param self the activity that is being changed, or null for a new one
     */
    public List<Warning> warnings(ActivityPlan plan, @Nullable ActivityId self) {
        CampaignRow campaign = writing.campaign(plan.campaign());
        return scope.mayRead(campaign) ? checks.warnings(plan, campaign.plan(), self) : List.of();
    }

    /** The rules that a campaign's activities break; for who may change the campaign. */
    public List<ActivityWarning> warnings(CampaignId id, int limit) {
        CampaignRow campaign = writing.campaign(id);
        return scope.mayEdit(campaign.owner()) ? checks.warnings(campaign, limit) : List.of();
    }

    private Optional<Refusal> moved(
            ActivityRow row, CampaignRow campaign, ActivityStatus to, @Nullable String reason) {
        ActivityStatus from = row.status();
        if (from == to) {
            return Optional.empty();
        }
        row.status(to, reason, now());
        if (campaign.status() != PlanStatus.DRAFT) {
            List<FieldChange> what = new ArrayList<>(List.of(FieldChange.status(from, to)));
            if (reason != null) {
                what.add(new FieldChange(ActivityField.CANCEL_REASON, "", reason));
            }
            if (from == ActivityStatus.CANCELLED || to == ActivityStatus.CANCELLED) {
                row.markChanged(now());
                notices.tellChanged(row);
            }
            noteChange("activity.status", row, row.area(), what);
        }
        return Optional.empty();
    }

    private void noteChange(
            String action, ActivityRow row, UnitId oldArea, List<FieldChange> what) {
        notices.activityChanged(action, row, oldArea, what, scope.access().require().id());
    }

    private Instant now() {
        return writing.now();
    }

    private LocalDateTime localNow() {
        return VietnamTime.local(clock.instant());
    }
}
