package vn.lantoa.training.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.TrainingNotices;

/**
 * Puts the marks of each session on the phones of the class's trainers, those that were corrected
 * too: only with the whole chain a phone works out the same as the server.
 */
@Component
class FieldMarks implements FieldCollection {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FieldReach reach;
    private final JdbcClient jdbc;

    FieldMarks(FieldReach reach, JdbcClient jdbc) {
        this.reach = reach;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return TrainingNotices.MARKS;
    }

    @Override
    public String changes(FieldReader reader) {
        return reach.state(TrainingNotices.MARKS, reader);
    }

    @Override
    public List<FieldRecord> records(FieldReader reader) {
        return reach.classes(reader).stream()
                .flatMap(one -> records(one, reader.person().id()).stream())
                .toList();
    }

    private List<FieldRecord> records(ClassId id, PersonId me) {
        Map<String, List<String>> settles = settles(id);
        Map<String, List<Map<String, Object>>> bySession = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT m.*, COALESCE(t.merged_into, t.id) AS who FROM attendance_mark m
                        JOIN class_session s ON s.id = m.session_id
                        JOIN trainee t ON t.id = m.trainee_id
                        WHERE s.class_id = ? ORDER BY m.session_id, m.id
                        """)
                .param(id.value())
                .query(row -> {
                    bySession
                            .computeIfAbsent(row.getString("session_id"), any -> new ArrayList<>())
                            .add(mark(row, settles, me));
                });
        List<FieldRecord> records = new ArrayList<>();
        bySession.forEach((session, marks) -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("id", session);
            body.put("marks", marks);
            records.add(new FieldRecord(session, JSON.writeValueAsString(body)));
        });
        return records;
    }

    private Map<String, List<String>> settles(ClassId id) {
        Map<String, List<String>> settles = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT d.by_mark, d.mark_id FROM mark_settled d
                        JOIN attendance_mark m ON m.id = d.by_mark
                        JOIN class_session s ON s.id = m.session_id
                        WHERE s.class_id = ? ORDER BY d.by_mark, d.mark_id
                        """)
                .param(id.value())
                .query(row -> {
                    settles.computeIfAbsent(row.getString("by_mark"), any -> new ArrayList<>())
                            .add(row.getString("mark_id"));
                });
        return settles;
    }

    private static Map<String, Object> mark(
            ResultSet row, Map<String, List<String>> settles, PersonId me) throws SQLException {
        Map<String, Object> body = new LinkedHashMap<>();
        String id = row.getString("id");
        body.put("id", id);
        body.put("trainee", row.getString("who"));
        String state = row.getString("state");
        body.put("state", state == null ? "UNMARKED" : state);
        for (String optional : List.of("minutes", "note", "corrects")) {
            Object value =
                    optional.equals("minutes")
                            ? row.getObject(optional, Integer.class)
                            : row.getString(optional);
            if (value != null) {
                body.put(optional, value);
            }
        }
        List<String> settled = settles.get(id);
        if (settled != null) {
            body.put("settles", settled);
        }
        body.put("at", DatabaseTime.read(row, "at").toString());
        body.put("how", row.getString("how"));
        if (me.value().equals(row.getObject("author", UUID.class))) {
            body.put("mine", true);
        }
        return body;
    }
}
