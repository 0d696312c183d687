package vn.lantoa.campaigns.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.results.ResultDetails.AdHoc;
import vn.lantoa.campaigns.results.ResultDetails.FalseInformation;
import vn.lantoa.campaigns.results.ResultDetails.Photo;
import vn.lantoa.campaigns.results.ResultDetails.Remarks;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/** Reads every version of a result in full. */
@Component
class VersionQueries {

    private static final String OF_ROOT = "SELECT id FROM activity_result WHERE root = :root";

    private record Parts(
            Map<UUID, List<String>> languages,
            Map<UUID, List<FalseInformation>> falseInformation,
            Map<UUID, List<Photo>> photos) {}

    private final JdbcClient jdbc;

    VersionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The versions of a chain, the latest first. */
    List<ResultVersion> of(UUID root) {
        Parts parts = new Parts(languages(root), falseInformation(root), photos(root));
        return jdbc.sql(
                        "SELECT * FROM activity_result WHERE root = :root ORDER BY at DESC, id DESC")
                .param("root", root)
                .query((row, number) -> version(row, parts))
                .list();
    }

    private Map<UUID, List<String>> languages(UUID root) {
        Map<UUID, List<String>> found = new HashMap<>();
        jdbc.sql("SELECT * FROM result_language WHERE result_id IN (" + OF_ROOT + ") ORDER BY tag")
                .param("root", root)
                .query(row -> {
                    owned(found, row).add(row.getString("tag"));
                });
        return found;
    }

    private Map<UUID, List<FalseInformation>> falseInformation(UUID root) {
        Map<UUID, List<FalseInformation>> found = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT * FROM result_false_information
                        WHERE result_id IN (SELECT id FROM activity_result WHERE root = :root)
                        ORDER BY position
                        """)
                .param("root", root)
                .query(row -> {
                    owned(found, row)
                            .add(
                                    new FalseInformation(
                                            FalseInformationKind.valueOf(row.getString("kind")),
                                            row.getString("words")));
                });
        return found;
    }

    private Map<UUID, List<Photo>> photos(UUID root) {
        Map<UUID, List<Photo>> found = new HashMap<>();
        jdbc.sql(
                        "SELECT * FROM result_photo WHERE result_id IN ("
                                + OF_ROOT
                                + ") ORDER BY position")
                .param("root", root)
                .query(row -> {
                    owned(found, row)
                            .add(
                                    new Photo(
                                            row.getString("sha256"),
                                            row.getInt("width"),
                                            row.getInt("height"),
                                            row.getInt("bytes")));
                });
        return found;
    }

    private static <T> List<T> owned(Map<UUID, List<T>> found, ResultSet row) throws SQLException {
        return found.computeIfAbsent(
                row.getObject("result_id", UUID.class), id -> new ArrayList<>());
    }

    private static ResultVersion version(ResultSet row, Parts parts) throws SQLException {
        UUID corrects = row.getObject("corrects", UUID.class);
        return new ResultVersion(
                new ResultId(row.getObject("id", UUID.class)),
                corrects == null ? null : new ResultId(corrects),
                new PersonId(row.getObject("author", UUID.class)),
                details(row, parts),
                new ResultVersion.Clocks(
                        StoredTime.read(row, "made_at"),
                        StoredTime.read(row, "at"),
                        StoredTime.read(row, "received_at")),
                row.getBoolean("standing"));
    }

    private static ResultDetails details(ResultSet row, Parts parts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID activity = row.getObject("activity_id", UUID.class);
        return new ResultDetails(
                activity == null ? null : new ActivityId(activity),
                adHoc(row),
                UnitId.parse(row.getString("unit")),
                row.getObject("start_at", LocalDateTime.class),
                Channel.valueOf(row.getString("channel")),
                parts.languages().getOrDefault(id, List.of()),
                ResultQueries.turnout(row),
                row.getObject("minutes", Integer.class),
                row.getObject("estimated_reach", Integer.class),
                new Remarks(
                        row.getString("went_well"),
                        row.getString("was_hard"),
                        row.getString("questions"),
                        parts.falseInformation().getOrDefault(id, List.of())),
                parts.photos().getOrDefault(id, List.of()));
    }

    private static @Nullable AdHoc adHoc(ResultSet row) throws SQLException {
        String title = row.getString("ad_hoc_title");
        return title == null
                ? null
                : new AdHoc(
                        title,
                        ActivityKind.valueOf(Objects.requireNonNull(row.getString("ad_hoc_kind"))));
    }
}
