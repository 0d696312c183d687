package vn.lantoa.campaigns;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.VietnamTime;

/**
 * Finds activities of issued plans that still lack something, where the person looks after them.
 */
@Component
class ActivityGaps {

    private final Clock clock;

    ActivityGaps(Clock clock) {
        this.clock = clock;
    }

    Predicate without(
            ActivityGap gap,
            PlanScope.Reach reach,
            CriteriaBuilder builder,
            CriteriaQuery<?> query,
            Root<ActivityRow> activity) {
        Predicate state =
                switch (gap) {
                    case OVERDUE ->
                            builder.and(
                                    activity.get("status")
                                            .in(ActivityStatus.PLANNED, ActivityStatus.CONFIRMED),
                                    builder.lessThan(
                                            activity.get("endAt"),
                                            VietnamTime.today(clock).atStartOfDay()));
                    case NO_RESULT -> builder.equal(activity.get("status"), ActivityStatus.HELD);
                };
        Predicate own =
                builder.or(
                        reach.all().stream()
                                .map(path -> builder.like(activity.get("unitPath"), path + "%"))
                                .toArray(Predicate[]::new));
        Predicate issued =
                builder.equal(
                        ActivityQueries.campaign(activity).get("status"), PlanStatus.PUBLISHED);
        return builder.and(
                state, issued, own, builder.not(builder.exists(result(builder, query, activity))));
    }

    private static Subquery<Integer> result(
            CriteriaBuilder builder, CriteriaQuery<?> query, Root<ActivityRow> activity) {
        Subquery<Integer> result = query.subquery(Integer.class);
        Root<StandingResultRow> row = result.from(StandingResultRow.class);
        return result.select(builder.literal(1))
                .where(
                        builder.equal(row.<UUID>get("activityId"), activity.<UUID>get("id")),
                        builder.isTrue(row.get("standing")));
    }
}
