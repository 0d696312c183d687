package vn.lantoa.campaigns.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.geography.Place;
import vn.lantoa.shared.UnitId;

/** Adds up the results that count, in two passes: by channel and unit, and by language. */
@Component
class SumQueries {

    private static final String COLUMNS =
            """
            COUNT(*) AS results, SUM(r.female) AS female, SUM(r.male) AS male,
            SUM(r.other) AS other, SUM(r.children) AS children, SUM(r.disabled) AS disabled,
            SUM(r.men_and_boys) AS men_and_boys, SUM(r.minutes) AS minutes,
            SUM(r.estimated_reach) AS estimated_reach
            """;

    private final JdbcClient jdbc;

    SumQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What all add up to. */
    Sums all(ResultSearch search) {
        String sql =
                """
                %s SELECT %s FROM activity_result r
                LEFT JOIN judged j ON j.id = r.id %s
                WHERE %s AND %s
                """
                        .formatted(
                                ResultSearch.JUDGED,
                                COLUMNS,
                                search.join(),
                                search.where(),
                                ResultSearch.COUNTS);
        return search.in(jdbc.sql(sql)).query((row, number) -> sums(row)).single();
    }

    /** How they spread over channels, languages and the units right under the top. */
    ResultSums spread(ResultSearch search, Place top) {
        Map<Channel, Sums> byChannel = new EnumMap<>(Channel.class);
        Map<UnitId, Sums> byUnit = new HashMap<>();
        Sums[] all = {Sums.NONE};
        String sql =
                """
                %s SELECT r.channel,
                          SUBSTRING_INDEX(SUBSTRING_INDEX(r.unit_path, '/', :depth), '/', -1) AS child,
                          %s
                FROM activity_result r LEFT JOIN judged j ON j.id = r.id %s
                WHERE %s AND %s GROUP BY r.channel, child
                """
                        .formatted(
                                ResultSearch.JUDGED,
                                COLUMNS,
                                search.join(),
                                search.where(),
                                ResultSearch.COUNTS);
        // "/vn-0/" has two slashes, so what follows its third part is cut off
        long depth = top.path().chars().filter(c -> c == '/').count() + 1;
        search.in(jdbc.sql(sql).param("depth", depth))
                .query(row -> {
                    Sums sums = sums(row);
                    String child = row.getString("child");
                    byChannel.merge(Channel.valueOf(row.getString("channel")), sums, Sums::plus);
                    byUnit.merge(
                            child.isEmpty() ? top.id() : UnitId.parse(child), sums, Sums::plus);
                    all[0] = all[0].plus(sums);
                });
        return new ResultSums(all[0], byChannel, byUnit, byLanguage(search));
    }

    private Map<String, Sums> byLanguage(ResultSearch search) {
        Map<String, Sums> byLanguage = new HashMap<>();
        String sql =
                """
                %s SELECT spoken.tag, %s
                FROM activity_result r JOIN result_language spoken ON spoken.result_id = r.id
                LEFT JOIN judged j ON j.id = r.id %s
                WHERE %s AND %s GROUP BY spoken.tag
                """
                        .formatted(
                                ResultSearch.JUDGED,
                                COLUMNS,
                                search.join(),
                                search.where(),
                                ResultSearch.COUNTS);
        search.in(jdbc.sql(sql))
                .query(row -> {
                    byLanguage.put(row.getString("tag"), sums(row));
                });
        return byLanguage;
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getLong("results"),
                row.getLong("female"),
                row.getLong("male"),
                row.getLong("other"),
                row.getLong("children"),
                row.getLong("disabled"),
                row.getLong("men_and_boys"),
                row.getLong("minutes"),
                row.getLong("estimated_reach"));
    }
}
