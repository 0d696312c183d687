package vn.lantoa.campaigns.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/**
 * A filter as a condition on {@code activity_result r} and, for words, {@code activity a}. The
 * pieces are this program's own; every value is bound.
 */
final class ResultSearch {

    /** What an organiser chose; where nobody chose, the one that stands by its time. */
    static final String COUNTS =
            "(j.id IS NULL OR j.chosen = 1 OR (j.decided = 0 AND j.place = 1))";

    private static final String OPEN = "(j.id IS NOT NULL AND (j.undecided > 0 OR j.decided = 0))";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean conflicts;
    private boolean words;

    ResultSearch(ResultFilter filter, List<UnitId> readable, Places places) {
        conflicts = filter.conflicts();
        conditions.add("r.standing = 1");
        reach(readable, places);
        subject(filter, places);
        period(filter);
        for (String word : SearchKey.of(filter.text()).split(" ", -1)) {
            if (!word.isEmpty()) {
                String name = "word" + values.size();
                conditions.add(
                        "(r.search_text LIKE :%s OR a.search_text LIKE :%s)".formatted(name, name));
                values.put(name, "%" + word + "%");
                words = true;
            }
        }
        if (filter.conflicts()) {
            conditions.add("(r.open_ends > 1 OR %s)".formatted(OPEN));
        }
    }

    private void reach(List<UnitId> readable, Places places) {
        List<String> any = new ArrayList<>();
        for (UnitId unit : readable) {
            if (unit.equals(UnitId.MINISTRY)) {
                return; // the whole tree: no condition keeps the index free for the others
            }
            String name = "reach" + any.size();
            any.add("r.unit_path LIKE :" + name);
            values.put(name, places.get(unit).path() + "%");
        }
        conditions.add(any.isEmpty() ? "FALSE" : "(" + String.join(" OR ", any) + ")");
    }

    private void subject(ResultFilter filter, Places places) {
        if (filter.campaign() != null) {
            add("r.campaign_id = :campaign", "campaign", filter.campaign().value());
        }
        if (filter.activity() != null) {
            add("r.activity_id = :activity", "activity", filter.activity().value());
        }
        if (filter.within() != null && !filter.within().equals(UnitId.MINISTRY)) {
            String path = places.find(filter.within()).map(place -> place.path() + "%").orElse("-");
            add("r.unit_path LIKE :within", "within", path);
        }
        if (filter.channel() != null) {
            add("r.channel = :channel", "channel", filter.channel().name());
        }
        if (filter.language() != null) {
            add(
                    """
                    EXISTS (SELECT 1 FROM result_language l
                            WHERE l.result_id = r.id AND l.tag = :language)
                    """,
                    "language",
                    filter.language());
        }
    }

    private void period(ResultFilter filter) {
        LocalDate from = filter.from();
        if (from != null) {
            add("r.start_at >= :from", "from", from.atStartOfDay());
        }
        LocalDate to = filter.to();
        if (to != null) {
            add("r.start_at < :to", "to", to.plusDays(1).atStartOfDay());
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /**
     * Results of activities that have several, as {@code judged}, with what decides whether each
     * counts.
     *
     * @param which a condition on {@code activity_id}
     */
    static String judged(String which) {
        return """
        WITH contested AS (
          SELECT activity_id FROM activity_result FORCE INDEX (result_by_activity)
          WHERE %s AND standing = 1
          GROUP BY activity_id HAVING COUNT(*) > 1),
        judged AS (
          SELECT r.id, r.chosen,
                 COALESCE(MAX(r.chosen) OVER (PARTITION BY r.activity_id), 0) AS decided,
                 SUM(r.chosen IS NULL) OVER (PARTITION BY r.activity_id) AS undecided,
                 ROW_NUMBER() OVER (PARTITION BY r.activity_id
                                    ORDER BY r.at DESC, CAST(r.id AS CHAR) DESC) AS place
          FROM contested c
          STRAIGHT_JOIN activity_result r FORCE INDEX (result_by_activity)
            ON r.activity_id = c.activity_id AND r.standing = 1)
        """
                .formatted(which);
    }

    /** As {@link #judged(String)}, of every activity. */
    static String judged() {
        return judged("activity_id IS NOT NULL");
    }

    /**
     * What the condition needs before {@code SELECT}: nothing unless contradictions are asked for.
     */
    String with() {
        return conflicts ? judged() : "";
    }

    /** The condition, ready after {@code WHERE}. */
    String where() {
        return String.join(" AND ", conditions);
    }

    /** What the condition needs to be joined, where it is asked together with {@link #with}. */
    String join() {
        return (conflicts ? "LEFT JOIN judged j ON j.id = r.id " : "") + planned();
    }

    /** Joins the planned activity where words are looked for in it. */
    String planned() {
        return words ? "LEFT JOIN activity a ON a.id = r.activity_id" : "";
    }

    /** The statement with the values bound. */
    JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement) {
        return statement.params(values);
    }
}
