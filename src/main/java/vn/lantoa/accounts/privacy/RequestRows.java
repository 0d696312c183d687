package vn.lantoa.accounts.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.UnitId;

/** The table of requests. */
@Component
class RequestRows {

    private static final String SELECT =
            """
            SELECT r.*, p.name, p.unit, p.wanted_name, p.wanted_phone
              FROM data_request r JOIN person p ON p.id = r.person
            """;

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a row; one that is there stays as it is. */
    void add(Asked asked, PersonId person, Instant now, LocalDate due, @Nullable PersonId takenBy) {
        jdbc.sql(
                        """
                        INSERT INTO data_request
                            (id, person, kind, note, asked_at, answer_due, taken_by)
                        VALUES (:id, :person, :kind, :note, :now, :due, :taken)
                        ON DUPLICATE KEY UPDATE id = id
                        """)
                .param("id", asked.id().toString())
                .param("person", person.toString())
                .param("kind", asked.kind().name())
                .param("note", asked.note())
                .param("now", DatabaseTime.of(now))
                .param("due", due)
                .param("taken", takenBy == null ? null : takenBy.toString())
                .update();
    }

    /** What a correction wants, beside the name and number that stand. */
    void want(PersonId person, @Nullable String name, @Nullable PhoneNumber phone) {
        jdbc.sql("UPDATE person SET wanted_name = :name, wanted_phone = :phone WHERE id = :id")
                .param("name", name)
                .param("phone", phone == null ? null : phone.e164())
                .param("id", person.toString())
                .update();
    }

    /** Writes the answer; false when there was one already. */
    boolean answer(
            UUID id,
            DataRequest.Outcome outcome,
            @Nullable String answer,
            PersonId by,
            Instant now) {
        return jdbc.sql(
                                """
                                UPDATE data_request
                                   SET outcome = :outcome, answer = :answer, answered_by = :by,
                                       answered_at = :now
                                 WHERE id = :id AND outcome IS NULL
                                """)
                        .param("outcome", outcome.name())
                        .param("answer", answer)
                        .param("by", by.toString())
                        .param("now", DatabaseTime.of(now))
                        .param("id", id.toString())
                        .update()
                == 1;
    }

    void seen(PersonId person, Instant now) {
        jdbc.sql(
                        """
                        UPDATE data_request SET seen_at = :now
                         WHERE person = :person AND answered_at IS NOT NULL AND seen_at IS NULL
                        """)
                .param("now", DatabaseTime.of(now))
                .param("person", person.toString())
                .update();
    }

    Optional<DataRequest> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE r.id = :id")
                .param("id", id.toString())
                .query((row, n) -> read(row))
                .optional();
    }

    List<DataRequest> of(PersonId person) {
        return jdbc.sql(SELECT + " WHERE r.person = :person ORDER BY r.asked_at DESC, r.id DESC")
                .param("person", person.toString())
                .query((row, n) -> read(row))
                .list();
    }

    /** Open ones by their last day, or the latest answered, as far as the condition goes. */
    List<DataRequest> list(boolean open, String condition, Map<String, ?> params, int limit) {
        String order = open ? "r.answer_due, r.id" : "r.answered_at DESC, r.id DESC";
        String sql =
                SELECT
                        + " WHERE r.outcome IS %s AND (%s) ORDER BY %s LIMIT :limit"
                                .formatted(open ? "NULL" : "NOT NULL", condition, order);
        return jdbc.sql(sql)
                .params(params)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static DataRequest read(ResultSet row) throws SQLException {
        String phone = row.getString("wanted_phone");
        String outcome = row.getString("outcome");
        DataRequest.Kind kind = DataRequest.Kind.valueOf(row.getString("kind"));
        boolean correction = kind == DataRequest.Kind.CORRECT && outcome == null;
        return new DataRequest(
                UUID.fromString(row.getString("id")),
                PersonId.parse(row.getString("person")),
                row.getString("name"),
                UnitId.parse(row.getString("unit")),
                kind,
                row.getString("note"),
                DatabaseTime.read(row, "asked_at"),
                row.getObject("answer_due", LocalDate.class),
                correction ? row.getString("wanted_name") : null,
                correction && phone != null ? new PhoneNumber(phone) : null,
                outcome == null ? null : DataRequest.Outcome.valueOf(outcome),
                row.getString("answer"),
                DatabaseTime.readOptional(row, "answered_at"),
                DatabaseTime.readOptional(row, "seen_at"),
                false);
    }
}
