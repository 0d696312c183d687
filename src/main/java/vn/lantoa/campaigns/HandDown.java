package vn.lantoa.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.campaigns.HandedStore.Copy;
import vn.lantoa.campaigns.HandedStore.Draft;
import vn.lantoa.campaigns.Outcome.Done;
import vn.lantoa.campaigns.Outcome.Refusal;
import vn.lantoa.campaigns.Outcome.Refused;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;

/**
 * Hands activities of a plan down to units below, each of which then plans its own copy. A unit has
 * one copy of an activity, however often it is handed down; what a unit made of its copy stays. It
 * is for who may change the activity above and plan at the units below; anything else ends in an
 * {@link AccessDeniedException}.
 */
@Service
public class HandDown {

    private final ActivityRows rows;
    private final CampaignRows campaigns;
    private final HandedStore store;
    private final HandedQueries queries;
    private final UnitsBelow below;
    private final PlanScope scope;
    private final PlanNotices notices;
    private final Places places;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandDown(
            ActivityRows rows,
            CampaignRows campaigns,
            HandedStore store,
            HandedQueries queries,
            UnitsBelow below,
            PlanScope scope,
            PlanNotices notices,
            Places places,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.store = store;
        this.queries = queries;
        this.below = below;
        this.scope = scope;
        this.notices = notices;
        this.places = places;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What {@link #handDown} would do; writes nothing. */
    public Outcome<Handing> forecast(HandingOrder order) {
        return work(order, false);
    }

    /** Hands down, whole or not at all. */
    public Outcome<Handing> handDown(HandingOrder order) {
        return work(order, true);
    }

    /**
     * The units that an activity may be handed to; empty when it is not the person's to hand down.
     */
    public List<Place> receivers(Activity activity, PlaceLevel level) {
        CampaignRow campaign = campaign(activity.plan().campaign().value());
        if (!scope.mayRead(campaign)) {
            return List.of();
        }
        return below.at(level, activity, campaign).stream()
                .filter(place -> scope.mayEdit(place.id(), campaign.owner()))
                .toList();
    }

    /** Whether there is any unit that the person may hand the activity to; lists none of them. */
    public boolean handsDown(Activity activity) {
        CampaignRow campaign = campaign(activity.plan().campaign().value());
        return scope.mayRead(campaign) && below.any(activity, campaign);
    }

    /** The open activities of the campaign's own unit, in order of start. */
    public List<Activity> candidates(CampaignId id) {
        CampaignRow campaign = campaign(id.value());
        if (campaign.status() == PlanStatus.CLOSED || !scope.mayEdit(campaign.owner())) {
            return List.of();
        }
        return rows.openAt(id.value(), campaign.owner()).stream()
                .map(ActivityRow::activity)
                .toList();
    }

    /** What became of it below; empty when it was not handed down or is not theirs to follow. */
    public Optional<HandedState> state(ActivityId id) {
        return rows.findById(id.value())
                .filter(row -> scope.mayEdit(row.unit(), campaign(row.campaignId()).owner()))
                .flatMap(row -> queries.state(id.value()));
    }

    /** The activity above that this one is a copy of; empty when it is none. */
    public Optional<ActivityId> origin(ActivityId copy) {
        return store.origin(copy.value()).map(ActivityId::new);
    }

    private Outcome<Handing> work(HandingOrder order, boolean write) {
        return transaction.execute(status -> {
            List<UUID> ids = order.activities().stream().map(ActivityId::value).toList();
            Map<UUID, List<Copy>> copies = store.copies(ids);
            Handing sum = Handing.NONE;
            for (UUID id : ids) {
                ActivityRow origin = row(id);
                CampaignRow campaign = campaign(origin.campaignId());
                scope.requireEdit(origin.unit(), campaign);
                List<Place> receivers = below.of(order.receivers(), origin.activity(), campaign);
                Optional<Refusal> refusal = refusal(origin, campaign, receivers);
                if (refusal.isPresent()) {
                    status.setRollbackOnly();
                    return new Refused<>(refusal.get());
                }
                Step step = new Step(origin, campaign, order.again(), write);
                sum = sum.plus(handDown(step, receivers, copies.getOrDefault(id, List.of())));
            }
            return new Done<>(sum);
        });
    }

    private Optional<Refusal> refusal(
            ActivityRow origin, CampaignRow campaign, List<Place> receivers) {
        if (campaign.status() == PlanStatus.CLOSED) {
            return Optional.of(Refusal.CAMPAIGN_CLOSED);
        }
        if (receivers.isEmpty()) {
            return Optional.of(Refusal.NOBODY_BELOW);
        }
        return switch (origin.status()) {
            case CANCELLED -> Optional.of(Refusal.ALREADY_CANCELLED);
            case HELD -> Optional.of(Refusal.ALREADY_HELD);
            case PLANNED, CONFIRMED -> Optional.empty();
        };
    }

    private Handing handDown(Step step, List<Place> receivers, List<Copy> copies) {
        Map<UnitId, Copy> there = new HashMap<>();
        copies.forEach(copy -> there.put(copy.unit(), copy));
        List<Place> fresh = new ArrayList<>();
        List<Copy> dropped = new ArrayList<>();
        for (Place receiver : receivers) {
            Copy copy = there.get(receiver.id());
            if (copy == null) {
                fresh.add(receiver);
            } else if (copy.status() == ActivityStatus.CANCELLED) {
                dropped.add(copy);
            }
        }
        int standing = receivers.size() - fresh.size() - dropped.size();
        int written = step.write() ? write(step, fresh) : fresh.size();
        // a unit that somebody else handed it to in this moment has it now
        standing += fresh.size() - written;
        if (!step.again()) {
            return new Handing(written, standing, dropped.size(), 0);
        }
        if (step.write() && !dropped.isEmpty()) {
            renew(step, dropped.stream().map(Copy::id).toList());
        }
        return new Handing(written, standing, 0, dropped.size());
    }

    private int write(Step step, List<Place> receivers) {
        ActivityRow origin = step.origin();
        ActivityPlan plan = origin.plan();
        List<Draft> drafts = new ArrayList<>();
        Set<UnitId> areas = new HashSet<>();
        for (Place receiver : receivers) {
            Location location = Location.of(receiver.id(), places);
            String lead = UsualLead.of(receiver);
            String search = location.searchText(plan.title(), lead, "");
            drafts.add(
                    new Draft(
                            Uuid7.next(),
                            receiver.id(),
                            location,
                            lead,
                            SearchKey.of(lead),
                            search));
            areas.add(location.area());
        }
        int written = store.write(origin.id().value(), drafts, now());
        if (written > 0 && step.campaign().status() != PlanStatus.DRAFT) {
            notices.handedDown(origin, written, areas);
        }
        return written;
    }

    /** Who does so at the same moment comes after, and finds what was dropped renewed. */
    private void renew(Step step, List<UUID> dropped) {
        store.lock(dropped);
        HandedValues values = HandedValues.of(step.origin().activity());
        List<ActivityRow> still =
                rows.findAllById(dropped).stream()
                        .filter(copy -> copy.status() == ActivityStatus.CANCELLED)
                        .toList();
        for (ActivityRow copy : still) {
            ActivityPlan plan = values.over(copy.plan(), EnumSet.allOf(OfferedField.class));
            List<FieldChange> what = new ArrayList<>(FieldChange.between(copy.plan(), plan));
            what.add(FieldChange.status(copy.status(), ActivityStatus.PLANNED));
            copy.write(plan, Location.of(plan.unit(), places), now());
            copy.status(ActivityStatus.PLANNED, null, now());
            if (step.campaign().status() != PlanStatus.DRAFT) {
                copy.markChanged(now());
                notices.activityChanged(
                        "activity.handed-down-again",
                        copy,
                        copy.area(),
                        what,
                        scope.access().require().id());
                notices.tellChanged(copy);
            }
        }
        rows.flush();
        store.settle(dropped);
    }

    private ActivityRow row(UUID id) {
        return rows.findById(id).orElseThrow(() -> new AccessDeniedException("no such activity"));
    }

    private CampaignRow campaign(UUID id) {
        return campaigns
                .findById(id)
                .orElseThrow(() -> new AccessDeniedException("no such campaign"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** One activity on its way down. */
    private record Step(ActivityRow origin, CampaignRow campaign, boolean again, boolean write) {}
}
