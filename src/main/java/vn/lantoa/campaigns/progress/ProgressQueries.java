package vn.lantoa.campaigns.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.CampaignId;

/** Counts activities of every commune in one statement. */
@Component
class ProgressQueries {

    private final JdbcClient jdbc;

    ProgressQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The counts by path of the commune, without the last slash; what takes place above communes is
     * counted at paths that are no commune's.
     *
     * @param campaign or null for every issued plan
     * @param subtrees paths in one of which the activity takes place
     */
    Map<String, ActivityCounts> counts(@Nullable CampaignId campaign, List<String> subtrees) {
        StringBuilder where = new StringBuilder("(FALSE");
        for (int i = 0; i < subtrees.size(); i++) {
            where.append(" OR a.unit_path LIKE :path").append(i);
        }
        where.append(")");
        where.append(
                campaign == null
                        ? " AND a.campaign_id IN (SELECT id FROM campaign WHERE status = 'PUBLISHED')"
                        : " AND a.campaign_id = :campaign");
        String sql =
                """
                SELECT commune, SUM(status = 'PLANNED') AS planned, SUM(status = 'CONFIRMED') AS confirmed,
                       SUM(status = 'HELD') AS held, SUM(status = 'CANCELLED') AS cancelled,
                       SUM(has_result) AS with_result, SUM(status = 'HELD' AND NOT has_result) AS missing
                FROM (SELECT SUBSTRING_INDEX(a.unit_path, '/', 4) AS commune, a.status,
                             EXISTS (SELECT 1 FROM activity_result r
                                     WHERE r.activity_id = a.id AND r.standing = 1) AS has_result
                      FROM activity a WHERE %s) counted
                GROUP BY commune
                """
                        .formatted(where);
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (int i = 0; i < subtrees.size(); i++) {
            statement = statement.param("path" + i, subtrees.get(i) + "%");
        }
        if (campaign != null) {
            statement = statement.param("campaign", campaign.value());
        }
        Map<String, ActivityCounts> all = new HashMap<>();
        statement.query(row -> {
            all.put(
                    row.getString("commune"),
                    new ActivityCounts(
                            row.getInt("planned"),
                            row.getInt("confirmed"),
                            row.getInt("held"),
                            row.getInt("cancelled"),
                            row.getInt("with_result"),
                            row.getInt("missing")));
        });
        return all;
    }
}
