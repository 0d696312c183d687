package vn.lantoa.training.roll;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.TrainingNotices;

/**
 * Puts classes on phones: those their person teaches, those they take part in, and those they may
 * enrol in, each kind with the nearest first.
 */
@Component
class FieldClasses implements FieldCollection {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FieldClassQueries queries;
    private final Places places;
    private final Changes changes;

    FieldClasses(FieldClassQueries queries, Places places, Changes changes) {
        this.queries = queries;
        this.places = places;
        this.changes = changes;
    }

    @Override
    public String name() {
        return TrainingNotices.CLASSES;
    }

    @Override
    public String changes(FieldReader reader) {
        // the own classes may lie in another province, whose counter is not read
        return changes.read(TrainingNotices.CLASSES, reader.units())
                + " "
                + queries.state(reader.person().id());
    }

    @Override
    public List<FieldRecord> records(FieldReader reader) {
        List<FieldClassQueries.Row> rows = queries.rows(reader);
        Map<String, List<ClassSession>> sessions =
                queries.sessions(rows.stream().map(FieldClassQueries.Row::id).toList());
        List<FieldRecord> records = new ArrayList<>();
        for (FieldClassQueries.Row row : rows) {
            records.add(record(row, sessions.getOrDefault(row.id().toString(), List.of())));
        }
        return records;
    }

    private FieldRecord record(FieldClassQueries.Row row, List<ClassSession> sessions) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", row.id().toString());
        body.put("title", row.title().versions());
        body.put("name", row.name());
        body.put("unit", places.fullName(row.unit()));
        body.put("venue", row.venue());
        body.put("firstDay", row.firstDay().toString());
        body.put("lastDay", row.lastDay().toString());
        body.put("status", row.status().name());
        body.put("role", row.role());
        put(body, "mine", row.mine());
        put(body, "trainee", row.trainee());
        put(body, "closes", row.closes() == null ? null : minutes(row.closes()));
        Instant held = row.held();
        put(body, "held", held == null ? null : minutes(VietnamTime.local(held)));
        body.put("sessions", sessions.stream().map(FieldClasses::session).toList());
        return new FieldRecord(row.id().toString(), JSON.writeValueAsString(body));
    }

    private static Map<String, Object> session(ClassSession session) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", session.id().toString());
        body.put("number", session.number());
        body.put("module", session.module());
        body.put("start", minutes(session.start()));
        body.put("end", minutes(session.end()));
        body.put("cancelled", session.cancelled());
        return body;
    }

    private static void put(
            Map<String, @Nullable Object> body, String key, @Nullable Object value) {
        if (value != null) {
            body.put(key, value.toString());
        }
    }

    private static String minutes(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
