package vn.lantoa.campaigns;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.SearchKey;

/** Lists activities in order of start, page by page; every filter is answered by the database. */
@Component
class ActivityQueries {

    private final EntityManager entities;
    private final Places places;
    private final ActivityGaps gaps;

    ActivityQueries(EntityManager entities, Places places, ActivityGaps gaps) {
        this.entities = entities;
        this.places = places;
        this.gaps = gaps;
    }

    List<ActivityRow> page(ActivityFilter filter, PlanScope.Reach reach, int offset, int limit) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<ActivityRow> query = builder.createQuery(ActivityRow.class);
        Root<ActivityRow> activity = query.from(ActivityRow.class);
        query.select(activity)
                .where(conditions(filter, reach, builder, query, activity))
                .orderBy(builder.asc(activity.get("startAt")), builder.asc(activity.get("id")));
        return entities.createQuery(query)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(ActivityFilter filter, PlanScope.Reach reach) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<ActivityRow> activity = query.from(ActivityRow.class);
        query.select(builder.count(activity))
                .where(conditions(filter, reach, builder, query, activity));
        return entities.createQuery(query).getSingleResult();
    }

    /** How many there are, by first and last day and kind; what ends at midnight ends before. */
    List<ActivityCount> counts(ActivityFilter filter, PlanScope.Reach reach) {
        HibernateCriteriaBuilder builder = (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
        CriteriaQuery<ActivityCount> query = builder.createQuery(ActivityCount.class);
        Root<ActivityRow> activity = query.from(ActivityRow.class);
        Expression<LocalDate> first =
                builder.sql("date(?)", LocalDate.class, activity.get("startAt"));
        Expression<LocalDate> last =
                builder.sql("date(? - INTERVAL 1 SECOND)", LocalDate.class, activity.get("endAt"));
        Expression<ActivityKind> kind = activity.get("kind");
        query.select(
                        builder.construct(
                                ActivityCount.class, first, last, kind, builder.count(activity)))
                .where(conditions(filter, reach, builder, query, activity))
                .groupBy(first, last, kind);
        return entities.createQuery(query).getResultList();
    }

    private Predicate[] conditions(
            ActivityFilter filter,
            PlanScope.Reach reach,
            CriteriaBuilder builder,
            CriteriaQuery<?> query,
            Root<ActivityRow> activity) {
        List<Predicate> all = new ArrayList<>();
        all.add(readable(reach, builder, activity));
        add(all, filter.gap(), gap -> gaps.without(gap, reach, builder, query, activity));
        add(
                all,
                filter.from(),
                day -> builder.greaterThanOrEqualTo(activity.get("endAt"), day.atStartOfDay()));
        add(
                all,
                filter.to(),
                day -> builder.lessThan(activity.get("startAt"), day.plusDays(1).atStartOfDay()));
        add(
                all,
                filter.campaign(),
                id -> builder.equal(activity.<UUID>get("campaignId"), id.value()));
        add(
                all,
                filter.within(),
                unit -> builder.like(activity.get("unitPath"), places.get(unit).path() + "%"));
        add(all, filter.kind(), kind -> builder.equal(activity.get("kind"), kind));
        add(all, filter.channel(), channel -> builder.equal(activity.get("channel"), channel));
        add(all, filter.status(), status -> builder.equal(activity.get("status"), status));
        for (String word : SearchKey.of(filter.text()).split(" ", -1)) {
            if (!word.isEmpty()) {
                all.add(builder.like(activity.get("searchText"), "%" + word + "%"));
            }
        }
        return all.toArray(Predicate[]::new);
    }

    private static Predicate readable(
            PlanScope.Reach reach, CriteriaBuilder builder, Root<ActivityRow> activity) {
        Join<ActivityRow, CampaignRow> campaign = campaign(activity);
        List<Predicate> any = new ArrayList<>();
        for (String path : reach.all()) {
            any.add(builder.like(activity.get("unitPath"), path + "%"));
            any.add(builder.like(campaign.get("ownerPath"), path + "%"));
        }
        Predicate issued = builder.notEqual(campaign.get("status"), PlanStatus.DRAFT);
        for (String path : reach.published()) {
            Predicate line = builder.like(activity.get("unitPath"), path + "%");
            List<?> above = PlanScope.above(path);
            if (!above.isEmpty()) {
                line = builder.or(line, activity.get("unit").in(above));
            }
            any.add(builder.and(issued, line));
        }
        return builder.or(any.toArray(Predicate[]::new));
    }

    /** The activity's campaign; joined once. */
    @SuppressWarnings("unchecked") // the only join ever made on the root
    static Join<ActivityRow, CampaignRow> campaign(Root<ActivityRow> activity) {
        return activity.getJoins().stream()
                .map(join -> (Join<ActivityRow, CampaignRow>) join)
                .findFirst()
                .orElseGet(() -> activity.join("campaign"));
    }

    private static <T> void add(
            List<Predicate> all, @Nullable T value, Function<T, Predicate> condition) {
        if (value != null) {
            all.add(condition.apply(value));
        }
    }
}
