package vn.lantoa.training.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.SessionId;

/** Which classes a phone holds, in a handful of statements whoever it belongs to. */
@Component
class FieldClassQueries {

    /** More no hand scrolls through. */
    private static final int MOST = 100;

    private static final int DAYS_OVER = 14;

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String CLASS =
            """
            SELECT c.id, c.name, k.title, c.unit, c.venue, c.first_day, c.last_day, c.status, c.closes_at,
                   p.id AS trainee, p.state AS mine, p.offered_until
            FROM training_class c JOIN course k ON k.id = c.course_id
            LEFT JOIN trainee p ON p.class_id = c.id AND p.person_id = :me
                 AND p.merged_into IS NULL
            """;

    private static final String NEAREST =
            " ORDER BY ABS(DATEDIFF(c.first_day, :today)), c.id LIMIT :most";

    private final JdbcClient jdbc;
    private final Access access;
    private final Places places;

    FieldClassQueries(JdbcClient jdbc, Access access, Places places) {
        this.jdbc = jdbc;
        this.access = access;
        this.places = places;
    }

    /**
     * A class for one person.
     *
     * @param role how the person stands to it, as the API writes it; {@code open} to enrol in
     * @param trainee the person's part; null without one
     * @param mine the state of the person's part; null without one
     * @param closes last moment to enrol; null until it begins
     * @param held until when an offered seat is held; null in every other state
     */
    record Row(
            ClassId id,
            String name,
            LocalizedText title,
            UnitId unit,
            String venue,
            LocalDate firstDay,
            LocalDate lastDay,
            ClassStatus status,
            @Nullable LocalDateTime closes,
            @Nullable Instant held,
            String role,
            @Nullable String trainee,
            @Nullable String mine) {}

    /** What this person's own classes depend on, wherever they are. */
    String state(PersonId me) {
        return jdbc.sql(
                        """
                        SELECT COALESCE(GROUP_CONCAT(x.line ORDER BY x.line SEPARATOR ','), '') FROM (
                            SELECT CONCAT(c.id, '-', c.version, '-', p.state, '-', p.said_at) AS line
                            FROM trainee p JOIN training_class c ON c.id = p.class_id
                            WHERE p.person_id = :me
                            UNION ALL
                            SELECT CONCAT(c.id, '-', c.version) FROM class_trainer t
                            JOIN training_class c ON c.id = t.class_id WHERE t.person_id = :me) x
                        """)
                .param("me", me.value())
                .query(String.class)
                .single();
    }

    List<Row> rows(FieldReader reader) {
        Map<ClassId, Row> all = new LinkedHashMap<>();
        if (!access.units(reader.person().id(), Permission.TEACH).isEmpty()) {
            add(
                    all,
                    "trainer",
                    reader,
                    """
                    WHERE c.id IN (SELECT class_id FROM class_trainer WHERE person_id = :me)
                      AND ((c.status IN ('ANNOUNCED', 'FINISHED') AND c.last_day >= :over)
                           OR (c.status = 'CANCELLED' AND c.last_day >= :today))
                    """);
        }
        add(
                all,
                "trainee",
                reader,
                """
                WHERE p.state <> 'REMOVED'
                  AND ((c.status IN ('ANNOUNCED', 'FINISHED') AND c.last_day >= :over)
                       OR (c.status = 'CANCELLED' AND c.last_day >= :today))
                """);
        Set<String> above = above(reader.units());
        if (!above.isEmpty()) {
            add(
                    all,
                    "open",
                    reader,
                    """
                    WHERE c.status = 'ANNOUNCED' AND c.last_day >= :today AND c.enrolling <> 'ORGANISER'
                      AND c.within IN (:above)
                    """);
        }
        return List.copyOf(all.values());
    }

    private void add(Map<ClassId, Row> found, String role, FieldReader reader, String which) {
        String all = String.join(" ", CLASS, which, NEAREST);
        jdbc.sql(all)
                .param("me", reader.person().id().value())
                .param("today", reader.today())
                .param("over", reader.today().minusDays(DAYS_OVER))
                .param("above", above(reader.units()))
                .param("most", MOST)
                .query((row, n) -> row(row, role))
                .list()
                .forEach(row -> found.putIfAbsent(row.id(), row));
    }

    /** The units in whose subtrees these lie, themselves too. */
    private Set<String> above(List<UnitId> units) {
        Set<String> above = new LinkedHashSet<>();
        for (UnitId unit : units) {
            Arrays.stream(places.get(unit).path().split("/", -1))
                    .filter(part -> !part.isEmpty())
                    .forEach(above::add);
        }
        return above;
    }

    /** The sessions of these classes in order of time, by class. */
    Map<String, List<ClassSession>> sessions(List<ClassId> classes) {
        Map<String, List<ClassSession>> all = new LinkedHashMap<>();
        if (classes.isEmpty()) {
            return all;
        }
        jdbc.sql(
                        """
                        SELECT s.*, ROW_NUMBER() OVER (PARTITION BY s.class_id ORDER BY s.starts_at, s.id)
                               AS place
                        FROM class_session s WHERE s.class_id IN (:classes)
                        ORDER BY s.class_id, s.starts_at, s.id
                        """)
                .param("classes", classes.stream().map(ClassId::value).toList())
                .query(row -> {
                    all.computeIfAbsent(row.getString("class_id"), any -> new ArrayList<>())
                            .add(session(row));
                });
        return all;
    }

    private static ClassSession session(ResultSet row) throws SQLException {
        return new ClassSession(
                new SessionId(row.getObject("id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getInt("place"),
                row.getString("module"),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getBoolean("cancelled"),
                row.getInt("version"));
    }

    private static Row row(ResultSet row, String role) throws SQLException {
        return new Row(
                new ClassId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new LocalizedText(
                        JSON.readValue(
                                row.getString("title"),
                                new TypeReference<Map<String, String>>() {})),
                UnitId.parse(row.getString("unit")),
                row.getString("venue"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                ClassStatus.valueOf(row.getString("status")),
                row.getObject("closes_at", LocalDateTime.class),
                DatabaseTime.readOptional(row, "offered_until"),
                role,
                row.getString("trainee"),
                row.getString("mine"));
    }
}
