package vn.lantoa.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Place;
import vn.lantoa.shared.UnitId;

/** Adds up the money of a campaign's activities. */
@Component
class BudgetQueries {

    private final JdbcClient jdbc;

    BudgetQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sums by the units right under the top; what takes place at the top itself counts for the top.
     *
     * @param reach paths of the subtrees whose money may be seen
     */
    Map<UnitId, MoneySum> sums(CampaignId campaign, Place top, List<String> reach) {
        if (reach.isEmpty()) {
            return Map.of();
        }
        Map<UnitId, MoneySum> all = new LinkedHashMap<>();
        // "/vn-0/" has two slashes, so what follows its third part is cut off
        long depth = top.path().chars().filter(c -> c == '/').count() + 1;
        StatementSpec query =
                jdbc.sql(sql(reach.size()))
                        .param("depth", depth)
                        .param("campaign", campaign.value())
                        .param("top", top.path() + "%");
        for (int i = 0; i < reach.size(); i++) {
            query = query.param("path" + i, reach.get(i) + "%");
        }
        query.query(row -> {
            String child = row.getString("child");
            all.put(child.isEmpty() ? top.id() : UnitId.parse(child), sum(row));
        });
        return all;
    }

    private static String sql(int paths) {
        String where =
                IntStream.range(0, paths)
                        .mapToObj(
                                "c.owner_path LIKE :path%1$s OR a.unit_path LIKE :path%1$s"
                                        ::formatted)
                        .collect(Collectors.joining(" OR "));
        return """
        SELECT SUBSTRING_INDEX(SUBSTRING_INDEX(a.unit_path, '/', :depth), '/', -1) AS child,
               COALESCE(SUM(IF(a.status = 'CANCELLED', 0, a.planned_state)), 0) AS planned_state,
               COALESCE(SUM(IF(a.status = 'CANCELLED', 0, a.planned_socialised)), 0) AS planned_socialised,
               COALESCE(SUM(IF(a.status = 'CANCELLED', 0, a.planned_international)), 0) AS planned_international,
               COALESCE(SUM(a.spent_state), 0) AS spent_state,
               COALESCE(SUM(a.spent_socialised), 0) AS spent_socialised,
               COALESCE(SUM(a.spent_international), 0) AS spent_international,
               SUM(a.status <> 'CANCELLED') AS activities,
               SUM(a.status <> 'CANCELLED' AND COALESCE(a.planned_state, a.planned_socialised,
                   a.planned_international) IS NOT NULL) AS with_planned,
               SUM(COALESCE(a.spent_state, a.spent_socialised,
                   a.spent_international) IS NOT NULL) AS with_spent
        FROM activity a JOIN campaign c ON c.id = a.campaign_id
        WHERE a.campaign_id = :campaign AND a.unit_path LIKE :top AND (%s)
        GROUP BY child
        """
                .formatted(where);
    }

    private static MoneySum sum(ResultSet row) throws SQLException {
        return new MoneySum(
                amounts(row, "planned_"),
                amounts(row, "spent_"),
                row.getLong("activities"),
                row.getLong("with_planned"),
                row.getLong("with_spent"));
    }

    private static Map<FundSource, Long> amounts(ResultSet row, String which) throws SQLException {
        return Map.of(
                FundSource.STATE, row.getLong(which + "state"),
                FundSource.SOCIALISED, row.getLong(which + "socialised"),
                FundSource.INTERNATIONAL, row.getLong(which + "international"));
    }
}
