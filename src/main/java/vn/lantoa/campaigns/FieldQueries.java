package vn.lantoa.campaigns;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.FieldReader;

/** Finds what a phone should hold of the issued plans, whoever is signed in on this thread. */
@Component
class FieldQueries {

    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 60;

    /** More than a phone keeps of all collections together, so that sync can say it was capped. */
    static final int MOST = 2_001;

    private final EntityManager entities;
    private final Places places;

    FieldQueries(EntityManager entities, Places places) {
        this.entities = entities;
        this.places = places;
    }

    /** From today on by start, then what is over, the latest first. */
    List<ActivityRow> activities(FieldReader reader) {
        LocalDateTime today = reader.today().atStartOfDay();
        List<ActivityRow> found = new ArrayList<>();
        found.addAll(
                activities(
                        reader,
                        "a.endAt >= :from AND a.startAt < :to ORDER BY a.startAt, a.id",
                        today,
                        reader.today().plusDays(DAYS_AHEAD + 1L).atStartOfDay()));
        found.addAll(
                activities(
                        reader,
                        "a.endAt >= :from AND a.endAt < :to ORDER BY a.startAt DESC, a.id",
                        reader.today().minusDays(DAYS_BACK).atStartOfDay(),
                        today));
        return found;
    }

    /** Those whose period, or one of whose activities, lies in the time a phone holds. */
    List<CampaignRow> campaigns(FieldReader reader) {
        if (reader.units().isEmpty()) {
            return List.of();
        }
        LocalDate from = reader.today().minusDays(DAYS_BACK);
        LocalDate to = reader.today().plusDays(DAYS_AHEAD);
        Reading reading = reading(reader, "c.ownerPath", "c.owner");
        TypedQuery<CampaignRow> query =
                entities.createQuery(
                        """
                        SELECT c FROM CampaignRow c
                        WHERE c.status <> DRAFT AND (%s)
                          AND ((c.endDate >= :from AND c.startDate <= :to)
                               OR EXISTS (SELECT 1 FROM ActivityRow a WHERE a.campaign = c
                                          AND a.endAt >= :fromTime AND a.startAt < :toTime))
                        ORDER BY c.startDate DESC, c.ownerPath, c.id\
                        """
                                .formatted(reading.condition()),
                        CampaignRow.class);
        reading.set(query);
        return query.setParameter("from", from)
                .setParameter("to", to)
                .setParameter("fromTime", from.atStartOfDay())
                .setParameter("toTime", to.plusDays(1).atStartOfDay())
                .setMaxResults(MOST)
                .getResultList();
    }

    private List<ActivityRow> activities(
            FieldReader reader, String window, LocalDateTime from, LocalDateTime to) {
        if (reader.units().isEmpty()) {
            return List.of();
        }
        Reading reading = reading(reader, "a.unitPath", "a.unit");
        TypedQuery<ActivityRow> query =
                entities.createQuery(
                        """
                        SELECT a FROM ActivityRow a JOIN a.campaign c
                        WHERE c.status <> DRAFT AND (%s) AND %s\
                        """
                                .formatted(reading.condition(), window),
                        ActivityRow.class);
        reading.set(query);
        return query.setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** In the subtree of one of the reader's units, or at a unit above one of them. */
    private Reading reading(FieldReader reader, String path, String unit) {
        List<String> paths = reader.units().stream().map(held -> places.get(held).path()).toList();
        Set<UnitId> above = new LinkedHashSet<>();
        paths.forEach(held -> above.addAll(PlanScope.above(held)));
        StringBuilder condition = new StringBuilder();
        for (int i = 0; i < paths.size(); i++) {
            condition.append(i == 0 ? "" : " OR ").append(path).append(" LIKE :path").append(i);
        }
        if (!above.isEmpty()) {
            condition.append(" OR ").append(unit).append(" IN :above");
        }
        return new Reading(condition.toString(), paths, above);
    }

    /** A condition with its parameters. */
    private record Reading(String condition, List<String> paths, Set<UnitId> above) {

        void set(TypedQuery<?> query) {
            for (int i = 0; i < paths.size(); i++) {
                query.setParameter("path" + i, paths.get(i) + "%");
            }
            if (!above.isEmpty()) {
                query.setParameter("above", above);
            }
        }
    }
}
