package vn.lantoa.training.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.TrainingNotices;

/** Whose phone holds which rolls: a trainer's those of the own classes, nobody else's any. */
@Component
public class FieldReach {

    /** More nobody teaches in so short a time. */
    private static final int MOST = 30;

    private static final int DAYS_OVER = 14;

    private final JdbcClient jdbc;
    private final Access access;
    private final Changes changes;

    FieldReach(JdbcClient jdbc, Access access, Changes changes) {
        this.jdbc = jdbc;
        this.access = access;
        this.changes = changes;
    }

    private record Taught(ClassId id, UnitId unit, String state) {}

    /** What a collection on this phone depends on: its counter, who takes part, every mark. */
    public String state(String collection, FieldReader reader) {
        List<Taught> taught = taught(reader);
        if (taught.isEmpty()) {
            return "";
        }
        Set<UnitId> units = new LinkedHashSet<>(reader.units());
        List<String> all = new ArrayList<>();
        taught.forEach(one -> {
            units.add(one.unit());
            all.add(one.state());
        });
        return changes.read(collection, units)
                + " "
                + changes.read(TrainingNotices.ROSTERS, units)
                + " "
                + String.join(",", all);
    }

    /** The classes whose rolls this phone holds, those nearest to today first. */
    public List<ClassId> classes(FieldReader reader) {
        return taught(reader).stream().map(Taught::id).toList();
    }

    private List<Taught> taught(FieldReader reader) {
        if (access.units(reader.person().id(), Permission.TEACH).isEmpty()) {
            return List.of();
        }
        LocalDate today = reader.today();
        return jdbc.sql(
                        """
                        SELECT c.id, c.unit, c.version, COALESCE(r.value, 0) AS value
                        FROM class_trainer t JOIN training_class c ON c.id = t.class_id
                        LEFT JOIN roll_counter r ON r.class_id = c.id
                        WHERE t.person_id = :me AND c.status IN ('ANNOUNCED', 'FINISHED')
                          AND c.last_day >= :since
                        ORDER BY ABS(DATEDIFF(c.first_day, :today)), c.id LIMIT :most
                        """)
                .param("me", reader.person().id().value())
                .param("since", today.minusDays(DAYS_OVER))
                .param("today", today)
                .param("most", MOST)
                .query((row, n) ->
                        new Taught(
                                new ClassId(row.getObject("id", UUID.class)),
                                UnitId.parse(row.getString("unit")),
                                "%s-%d-%d"
                                        .formatted(
                                                row.getString("id"),
                                                row.getInt("version"),
                                                row.getLong("value"))))
                .list();
    }
}
