package vn.lantoa.campaigns.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;

/** Openings and registrations in the database; every method runs in the caller's transaction. */
@Component
class RegistrationStore {

    private final JdbcClient jdbc;

    RegistrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a person said last, and what came of it. */
    record Said(Seat seat, Instant at) {}

    Optional<Opening> opening(ActivityId activity) {
        return jdbc.sql(
                        """
                        SELECT capacity, closes_at, within FROM activity_opening WHERE activity_id = ?
                        """)
                .param(activity.value())
                .query(RegistrationStore::opening)
                .optional();
    }

    /** As {@link #opening}; nobody else gives or frees a seat until the transaction ends. */
    Optional<Opening> lock(ActivityId activity) {
        return jdbc.sql(
                        """
                        SELECT capacity, closes_at, within FROM activity_opening WHERE activity_id = ?
                        FOR UPDATE
                        """)
                .param(activity.value())
                .query(RegistrationStore::opening)
                .optional();
    }

    void open(ActivityId activity, Opening opening) {
        jdbc.sql(
                        """
                        INSERT INTO activity_opening (activity_id, capacity, closes_at, within)
                        VALUES (:activity, :capacity, :closes, :within)
                        ON DUPLICATE KEY UPDATE capacity = :capacity, closes_at = :closes, within = :within
                        """)
                .param("activity", activity.value())
                .param("capacity", opening.capacity())
                .param("closes", opening.closes())
                .param("within", opening.within().toString())
                .update();
    }

    int people(ActivityId activity, Seat seat) {
        return jdbc.sql(
                        """
                        SELECT COALESCE(SUM(people), 0) FROM activity_registration
                        WHERE activity_id = :activity AND seat = :seat
                        """)
                .param("activity", activity.value())
                .param("seat", seat.name())
                .query(Integer.class)
                .single();
    }

    Optional<Said> said(ActivityId activity, PersonId person) {
        return jdbc.sql(
                        """
                        SELECT seat, said_at FROM activity_registration
                        WHERE activity_id = :activity AND person_id = :person
                        """)
                .param("activity", activity.value())
                .param("person", person.value())
                .query((row, number) ->
                        new Said(
                                Seat.valueOf(row.getString("seat")),
                                DatabaseTime.read(row, "said_at")))
                .optional();
    }

    /** Writes what came of a person's word; who withdrew and comes again stands last. */
    void say(ActivityId activity, PersonId person, Seat seat, Instant at, Instant queued) {
        jdbc.sql(
                        """
                        INSERT INTO activity_registration
                            (id, activity_id, person_id, label, people, seat, queued_at, said_at)
                        VALUES (:id, :activity, :person, '', 1, :seat, :queued, :at)
                        ON DUPLICATE KEY UPDATE seat = :seat, queued_at = :queued, said_at = :at
                        """)
                .param("id", Uuid7.next())
                .param("activity", activity.value())
                .param("person", person.value())
                .param("seat", seat.name())
                .param("queued", DatabaseTime.of(queued))
                .param("at", DatabaseTime.of(at))
                .update();
    }

    void addGroup(ActivityId activity, String label, int people, Seat seat, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO activity_registration
                            (id, activity_id, person_id, label, people, seat, queued_at, said_at)
                        VALUES (:id, :activity, NULL, :label, :people, :seat, :at, :at)
                        """)
                .param("id", Uuid7.next())
                .param("activity", activity.value())
                .param("label", label)
                .param("people", people)
                .param("seat", seat.name())
                .param("at", DatabaseTime.of(now))
                .update();
    }

    void set(UUID registration, ActivityId activity, Seat seat) {
        jdbc.sql(
                        """
                        UPDATE activity_registration SET seat = :seat
                        WHERE id = :id AND activity_id = :activity
                        """)
                .param("seat", seat.name())
                .param("id", registration)
                .param("activity", activity.value())
                .update();
    }

    /** Those with a seat first, then those who wait, each in their order. */
    List<RegistrationLine> lines(ActivityId activity, Seat... seats) {
        return jdbc.sql(
                        """
                        SELECT id, person_id, label, people, seat, queued_at FROM activity_registration
                        WHERE activity_id = :activity AND seat IN (:seats)
                        ORDER BY FIELD(seat, 'SEATED', 'WAITING', 'LATE', 'WITHDRAWN'), queued_at, id
                        """)
                .param("activity", activity.value())
                .param("seats", java.util.Arrays.stream(seats).map(Seat::name).toList())
                .query((row, number) ->
                        new RegistrationLine(
                                row.getObject("id", UUID.class),
                                person(row.getObject("person_id", UUID.class)),
                                row.getString("label"),
                                row.getInt("people"),
                                Seat.valueOf(row.getString("seat")),
                                DatabaseTime.read(row, "queued_at")))
                .list();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static Opening opening(ResultSet row, int number) throws SQLException {
        return new Opening(
                row.getObject("capacity", Integer.class),
                row.getObject("closes_at", LocalDateTime.class),
                UnitId.parse(row.getString("within")));
    }
}
