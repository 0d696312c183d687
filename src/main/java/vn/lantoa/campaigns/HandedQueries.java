package vn.lantoa.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.SearchKey;

/** Finds the copies whose activity above says something that their unit has not answered. */
@Component
class HandedQueries {

    /**
     * Something changed above and is not the unit's own word already. A copy that does not take
     * place is asked about nothing but whether it should.
     */
    private static final String UNANSWERED =
            """
            c.status <> 'CLOSED' AND a.status <> 'HELD' AND (
                (h.cancelled <> (o.status = 'CANCELLED')
                    AND (a.status = 'CANCELLED') <> (o.status = 'CANCELLED'))
                OR (a.status <> 'CANCELLED' AND o.status <> 'CANCELLED' AND (
                    (h.title <> o.title AND a.title <> o.title COLLATE utf8mb4_bin)
                    OR ((h.start_at <> o.start_at OR h.end_at <> o.end_at)
                        AND (a.start_at <> o.start_at OR a.end_at <> o.end_at))
                    OR (h.kind <> o.kind AND a.kind <> o.kind)
                    OR (h.channel <> o.channel AND a.channel <> o.channel)
                    OR (h.stage <> o.stage AND a.stage <> o.stage)
                    OR (h.audience <> o.audience AND a.audience <> o.audience COLLATE utf8mb4_bin)
                    OR (h.men_and_boys <> o.men_and_boys AND a.men_and_boys <> o.men_and_boys)
                    OR (h.languages <> o.languages AND a.languages <> o.languages)
                    OR (h.note <> o.note AND a.note <> o.note COLLATE utf8mb4_bin))))
            """;

    private static final String TABLES =
            """
            handed_activity h JOIN activity o ON o.id = h.origin_id
            JOIN activity a ON a.id = h.copy_id JOIN campaign c ON c.id = a.campaign_id
            """;

    /** What a unit answered last. */
    record Handed(UUID copy, UUID origin, HandedValues answered) {}

    private final JdbcClient jdbc;

    HandedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HandedState> state(UUID origin) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) AS copies, COALESCE(SUM(a.status = 'CANCELLED'), 0) AS dropped,
                               COALESCE(SUM(%s), 0) AS unanswered
                        FROM %s WHERE h.origin_id = :origin
                        """
                                .formatted(UNANSWERED, TABLES))
                .param("origin", origin)
                .query((row, number) ->
                        new HandedState(
                                row.getInt("copies"),
                                row.getInt("dropped"),
                                row.getInt("unanswered")))
                .optional()
                .filter(state -> state.copies() > 0);
    }

    /** What the unit of this copy answered last; empty when it is no copy. */
    Optional<Handed> find(UUID copy) {
        return jdbc.sql("SELECT h.* FROM handed_activity h WHERE h.copy_id = ?")
                .param(copy)
                .query((row, number) -> handed(row))
                .optional();
    }

    /** Copies with an unanswered change, in order of start. */
    List<Handed> unanswered(OfferSearch search, int offset, int limit) {
        return in(
                        search,
                        "SELECT h.* FROM %s WHERE %s AND %s ORDER BY a.start_at, a.id LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> handed(row))
                .list();
    }

    long count(OfferSearch search) {
        return in(search, "SELECT COUNT(*) FROM %s WHERE %s AND %s")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private JdbcClient.StatementSpec in(OfferSearch search, String sql) {
        List<String> conditions = new ArrayList<>();
        // a unit below changes its copy in an issued plan only
        conditions.add(
                anyOf(
                        search.editable(),
                        "(a.unit_path LIKE %1$s AND c.status = 'PUBLISHED') OR c.owner_path LIKE %1$s"));
        if (search.fromOthers()) {
            conditions.add(
                    "NOT "
                            + anyOf(
                                    search.editable(),
                                    "o.unit_path LIKE %1$s OR c.owner_path LIKE %1$s"));
        }
        if (search.within() != null) {
            conditions.add("a.unit_path LIKE :within");
        }
        List<String> words =
                List.of(SearchKey.of(search.text()).split(" ", -1)).stream()
                        .filter(word -> !word.isEmpty())
                        .toList();
        for (int i = 0; i < words.size(); i++) {
            conditions.add("a.search_text LIKE :word" + i);
        }
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql.formatted(TABLES, UNANSWERED, String.join(" AND ", conditions)));
        for (int i = 0; i < search.editable().size(); i++) {
            statement = statement.param("path" + i, search.editable().get(i) + "%");
        }
        for (int i = 0; i < words.size(); i++) {
            statement = statement.param("word" + i, "%" + words.get(i) + "%");
        }
        return search.within() == null
                ? statement
                : statement.param("within", search.within() + "%");
    }

    private static String anyOf(List<String> paths, String condition) {
        StringBuilder any = new StringBuilder("(FALSE");
        for (int i = 0; i < paths.size(); i++) {
            any.append(" OR ").append(condition.formatted(":path" + i));
        }
        return any.append(")").toString();
    }

    private static Handed handed(ResultSet row) throws SQLException {
        return new Handed(
                row.getObject("copy_id", UUID.class),
                row.getObject("origin_id", UUID.class),
                new HandedValues(
                        Stored.text(row.getString("title")),
                        row.getObject("start_at", LocalDateTime.class),
                        row.getObject("end_at", LocalDateTime.class),
                        ActivityKind.valueOf(row.getString("kind")),
                        Channel.valueOf(row.getString("channel")),
                        Stage.valueOf(row.getString("stage")),
                        Stored.text(row.getString("audience")),
                        row.getBoolean("men_and_boys"),
                        Stored.names(row.getString("languages")),
                        Stored.text(row.getString("note")),
                        !row.getBoolean("cancelled")));
    }
}
