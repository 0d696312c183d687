package vn.lantoa.campaigns.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.geography.Place;
import vn.lantoa.shared.UnitId;

/**
 * Adds up the results that count: all that stand, read from one index, less the few that another
 * result of the same activity outweighs.
 */
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

    /** The sums of the results that are alike in these. */
    private record Group(Channel channel, UnitId unit, List<String> languages, Sums sums) {}

    SumQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What all add up to. */
    Sums all(ResultSearch search) {
        return all(search, standing(COLUMNS, search))
                .minus(all(search, outweighed(COLUMNS, search)));
    }

    private Sums all(ResultSearch search, String sql) {
        return search.in(jdbc.sql(sql)).query((row, number) -> sums(row)).single();
    }

    /** How they spread over channels, languages and the units right under the top. */
    ResultSums spread(ResultSearch search, Place top) {
        String columns =
                """
                r.channel, r.languages,
                SUBSTRING_INDEX(SUBSTRING_INDEX(r.unit_path, '/', :depth), '/', -1) AS child,
                """
                        + COLUMNS;
        String groups = " GROUP BY r.channel, r.languages, child";
        Map<Channel, Sums> byChannel = new EnumMap<>(Channel.class);
        Map<UnitId, Sums> byUnit = new HashMap<>();
        Map<String, Sums> byLanguage = new HashMap<>();
        Sums all = Sums.NONE;
        List<Group> every =
                new ArrayList<>(groups(search, standing(columns, search) + groups, top));
        for (Group less : groups(search, outweighed(columns, search) + groups, top)) {
            Sums none = Sums.NONE.minus(less.sums);
            every.add(new Group(less.channel, less.unit, less.languages, none));
        }
        for (Group group : every) {
            all = all.plus(group.sums);
            byChannel.merge(group.channel, group.sums, Sums::plus);
            byUnit.merge(group.unit, group.sums, Sums::plus);
            group.languages.forEach(tag -> byLanguage.merge(tag, group.sums, Sums::plus));
        }
        return new ResultSums(all, counted(byChannel), counted(byUnit), counted(byLanguage));
    }

    private List<Group> groups(ResultSearch search, String sql, Place top) {
        // "/vn-0/" has two slashes, so what follows its third part is cut off
        long depth = top.path().chars().filter(c -> c == '/').count() + 1;
        return search.in(jdbc.sql(sql).param("depth", depth))
                .query((row, number) -> {
                    String child = row.getString("child");
                    return new Group(
                            Channel.valueOf(row.getString("channel")),
                            child.isEmpty() ? top.id() : UnitId.parse(child),
                            List.of(row.getString("languages").split(",", -1)),
                            sums(row));
                })
                .list();
    }

    private static String standing(String columns, ResultSearch search) {
        return "%s SELECT %s FROM activity_result r %s WHERE %s"
                .formatted(search.with(), columns, search.join(), search.where());
    }

    private static String outweighed(String columns, ResultSearch search) {
        return """
        %s SELECT %s FROM judged j STRAIGHT_JOIN activity_result r ON r.id = j.id %s
        WHERE %s AND %s IS NOT TRUE
        """
                .formatted(
                        ResultSearch.judged(),
                        columns,
                        search.planned(),
                        search.where(),
                        ResultSearch.COUNTS);
    }

    /** Without those of which every result is outweighed. */
    private static <K> Map<K, Sums> counted(Map<K, Sums> sums) {
        sums.values().removeIf(one -> one.results() == 0);
        return sums;
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
