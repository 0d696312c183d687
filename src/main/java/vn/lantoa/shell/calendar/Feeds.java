package vn.lantoa.shell.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/** The private addresses of people's feeds: one a person, renewed and ended by that person. */
@Service
class Feeds {

    /** How long a filter may be as the query of an address. */
    static final int LONGEST_FILTER = 1000;

    private static final Duration BETWEEN_NOTES = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    Feeds(JdbcClient jdbc, Access access, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The signed-in person's feed. */
    Optional<Feed> mine() {
        return of(access.require().id());
    }

    /** A person's feed; the caller has checked who asks. */
    Optional<Feed> of(PersonId person) {
        return jdbc.sql(
                        """
                        SELECT person, filter, made_at, read_at FROM calendar_feed
                         WHERE person = ?
                        """)
                .param(person.value())
                .query(Feeds::feed)
                .optional();
    }

    /** Removes a person's feed; the caller has checked who asks. */
    int erase(PersonId person) {
        return jdbc.sql("DELETE FROM calendar_feed WHERE person = ?")
                .param(person.value())
                .update();
    }

    /**
     * Makes the signed-in person's address; an earlier one stops working.
     *
     * @return the secret, which nobody can get again
     */
    @Transactional
    FeedToken issue(String filter) {
        if (filter.length() > LONGEST_FILTER) {
            throw new IllegalArgumentException("the filter of a feed is too long");
        }
        Person person = access.require();
        FeedToken token = FeedToken.next();
        jdbc.sql(
                        """
                        INSERT INTO calendar_feed (person, token_hash, filter, made_at, read_at)
                        VALUES (:person, :hash, :filter, :now, NULL)
                        ON DUPLICATE KEY UPDATE token_hash = :hash, filter = :filter,
                            made_at = :now, read_at = NULL
                        """)
                .param("person", person.id().value())
                .param("hash", token.hash())
                .param("filter", filter)
                .param("now", DatabaseTime.of(now()))
                .update();
        audit.record("calendar.feed-made", person.id().toString(), person.unit(), Map.of());
        return token;
    }

    /** Ends the signed-in person's address. */
    @Transactional
    void end() {
        Person person = access.require();
        if (erase(person.id()) > 0) {
            audit.record("calendar.feed-ended", person.id().toString(), person.unit(), Map.of());
        }
    }

    /** The feed of this address; needs nobody signed in. */
    Optional<Feed> find(FeedToken token) {
        return jdbc.sql(
                        """
                        SELECT person, filter, made_at, read_at FROM calendar_feed
                         WHERE token_hash = ?
                        """)
                .param(token.hash())
                .query(Feeds::feed)
                .optional();
    }

    /** Notes that an app fetched the feed, at most once an hour. */
    void noteRead(Feed feed) {
        Instant now = now();
        if (feed.read() == null || feed.read().plus(BETWEEN_NOTES).isBefore(now)) {
            jdbc.sql("UPDATE calendar_feed SET read_at = :now WHERE person = :person")
                    .param("now", DatabaseTime.of(now))
                    .param("person", feed.person().value())
                    .update();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("filter"),
                DatabaseTime.read(row, "made_at"),
                DatabaseTime.readOptional(row, "read_at"));
    }
}
