package vn.lantoa.training.roll;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Sex;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingNotices;

/**
 * Puts those who take part on the phones of a class's trainers: as little as a roll needs, which is
 * name, place and sex. Those who declined or left are listed with their state, for they may come
 * all the same.
 */
@Component
class FieldRosters implements FieldCollection {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FieldReach reach;
    private final Classes classes;
    private final Trainees trainees;
    private final Places places;
    private final Origins origins;
    private final JdbcClient jdbc;
    private final Clock clock;

    FieldRosters(
            FieldReach reach,
            Classes classes,
            Trainees trainees,
            Places places,
            Origins origins,
            JdbcClient jdbc,
            Clock clock) {
        this.reach = reach;
        this.classes = classes;
        this.trainees = trainees;
        this.places = places;
        this.origins = origins;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TrainingNotices.ROSTERS;
    }

    @Override
    public String changes(FieldReader reader) {
        return reach.state(TrainingNotices.ROSTERS, reader);
    }

    @Override
    public List<FieldRecord> records(FieldReader reader) {
        return reach.classes(reader).stream().map(this::record).toList();
    }

    private FieldRecord record(ClassId id) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id.toString());
        body.put(
                "key", Base64.getEncoder().encodeToString(classes.checkInKey(id, clock.instant())));
        List<Trainee> all = trainees.of(id, EnumSet.allOf(TraineeState.class));
        body.put(
                "trainees",
                all.stream()
                        .sorted(Comparator.comparing(one -> one.id().toString()))
                        .map(this::trainee)
                        .toList());
        body.put("rolls", rolls(id));
        classes.known(id).ifPresent(one -> body.put("places", origins.of(one.plan().unit(), all)));
        Map<String, String> merged = merged(id);
        if (!merged.isEmpty()) {
            body.put("merged", merged);
        }
        return new FieldRecord(id.toString(), JSON.writeValueAsString(body));
    }

    private Map<String, String> trainee(Trainee one) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("id", one.id().toString());
        body.put("name", one.name());
        body.put("unit", places.get(one.unit()).name());
        Sex sex = one.sex();
        if (sex != null) {
            body.put("sex", sex.name());
        }
        body.put("state", one.state().name());
        return body;
    }

    /** What people last did with each roll. */
    private List<Map<String, String>> rolls(ClassId id) {
        Map<String, Map<String, String>> last = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT r.session_id, r.opened, r.at, r.reason FROM roll_state r
                        JOIN class_session s ON s.id = r.session_id
                        WHERE s.class_id = ? ORDER BY r.at, r.id
                        """)
                .param(id.value())
                .query(row -> {
                    Map<String, String> roll = new LinkedHashMap<>();
                    roll.put("session", row.getString("session_id"));
                    roll.put("state", row.getBoolean("opened") ? "OPEN" : "CLOSED");
                    roll.put("at", DatabaseTime.read(row, "at").toString());
                    String reason = row.getString("reason");
                    if (reason != null) {
                        roll.put("reason", reason);
                    }
                    last.put(row.getString("session_id"), roll);
                });
        return new ArrayList<>(last.values());
    }

    /** Who turned out to be whom: phones may have marked the one that is no longer listed. */
    private Map<String, String> merged(ClassId id) {
        Map<String, String> merged = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT id, merged_into FROM trainee
                        WHERE class_id = ? AND merged_into IS NOT NULL ORDER BY id
                        """)
                .param(id.value())
                .query(row -> {
                    merged.put(row.getString("id"), row.getString("merged_into"));
                });
        return merged;
    }
}
