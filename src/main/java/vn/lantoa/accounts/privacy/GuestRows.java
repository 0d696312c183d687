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
import vn.lantoa.accounts.spi.GuestData;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/** The table of requests by people without an account; names are put in by who asks for it. */
@Component
class GuestRows {

    private final JdbcClient jdbc;

    GuestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            UUID id,
            GuestData.Guest guest,
            String path,
            Instant at,
            LocalDate due,
            @Nullable PersonId takenBy) {
        jdbc.sql(
                        """
                        INSERT INTO guest_request
                            (id, guest, unit, unit_path, asked_at, answer_due, taken_by)
                        VALUES (:id, :guest, :unit, :path, :at, :due, :taken)
                        """)
                .param("id", id)
                .param("guest", guest.id())
                .param("unit", guest.unit().toString())
                .param("path", path)
                .param("at", DatabaseTime.of(at))
                .param("due", due)
                .param("taken", takenBy == null ? null : takenBy.value())
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
                                UPDATE guest_request
                                   SET outcome = :outcome, answer = :answer, answered_by = :by,
                                       answered_at = :now
                                 WHERE id = :id AND outcome IS NULL
                                """)
                        .param("outcome", outcome.name())
                        .param("answer", answer)
                        .param("by", by.value())
                        .param("now", DatabaseTime.of(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What they were told before goes with their data. */
    void forget(UUID guest) {
        jdbc.sql("UPDATE guest_request SET answer = NULL WHERE guest = ?").param(guest).update();
    }

    Optional<DataRequest> find(UUID id) {
        return jdbc.sql("SELECT * FROM guest_request WHERE id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<DataRequest> of(UUID guest) {
        return jdbc.sql(
                        "SELECT * FROM guest_request WHERE guest = ? ORDER BY asked_at DESC, id DESC")
                .param(guest)
                .query((row, n) -> read(row))
                .list();
    }

    /** Open ones by their last day, or the latest answered, as far as the condition goes. */
    List<DataRequest> list(boolean open, String condition, Map<String, ?> params, int limit) {
        String order = open ? "answer_due, id" : "answered_at DESC, id DESC";
        return jdbc.sql(
                        """
                        SELECT * FROM guest_request
                        WHERE outcome IS %s AND (%s) ORDER BY %s LIMIT :limit
                        """
                                .formatted(open ? "NULL" : "NOT NULL", condition, order))
                .params(params)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static DataRequest read(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new DataRequest(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("guest", UUID.class)),
                "",
                UnitId.parse(row.getString("unit")),
                DataRequest.Kind.ERASE,
                null,
                DatabaseTime.read(row, "asked_at"),
                row.getObject("answer_due", LocalDate.class),
                null,
                null,
                outcome == null ? null : DataRequest.Outcome.valueOf(outcome),
                row.getString("answer"),
                DatabaseTime.readOptional(row, "answered_at"),
                null,
                true);
    }
}
