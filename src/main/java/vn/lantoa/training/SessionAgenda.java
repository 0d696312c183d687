package vn.lantoa.training;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.UnitId;

/**
 * The sessions of all classes that concern the signed-in person: of their units, of the classes
 * they teach, and of announced ones they take part in.
 */
@Service
@Transactional(readOnly = true)
public class SessionAgenda {

    private static final String TAKES_PART =
            """
            (c.status <> 'DRAFT'
             AND c.id IN (SELECT t.class_id FROM trainee t
                           WHERE t.person_id = :me AND t.merged_into IS NULL
                             AND t.state IN ('INVITED', 'ENROLLED', 'WAITING', 'OFFERED')))
            """;

    private static final String OWN =
            """
            (c.status IN ('ANNOUNCED', 'FINISHED') AND NOT s.cancelled
             AND (c.id IN (SELECT t.class_id FROM class_trainer t WHERE t.person_id = :me)
                  OR c.id IN (SELECT t.class_id FROM trainee t
                               WHERE t.person_id = :me AND t.merged_into IS NULL
                                 AND t.state = 'ENROLLED')))
            """;

    private static final String SESSIONS =
            """
            SELECT s.*, (SELECT COUNT(*) FROM class_session o
                          WHERE o.class_id = s.class_id
                            AND (o.starts_at < s.starts_at
                                 OR (o.starts_at = s.starts_at AND o.id <= s.id))) AS place
            FROM class_session s JOIN training_class c ON c.id = s.class_id
            """;

    private final JdbcClient jdbc;
    private final ClassSearch search;
    private final ClassStore classes;
    private final ClassScope scope;

    SessionAgenda(JdbcClient jdbc, ClassSearch search, ClassStore classes, ClassScope scope) {
        this.jdbc = jdbc;
        this.search = search;
        this.classes = classes;
        this.scope = scope;
    }

    /** How many sessions last from one day to another. */
    public record DayCount(LocalDate first, LocalDate last, long sessions)
            implements Serializable {}

    /** In order of time. */
    public List<AgendaEntry> entries(AgendaFilter filter, int offset, int limit) {
        Map<String, Object> params = new HashMap<>();
        return read(condition(filter, params), params, offset, limit);
    }

    /** How many sessions the filter finds, by days. */
    public List<DayCount> counts(AgendaFilter filter) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql(
                        """
                        SELECT DATE(s.starts_at) AS first, DATE(s.ends_at) AS last, COUNT(*) AS n
                        FROM class_session s JOIN training_class c ON c.id = s.class_id
                        WHERE %s GROUP BY DATE(s.starts_at), DATE(s.ends_at)
                        ORDER BY first, last
                        """
                                .formatted(condition(filter, params)))
                .params(params)
                .query((row, number) ->
                        new DayCount(
                                row.getObject("first", LocalDate.class),
                                row.getObject("last", LocalDate.class),
                                row.getLong("n")))
                .list();
    }

    /** The sessions that the person teaches or has a seat in, from day to day, in order of time. */
    public List<AgendaEntry> own(LocalDate from, LocalDate to) {
        Map<String, Object> params = new HashMap<>();
        params.put("me", scope.me().value());
        params.put("from", from.atStartOfDay());
        params.put("to", to.plusDays(1).atStartOfDay());
        return read(OWN + " AND s.ends_at > :from AND s.starts_at < :to", params, 0, 200);
    }

    /** One session; empty when it does not concern the person. */
    public Optional<AgendaEntry> entry(SessionId id) {
        Map<String, Object> params = new HashMap<>();
        String reach = "(" + search.reach(params) + " OR " + TAKES_PART + ")";
        params.put("session", id.value());
        return read(reach + " AND s.id = :session", params, 0, 1).stream().findFirst();
    }

    private String condition(AgendaFilter filter, Map<String, Object> params) {
        List<String> all = new ArrayList<>();
        all.add("(" + search.reach(params) + " OR " + TAKES_PART + ")");
        if (filter.from() != null) {
            all.add("s.ends_at > :from");
            params.put("from", filter.from().atStartOfDay());
        }
        if (filter.to() != null) {
            all.add("s.starts_at < :to");
            params.put("to", filter.to().plusDays(1).atStartOfDay());
        }
        UnitId below = filter.below();
        if (below != null) {
            search.below(below, all, params);
        }
        if (filter.course() != null) {
            all.add("c.course_id = :course");
            params.put("course", filter.course().value());
        }
        if (filter.status() == ClassStatus.CANCELLED) {
            all.add("(s.cancelled OR c.status = 'CANCELLED')");
        } else if (filter.status() != null) {
            all.add("(NOT s.cancelled AND c.status = :status)");
            params.put("status", filter.status().name());
        }
        ClassSearch.words(filter.text(), all, params);
        return String.join(" AND ", all);
    }

    private record Row(ClassSession session, Instant saved, @Nullable Instant changed) {}

    private List<AgendaEntry> read(
            String condition, Map<String, Object> params, int offset, int limit) {
        String sql =
                String.join(
                        " ",
                        SESSIONS,
                        "WHERE",
                        condition,
                        "ORDER BY s.starts_at, s.id LIMIT :limit OFFSET :offset");
        List<Row> rows =
                jdbc.sql(sql)
                        .params(params)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, number) ->
                                new Row(
                                        SessionStore.row(row, number),
                                        DatabaseTime.read(row, "saved_at"),
                                        DatabaseTime.readOptional(row, "changed_at")))
                        .list();
        Map<ClassId, TrainingClass> of = classes(rows);
        return rows.stream()
                .map(row ->
                        new AgendaEntry(
                                row.session(),
                                Objects.requireNonNull(of.get(row.session().classId())),
                                row.saved(),
                                row.changed()))
                .toList();
    }

    private Map<ClassId, TrainingClass> classes(List<Row> rows) {
        List<UUID> ids =
                rows.stream().map(row -> row.session().classId().value()).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : classes.where("c.id IN (:ids)", Map.of("ids", ids), 0, ids.size()).stream()
                        .collect(Collectors.toMap(TrainingClass::id, one -> one));
    }
}
