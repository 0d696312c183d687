package vn.lantoa.campaigns;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.UnitId;

/** Lists campaigns and sums up their activities. */
@Component
class CampaignQueries {

    /** No unit's person has more campaigns to look through at a time. */
    private static final int MOST = 500;

    private final EntityManager entities;
    private final JdbcClient jdbc;

    CampaignQueries(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** Those that may be read, the latest period first. */
    List<CampaignRow> list(
            PlanScope.Reach reach, @Nullable Integer year, @Nullable PlanStatus status) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<CampaignRow> query = builder.createQuery(CampaignRow.class);
        Root<CampaignRow> campaign = query.from(CampaignRow.class);
        List<Predicate> all = new ArrayList<>();
        all.add(readable(reach, builder, campaign));
        if (year != null) {
            all.add(builder.equal(campaign.get("year"), year));
        }
        if (status != null) {
            all.add(builder.equal(campaign.get("status"), status));
        }
        query.select(campaign)
                .where(all.toArray(Predicate[]::new))
                .orderBy(
                        builder.desc(campaign.get("startDate")),
                        builder.asc(campaign.get("ownerPath")),
                        builder.asc(campaign.get("id")));
        return entities.createQuery(query).setMaxResults(MOST).getResultList();
    }

    /** The areas in which the campaign has activities. */
    List<UnitId> areas(CampaignId campaign) {
        return jdbc.sql("SELECT DISTINCT area FROM activity WHERE campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query((row, number) -> UnitId.parse(row.getString("area")))
                .list();
    }

    /** The ids of its activities. */
    List<UUID> activities(CampaignId campaign) {
        return jdbc.sql("SELECT id FROM activity WHERE campaign_id = ?")
                .param(campaign.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    PublishSummary summary(CampaignId campaign, LocalDateTime now) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) AS activities, COUNT(DISTINCT unit) AS places,
                               COALESCE(SUM(status = 'HELD'), 0) AS held,
                               COALESCE(SUM(status IN ('PLANNED', 'CONFIRMED') AND end_at < :now), 0) AS past,
                               COALESCE(SUM(lead_body = ''), 0) AS unled
                        FROM activity WHERE campaign_id = :campaign
                        """)
                .param("campaign", campaign.value())
                .param("now", now)
                .query((row, number) ->
                        new PublishSummary(
                                row.getLong("activities"),
                                row.getLong("places"),
                                row.getLong("held"),
                                row.getLong("past"),
                                row.getLong("unled")))
                .single();
    }

    private static Predicate readable(
            PlanScope.Reach reach, CriteriaBuilder builder, Root<CampaignRow> campaign) {
        List<Predicate> any = new ArrayList<>();
        for (String path : reach.all()) {
            any.add(builder.like(campaign.get("ownerPath"), path + "%"));
        }
        Predicate issued = builder.notEqual(campaign.get("status"), PlanStatus.DRAFT);
        for (String path : reach.published()) {
            Predicate line = builder.like(campaign.get("ownerPath"), path + "%");
            List<UnitId> above = PlanScope.above(path);
            if (!above.isEmpty()) {
                line = builder.or(line, campaign.get("owner").in(above));
            }
            any.add(builder.and(issued, line));
        }
        return builder.or(any.toArray(Predicate[]::new));
    }
}
