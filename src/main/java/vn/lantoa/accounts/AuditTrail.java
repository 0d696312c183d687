package vn.lantoa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.spi.AuditSubjects;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * Reads the audit entries of one's own subtree, newest first. A page begins after the last line of
 * the one before ("after"), so the thousandth page costs what the first does.
 */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private record Condition(String sql, Map<String, Object> params) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditLog audit;
    private final Places places;
    private final JsonMapper json;
    private final ObjectProvider<AuditSubjects> subjects;

    AuditTrail(
            JdbcClient jdbc,
            Access access,
            AuditLog audit,
            Places places,
            JsonMapper json,
            ObjectProvider<AuditSubjects> subjects) {
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.places = places;
        this.json = json;
    }

    /**
     * A page of the list.
     *
     * @param after the last line of the page before; null for the first page
     * @throws AccessDeniedException without {@link Permission#READ_AUDIT} at the filter's unit
     */
    public List<AuditLine> page(AuditFilter filter, @Nullable AuditLine after, int limit) {
        Condition condition = condition(filter, after);
        // the ids first, from an index alone; names only for the lines of the page
        List<AuditLine> lines =
                jdbc.sql(
                                """
                                SELECT a.id, a.at, a.person, a.action, a.subject, a.unit, a.changes,
                                       p.name, s.name AS subject_name
                                  FROM (SELECT id FROM audit_entry WHERE %s
                                         ORDER BY at DESC, id DESC LIMIT :limit) page
                                  JOIN audit_entry a ON a.id = page.id
                                  LEFT JOIN person p ON p.id = a.person
                                  LEFT JOIN person s ON s.id = CASE WHEN char_length(a.subject) = 36
                                                                    THEN CAST(a.subject AS uuid) END
                                 ORDER BY a.at DESC, a.id DESC
                                """
                                        .formatted(condition.sql))
                        .params(condition.params)
                        .param("limit", limit)
                        .query((row, n) -> line(row))
                        .list();
        return named(lines);
    }

    /** Asks every module once for the names of all things of a page. */
    private List<AuditLine> named(List<AuditLine> lines) {
        Set<UUID> unnamed =
                lines.stream()
                        .filter(line -> line.subjectName() == null)
                        .flatMap(line -> uuid(line.subject()).stream())
                        .collect(Collectors.toSet());
        Map<UUID, AuditSubjects.Named> names = new HashMap<>();
        subjects.forEach(module -> names.putAll(module.named(unnamed)));
        return lines.stream()
                .map(line -> uuid(line.subject()).map(names::get).map(line::about).orElse(line))
                .toList();
    }

    private static Optional<UUID> uuid(String subject) {
        return UUID_TEXT.matcher(subject).matches()
                ? Optional.of(UUID.fromString(subject))
                : Optional.empty();
    }

    /** Notes in the audit log that entries were taken out of the product, and how many. */
    @Transactional
    public void noteExport(AuditFilter filter, int entries) {
        UnitId at = filter.within();
        UnitId unit = at == null ? access.units(Permission.READ_AUDIT).getFirst() : at;
        access.require(Permission.READ_AUDIT, unit);
        audit.record(
                "audit.exported", unit.toString(), unit, Map.of("lines", String.valueOf(entries)));
    }

    private Condition condition(AuditFilter filter, @Nullable AuditLine after) {
        List<String> all = new ArrayList<>();
        Map<String, Object> params = new LinkedHashMap<>();
        place(filter.within(), all, params);
        LocalDate from = filter.from();
        if (from != null) {
            all.add("at >= :from");
            params.put("from", DatabaseTime.of(VietnamTime.instant(from.atStartOfDay())));
        }
        LocalDate to = filter.to();
        if (to != null) {
            all.add("at < :to");
            params.put("to", DatabaseTime.of(VietnamTime.instant(to.plusDays(1).atStartOfDay())));
        }
        equal("person", filter.by(), all, params);
        equal("action", filter.action(), all, params);
        equal("subject", filter.subject(), all, params);
        if (after != null) {
            all.add("at <= :at AND (at < :at OR id < :id)");
            params.put("at", DatabaseTime.of(after.at()));
            params.put("id", after.id().toString());
        }
        return new Condition(all.isEmpty() ? "TRUE" : String.join(" AND ", all), params);
    }

    private void place(@Nullable UnitId within, List<String> all, Map<String, Object> params) {
        List<UnitId> reach = access.units(Permission.READ_AUDIT);
        if (within != null) {
            access.require(Permission.READ_AUDIT, within);
            reach = List.of(within);
        }
        if (reach.isEmpty()) {
            all.add("FALSE");
        } else if (!reach.contains(UnitId.MINISTRY)) {
            all.add("unit IN (:units)");
            params.put("units", reach.stream().flatMap(this::subtree).distinct().toList());
        }
    }

    private Stream<String> subtree(UnitId top) {
        return Stream.concat(
                        Stream.of(top),
                        Stream.of(PlaceLevel.values())
                                .flatMap(level -> places.within(top, level).stream())
                                .map(place -> place.id()))
                .map(UnitId::toString);
    }

    private static void equal(
            String column, @Nullable Object value, List<String> all, Map<String, Object> params) {
        if (value != null) {
            all.add(column + " = :" + column);
            params.put(column, value.toString());
        }
    }

    private AuditLine line(ResultSet row) throws SQLException {
        String by = row.getString("person");
        return new AuditLine(
                UUID.fromString(row.getString("id")),
                DatabaseTime.read(row, "at"),
                by == null ? null : PersonId.parse(by),
                row.getString("name"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("subject_name"),
                row.getString("subject_name") == null
                        ? null
                        : "nguoi-dung/" + row.getString("subject"),
                UnitId.parse(row.getString("unit")),
                json.readValue(row.getString("changes"), new TypeReference<>() {}));
    }
}
