package vn.lantoa.campaigns;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.Permission;
import vn.lantoa.campaigns.Outcome.Done;
import vn.lantoa.campaigns.Outcome.Overtaken;
import vn.lantoa.campaigns.Outcome.Refusal;
import vn.lantoa.campaigns.Outcome.Refused;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * Campaigns: made empty or from a template, changed, issued, closed. Only who plans at the owner's
 * unit may change one; an issued one is read along the owner's line of the tree. What is not the
 * person's to change ends in an {@link AccessDeniedException}.
 */
@Service
public class Campaigns {

    private static final int WRITTEN_AT_ONCE = 500;

    private final CampaignRows rows;
    private final ActivityRows activities;
    private final CampaignQueries queries;
    private final Templates templates;
    private final Editions editions;
    private final PlanScope scope;
    private final PlanNotices notices;
    private final Places places;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Campaigns(
            CampaignRows rows,
            ActivityRows activities,
            CampaignQueries queries,
            Templates templates,
            Editions editions,
            PlanScope scope,
            PlanNotices notices,
            Places places,
            EntityManager entities,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.activities = activities;
        this.queries = queries;
        this.templates = templates;
        this.editions = editions;
        this.scope = scope;
        this.notices = notices;
        this.places = places;
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What an edition would hold, every date computed; writes nothing. */
    public List<PreviewItem> preview(EditionOrder order) {
        scope.requireEdit(order.owner());
        return editions.preview(templates.require(order.template()), order);
    }

    /** Makes the edition as a draft with all its activities, whole or not at all. */
    public Outcome<Campaign> create(EditionOrder order) {
        scope.requireEdit(order.owner());
        Template template = templates.require(order.template());
        if (editions.misplaced(order).isPresent()) {
            return new Refused<>(Refusal.PLACE_OUTSIDE_OWNER);
        }
        return transaction.execute(status -> {
            CampaignRow row = insert(editions.campaign(template, order));
            Iterator<ActivityRow> all =
                    editions.activities(template, order, row.id(), now()).iterator();
            for (int written = 1; all.hasNext(); written++) {
                entities.persist(all.next());
                if (written % WRITTEN_AT_ONCE == 0) {
                    entities.flush();
                    entities.clear();
                }
            }
            return new Done<>(row.campaign());
        });
    }

    /** Makes an empty draft. */
    public Outcome<Campaign> create(CampaignPlan plan) {
        scope.requireEdit(plan.owner());
        if (!places.get(plan.owner()).current()) {
            return new Refused<>(Refusal.PLACE_NOT_CURRENT);
        }
        return transaction.execute(status -> new Done<>(insert(plan).campaign()));
    }

    /** Changes what was written down. */
    public Outcome<Campaign> change(CampaignId id, int version, CampaignPlan plan) {
        return write(
                id,
                version,
                row -> {
                    if (row.status() == PlanStatus.CLOSED) {
                        return Optional.of(Refusal.CAMPAIGN_CLOSED);
                    }
                    if (!plan.owner().equals(row.owner())) {
                        if (row.status() != PlanStatus.DRAFT
                                || activities.countByCampaignId(id.value()) > 0) {
                            return Optional.of(Refusal.OWNER_CHANGE_AFTER_PUBLISHING);
                        }
                        scope.requireEdit(plan.owner());
                    }
                    Map<String, String> what = CampaignChange.between(row.plan(), plan);
                    row.write(plan, places.get(plan.owner()), now());
                    if (row.status() != PlanStatus.DRAFT && !what.isEmpty()) {
                        notices.campaignChanged("campaign.changed", row, what);
                    }
                    return Optional.empty();
                });
    }

    /** Issues the plan: from now on everyone it concerns sees it. */
    public Outcome<Campaign> publish(CampaignId id, int version) {
        return write(
                id,
                version,
                row -> {
                    if (row.status() != PlanStatus.DRAFT) {
                        return Optional.of(Refusal.NOT_A_DRAFT);
                    }
                    if (activities.countByCampaignId(id.value()) == 0) {
                        return Optional.of(Refusal.NO_ACTIVITIES);
                    }
                    row.publish(now());
                    noteStatus("campaign.published", row, PlanStatus.DRAFT);
                    notices.issued(queries.activities(id));
                    return Optional.empty();
                });
    }

    /** Ends the plan: nothing in it changes any more. */
    public Outcome<Campaign> close(CampaignId id, int version) {
        return write(
                id,
                version,
                row -> {
                    if (row.status() != PlanStatus.PUBLISHED) {
                        return Optional.of(Refusal.CAMPAIGN_CLOSED);
                    }
                    row.close(now());
                    noteStatus("campaign.closed", row, PlanStatus.PUBLISHED);
                    return Optional.empty();
                });
    }

    /** Takes a closing back. */
    public Outcome<Campaign> reopen(CampaignId id, int version) {
        return write(
                id,
                version,
                row -> {
                    if (row.status() != PlanStatus.CLOSED) {
                        return Optional.of(Refusal.NOTHING_TO_UNDO);
                    }
                    row.reopen(now());
                    noteStatus("campaign.reopened", row, PlanStatus.CLOSED);
                    return Optional.empty();
                });
    }

    /** The campaign; empty when there is none or it is not this person's to see. */
    public Optional<Campaign> find(CampaignId id) {
        return rows.findById(id.value()).filter(scope::mayRead).map(CampaignRow::campaign);
    }

    /** The campaigns that may be read, the latest first; null does not limit. */
    public List<Campaign> list(@Nullable Integer year, @Nullable PlanStatus status) {
        return queries.list(scope.reach(), year, status).stream()
                .map(CampaignRow::campaign)
                .toList();
    }

    /** What the plan holds; for who may change it. */
    public PublishSummary summary(CampaignId id) {
        scope.requireEdit(row(id).owner());
        return queries.summary(id, VietnamTime.local(clock.instant()));
    }

    /** Whether the signed-in person may change the campaign. */
    public boolean mayEdit(Campaign campaign) {
        return scope.mayEdit(campaign.plan().owner());
    }

    /** The units at which the signed-in person plans, none under another; empty for readers. */
    public List<UnitId> plannedFor() {
        return scope.access().units(Permission.EDIT_PLANS);
    }

    /** The units in whose subtrees the person may place this campaign's activities. */
    public List<UnitId> plannedIn(Campaign campaign) {
        UnitId owner = campaign.plan().owner();
        return plannedFor().stream()
                .filter(unit -> places.contains(unit, owner) || places.contains(owner, unit))
                .map(unit -> places.contains(unit, owner) ? owner : unit)
                .distinct()
                .toList();
    }

    private CampaignRow insert(CampaignPlan plan) {
        return rows.saveAndFlush(
                new CampaignRow(CampaignId.next(), plan, places.get(plan.owner()), now()));
    }

    private void noteStatus(String action, CampaignRow row, PlanStatus before) {
        Map<String, String> what = new LinkedHashMap<>();
        what.put("status", before + " → " + row.status());
        notices.campaignChanged(action, row, what);
        notices.touchActivities(queries.areas(row.id()));
    }

    private Outcome<Campaign> write(
            CampaignId id, int version, Function<CampaignRow, Optional<Refusal>> change) {
        try {
            return transaction.execute(status -> {
                CampaignRow row = row(id);
                scope.requireEdit(row.owner());
                if (row.version() != version) {
                    return new Overtaken<>(row.version(), row.saved());
                }
                Optional<Refusal> refusal = change.apply(row);
                if (refusal.isPresent()) {
                    return new Refused<>(refusal.get());
                }
                return new Done<>(rows.saveAndFlush(row).campaign());
            });
        } catch (OptimisticLockingFailureException e) {
            CampaignRow now = row(id);
            return new Overtaken<>(now.version(), now.saved());
        }
    }

    private CampaignRow row(CampaignId id) {
        return rows.findById(id.value())
                .orElseThrow(() -> new AccessDeniedException("no such campaign"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
