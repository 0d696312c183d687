package vn.lantoa.training.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.roll.FieldReach;

/**
 * Tells a trainer's phone who waits to be confirmed, and a trainee's what became of the own
 * check-in: one record a session, for as long as its class was over at most 14 days ago.
 */
@Component
class FieldCheckIns implements FieldCollection {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DAYS = 14;

    private final JdbcClient jdbc;
    private final CheckInStore store;
    private final FieldReach reach;
    private final Changes changes;

    FieldCheckIns(JdbcClient jdbc, CheckInStore store, FieldReach reach, Changes changes) {
        this.jdbc = jdbc;
        this.store = store;
        this.reach = reach;
        this.changes = changes;
    }

    @Override
    public String name() {
        return CheckIns.COLLECTION;
    }

    @Override
    public String changes(FieldReader reader) {
        return changes.read(CheckIns.COLLECTION, reader.units())
                + " "
                + reach.state(CheckIns.COLLECTION, reader);
    }

    @Override
    public List<FieldRecord> records(FieldReader reader) {
        PersonId person = reader.person().id();
        LocalDate since = reader.today().minusDays(DAYS);
        Map<String, Map<String, Object>> bodies = new TreeMap<>();
        List<UUID> taught = reach.classes(reader).stream().map(ClassId::value).toList();
        waiting(taught, bodies);
        own(person, since, bodies);
        return bodies.entrySet().stream()
                .map(one -> new FieldRecord(one.getKey(), JSON.writeValueAsString(one.getValue())))
                .toList();
    }

    /** The last word of each who waits in a session that this person teaches. */
    private void waiting(List<UUID> taught, Map<String, Map<String, Object>> bodies) {
        store.waiting(taught)
                .forEach(one -> {
                    Map<String, Object> claim = new LinkedHashMap<>();
                    claim.put("id", one.id().toString());
                    claim.put("trainee", one.trainee().toString());
                    claim.put("at", one.at().toString());
                    claim.put("doubt", one.doubt().name());
                    @SuppressWarnings("unchecked")
                    List<Object> all =
                            (List<Object>)
                                    body(bodies, one.session().toString())
                                            .computeIfAbsent("waiting", any -> new ArrayList<>());
                    all.add(claim);
                });
    }

    /** What became of this person's own check-ins. */
    private void own(PersonId person, LocalDate since, Map<String, Map<String, Object>> bodies) {
        jdbc.sql(
                        """
                        SELECT k.session_id, k.at, k.doubt, k.outcome, a.state
                        FROM trainee t
                        JOIN training_class c ON c.id = t.class_id
                        JOIN check_in k ON k.trainee_id = t.id
                        LEFT JOIN attendance a
                            ON a.session_id = k.session_id AND a.trainee_id = k.trainee_id
                        WHERE t.person_id = :person AND c.last_day >= :since
                          AND k.outcome IN ('COUNTED', 'UNCONFIRMED', 'REPEATED')
                        ORDER BY k.session_id, k.at, k.id
                        """)
                .param("person", person.value())
                .param("since", since)
                .query(row -> {
                    Map<String, Object> mine = new LinkedHashMap<>();
                    mine.put("at", DatabaseTime.read(row, "at").toString());
                    String state = row.getString("state");
                    if (state != null) {
                        mine.put("state", state);
                    }
                    // the last one stands
                    body(bodies, row.getString("session_id")).put("mine", mine);
                });
    }

    private static Map<String, Object> body(
            Map<String, Map<String, Object>> bodies, String session) {
        return bodies.computeIfAbsent(
                session,
                id -> {
                    Map<String, Object> body = new LinkedHashMap<>();
                    body.put("id", id);
                    return body;
                });
    }
}
