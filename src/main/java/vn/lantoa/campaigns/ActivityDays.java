package vn.lantoa.campaigns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.lantoa.campaigns.Outcome.Refusal;
import vn.lantoa.campaigns.Outcome.Refused;

/**
 * Activities as a calendar sees them: how many there are on which days, and moving one to another
 * day. What is not the person's to see or change ends in an {@link AccessDeniedException}.
 */
@Service
public class ActivityDays {

    private final Activities activities;
    private final ActivityQueries queries;
    private final CampaignRows campaigns;
    private final PlanScope scope;

    ActivityDays(
            Activities activities,
            ActivityQueries queries,
            CampaignRows campaigns,
            PlanScope scope) {
        this.activities = activities;
        this.queries = queries;
        this.campaigns = campaigns;
        this.scope = scope;
    }

    /** How many activities {@link Activities#list} would give, by first and last day and kind. */
    public List<ActivityCount> counts(ActivityFilter filter) {
        return queries.counts(filter, scope.reach());
    }

    /** Those that the signed-in person may move to another day: open ones in plans not closed. */
    public List<ActivityId> movable(Collection<Activity> shown) {
        Map<UUID, CampaignRow> plans = plans(shown);
        Map<List<Object>, Boolean> known = new HashMap<>();
        return shown.stream()
                .filter(Activity::open)
                .filter(one -> {
                    CampaignRow plan = plans.get(one.plan().campaign().value());
                    return plan != null
                            && known.computeIfAbsent(
                                    List.of(plan.id(), one.plan().unit()),
                                    key -> mayMove(one, plan));
                })
                .map(Activity::id)
                .toList();
    }

    /** What speaks against the activity starting on this day, at its hour. */
    public List<Warning> warnings(ActivityId id, LocalDate day) {
        Activity activity = activity(id);
        return activities.warnings(activity.plan().startingOn(day), id);
    }

    /** Moves the activity so that it starts on this day, at its hour and as long as before. */
    public Outcome<Activity> move(ActivityId id, int version, LocalDate day) {
        Activity activity = activity(id);
        if (activity.status() == ActivityStatus.HELD) {
            return new Refused<>(Refusal.ALREADY_HELD);
        }
        return activities.change(id, version, activity.plan().startingOn(day));
    }

    private boolean mayMove(Activity activity, CampaignRow plan) {
        return plan.status() != PlanStatus.CLOSED
                && scope.mayRead(plan)
                && scope.mayEdit(activity.plan().unit(), plan.owner());
    }

    private Map<UUID, CampaignRow> plans(Collection<Activity> shown) {
        List<UUID> ids =
                shown.stream().map(one -> one.plan().campaign().value()).distinct().toList();
        return campaigns.findAllById(ids).stream()
                .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
    }

    private Activity activity(ActivityId id) {
        Optional<Activity> found = activities.find(id);
        return found.orElseThrow(() -> new AccessDeniedException("no such activity"));
    }
}
