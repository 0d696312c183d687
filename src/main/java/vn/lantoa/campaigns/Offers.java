package vn.lantoa.campaigns;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.Permission;
import vn.lantoa.campaigns.HandedQueries.Handed;
import vn.lantoa.campaigns.Outcome.Done;
import vn.lantoa.campaigns.Outcome.Overtaken;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;

/**
 * Changes above, offered to the units below and never forced on them. A unit takes all, some or
 * none; either way it is not asked again until something else changes above. Only who may change
 * the copy sees and answers.
 */
@Service
public class Offers {

    private final ActivityRows rows;
    private final CampaignRows campaigns;
    private final Activities activities;
    private final HandedStore store;
    private final HandedQueries queries;
    private final PlanScope scope;
    private final Places places;
    private final TransactionTemplate transaction;

    Offers(
            ActivityRows rows,
            CampaignRows campaigns,
            Activities activities,
            HandedStore store,
            HandedQueries queries,
            PlanScope scope,
            Places places,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.activities = activities;
        this.store = store;
        this.queries = queries;
        this.scope = scope;
        this.places = places;
        this.transaction = transaction;
    }

    /** What is offered to this activity; empty when nothing is, or not to this person. */
    public Optional<Offer> find(ActivityId copy) {
        return queries.find(copy.value()).stream()
                .flatMap(handed -> offers(List.of(handed)).stream())
                .filter(offer -> editable(offer.copy()))
                .findFirst();
    }

    /**
     * What is offered to the units the person plans for, in order of start.
     *
     * @param within only to units of this subtree; null does not limit
     * @param text words of the copy's title, lead, address or place, without accents
     */
    public List<Offer> list(@Nullable UnitId within, String text, int offset, int limit) {
        return offers(queries.unanswered(search(within, text, false), offset, limit));
    }

    /** How many {@link #list} would give in all. */
    public long count(@Nullable UnitId within, String text) {
        return queries.count(search(within, text, false));
    }

    /** How many come from others, further up than the person plans. */
    public long countFromAbove() {
        return queries.count(search(null, "", true));
    }

    /**
     * Answers an offer: takes these fields, leaves the others as the unit has them.
     *
     * @param version the copy's version that the person saw
     * @param originVersion the version above that the person saw
     */
    public Outcome<Activity> answer(
            ActivityId copy, int version, int originVersion, Set<OfferedField> taken) {
        return transaction.execute(status -> {
            store.lock(List.of(copy.value()));
            Offer offer = find(copy).orElse(null);
            if (offer == null) {
                Activity now = editableCopy(copy);
                return new Overtaken<>(now.version(), now.saved());
            }
            if (offer.copy().version() != version || offer.originVersion() != originVersion) {
                return new Overtaken<>(offer.copy().version(), offer.copy().saved());
            }
            Outcome<Activity> outcome = take(offer, taken);
            if (outcome instanceof Done<Activity>) {
                store.settle(List.of(copy.value()));
            } else {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<Activity> take(Offer offer, Set<OfferedField> wanted) {
        Set<OfferedField> taken = EnumSet.noneOf(OfferedField.class);
        offer.fields().stream().filter(wanted::contains).forEach(taken::add);
        Activity copy = offer.copy();
        boolean standing = taken.remove(OfferedField.TAKES_PLACE);
        if (standing && !offer.above().takesPlace()) {
            String reason = Objects.requireNonNull(offer.reason(), "cancelled for a reason");
            return activities.cancel(copy.id(), copy.version(), reason);
        }
        if (standing) {
            Outcome<Activity> restored = activities.restore(copy.id(), copy.version());
            if (!(restored instanceof Done<Activity>(Activity open)) || taken.isEmpty()) {
                return restored;
            }
            copy = open;
        }
        if (taken.isEmpty() || copy.status() == ActivityStatus.CANCELLED) {
            return new Done<>(copy);
        }
        ActivityPlan plan = offer.above().over(copy.plan(), taken);
        return activities.change(copy.id(), copy.version(), plan);
    }

    private List<Offer> offers(List<Handed> found) {
        List<UUID> ids =
                found.stream()
                        .flatMap(one -> Stream.of(one.copy(), one.origin()))
                        .distinct()
                        .toList();
        Map<UUID, ActivityRow> all =
                rows.findAllById(ids).stream()
                        .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        return found.stream().flatMap(one -> offer(one, all).stream()).toList();
    }

    private Optional<Offer> offer(Handed handed, Map<UUID, ActivityRow> all) {
        ActivityRow copyRow = all.get(handed.copy());
        ActivityRow originRow = all.get(handed.origin());
        if (copyRow == null || originRow == null || closed(copyRow)) {
            return Optional.empty();
        }
        Activity copy = copyRow.activity();
        Activity origin = originRow.activity();
        HandedValues above = HandedValues.of(origin);
        HandedValues own = HandedValues.of(copy);
        Set<OfferedField> fields = handed.answered().differences(above);
        fields.retainAll(own.differences(above));
        fields.retainAll(asked(copy, above, fields));
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Offer(
                                copy,
                                origin.id(),
                                origin.plan().unit(),
                                origin.version(),
                                handed.answered(),
                                above,
                                own,
                                fields,
                                origin.cancelReason()));
    }

    /** Nothing is asked about what took place, and of what does not only whether it should. */
    private static Set<OfferedField> asked(
            Activity copy, HandedValues above, Set<OfferedField> fields) {
        if (copy.status() == ActivityStatus.HELD) {
            return Set.of();
        }
        boolean dropped =
                copy.status() == ActivityStatus.CANCELLED
                        && !fields.contains(OfferedField.TAKES_PLACE);
        return !above.takesPlace() || dropped
                ? Set.of(OfferedField.TAKES_PLACE)
                : EnumSet.allOf(OfferedField.class);
    }

    private boolean closed(ActivityRow copy) {
        return campaigns
                .findById(copy.campaignId())
                .filter(campaign -> campaign.status() != PlanStatus.CLOSED)
                .isEmpty();
    }

    private boolean editable(Activity copy) {
        return activities.mayEdit(copy);
    }

    private Activity editableCopy(ActivityId copy) {
        return activities
                .find(copy)
                .filter(this::editable)
                .orElseThrow(() -> new AccessDeniedException("no copy of this person's"));
    }

    private OfferSearch search(@Nullable UnitId within, String text, boolean fromOthers) {
        List<String> editable =
                scope.access().units(Permission.EDIT_PLANS).stream()
                        .map(unit -> places.get(unit).path())
                        .toList();
        String path = within == null ? null : places.get(within).path();
        return new OfferSearch(editable, fromOthers, path, text);
    }
}
