package vn.lantoa.campaigns.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.results.ResultLine.Agreement;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/** Lists results page by page, the latest first. */
@Component
class ResultQueries {

    private static final TypeReference<Map<String, String>> VERSIONS = new TypeReference<>() {};

    private static final String LINE =
            """
            r.id, r.root, r.activity_id, r.campaign_id, r.ad_hoc_title, r.unit, r.channel,
            r.start_at, r.female, r.male, r.other, r.children, r.disabled, r.men_and_boys,
            r.estimated_reach, r.open_ends, a.title, j.id AS contested, j.decided, j.undecided
            """;

    private static final String LAST_WRITTEN = "r.at DESC, CAST(r.id AS CHAR) DESC";

    private record Found(UUID id, @Nullable UUID activity) {}

    private final JdbcClient jdbc;

    ResultQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * First which, from an index alone and in its order; then the rest about these few, and whether
     * their activities have other results.
     */
    List<ResultLine> page(ResultSearch search, int offset, int limit) {
        String sql =
                """
                %s SELECT r.id, r.activity_id FROM activity_result r %s WHERE %s
                ORDER BY r.start_at DESC, r.id DESC LIMIT :limit OFFSET :offset
                """
                        .formatted(search.with(), search.join(), search.where());
        List<Found> page =
                search.in(jdbc.sql(sql).param("limit", limit).param("offset", offset))
                        .query((row, number) ->
                                new Found(
                                        row.getObject("id", UUID.class),
                                        row.getObject("activity_id", UUID.class)))
                        .list();
        return page.isEmpty() ? List.of() : lines(page);
    }

    private List<ResultLine> lines(List<Found> page) {
        List<UUID> activities =
                page.stream().map(Found::activity).filter(Objects::nonNull).distinct().toList();
        JdbcClient.StatementSpec statement =
                jdbc.sql(
                        lines(
                                activities.isEmpty() ? "FALSE" : "activity_id IN (:activities)",
                                "r.id IN (:ids)",
                                "r.start_at DESC, r.id DESC"));
        return (activities.isEmpty() ? statement : statement.param("activities", activities))
                .param("ids", page.stream().map(Found::id).toList())
                .query((row, number) -> line(row))
                .list();
    }

    long count(ResultSearch search) {
        String sql =
                "%s SELECT COUNT(*) FROM activity_result r %s WHERE %s"
                        .formatted(search.with(), search.join(), search.where());
        return search.in(jdbc.sql(sql)).query((row, number) -> row.getLong(1)).single();
    }

    /** The standing result of the chain that this version belongs to. */
    Optional<ResultLine> line(ResultId version) {
        String root = "(SELECT root FROM activity_result WHERE id = :id)";
        String sql =
                lines(
                        """
                        activity_id = (SELECT activity_id FROM activity_result
                                        WHERE root = %s AND standing = 1 LIMIT 1)
                        """
                                .formatted(root),
                        "r.standing = 1 AND r.root = " + root,
                        LAST_WRITTEN);
        return jdbc
                .sql(sql)
                .param("id", version.value())
                .query((row, number) -> line(row))
                .list()
                .stream()
                .findFirst();
    }

    /** The standing results of an activity, the one that was written last first. */
    List<ResultLine> lines(ActivityId activity) {
        String sql =
                lines(
                        "activity_id = :activity",
                        "r.standing = 1 AND r.activity_id = :activity",
                        LAST_WRITTEN);
        return jdbc.sql(sql)
                .param("activity", activity.value())
                .query((row, number) -> line(row))
                .list();
    }

    private static String lines(String activities, String where, String order) {
        return """
        %s SELECT %s, %s AS counts FROM activity_result r
        LEFT JOIN activity a ON a.id = r.activity_id
        LEFT JOIN judged j ON j.id = r.id
        WHERE %s ORDER BY %s
        """
                .formatted(
                        ResultSearch.judged(activities), LINE, ResultSearch.COUNTS, where, order);
    }

    private static ResultLine line(ResultSet row) throws SQLException {
        UUID activity = row.getObject("activity_id", UUID.class);
        UUID campaign = row.getObject("campaign_id", UUID.class);
        return new ResultLine(
                new ResultId(row.getObject("id", UUID.class)),
                row.getObject("root", UUID.class),
                title(row.getString("title"), row.getString("ad_hoc_title")),
                activity == null ? null : new ActivityId(activity),
                campaign == null ? null : new CampaignId(campaign),
                UnitId.parse(row.getString("unit")),
                Channel.valueOf(row.getString("channel")),
                row.getObject("start_at", LocalDateTime.class),
                turnout(row),
                row.getObject("estimated_reach", Integer.class),
                row.getBoolean("counts"),
                agreement(row),
                row.getInt("open_ends") > 1);
    }

    static Turnout turnout(ResultSet row) throws SQLException {
        return new Turnout(
                row.getInt("female"),
                row.getInt("male"),
                row.getInt("other"),
                row.getObject("children", Integer.class),
                row.getObject("disabled", Integer.class),
                row.getObject("men_and_boys", Integer.class));
    }

    private static LocalizedText title(@Nullable String planned, @Nullable String adHoc) {
        if (planned != null) {
            return new LocalizedText(JsonMapper.shared().readValue(planned, VERSIONS));
        }
        return LocalizedText.vietnamese(adHoc == null ? "" : adHoc);
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        if (row.getString("contested") == null) {
            return Agreement.ALONE;
        }
        return row.getInt("undecided") > 0 || !row.getBoolean("decided")
                ? Agreement.OPEN
                : Agreement.DECIDED;
    }
}
