package vn.lantoa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.VietnamTime;

/**
 * Invitations by link: 7 days, one use, one open link a person at a time. Whoever opens the link
 * uses nothing up; only {@link #accept} does, and of any number of calls at once exactly one wins.
 */
@Service
@Transactional
public class Invitations {

    /** How long a link can be used. */
    public static final Duration LIFE = Duration.ofDays(7);

    private record Found(
            PersonId person, Instant expires, @Nullable Instant used, @Nullable Instant revoked) {}

    private final JdbcClient jdbc;
    private final PersonRepository people;
    private final Devices devices;
    private final InvitationLinks links;
    private final Reach reach;
    private final AuditLog audit;
    private final Places places;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            PersonRepository people,
            Devices devices,
            InvitationLinks links,
            Reach reach,
            AuditLog audit,
            Places places,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.devices = devices;
        this.links = links;
        this.reach = reach;
        this.audit = audit;
        this.places = places;
        this.clock = clock;
    }

    /** Makes a new link for a person; an earlier one that is still open ends. */
    public IssuedInvitation issue(PersonId id) {
        Person person = managed(id);
        if (!person.active()) {
            throw new IllegalArgumentException("account " + id + " is closed");
        }
        links.hold(List.of(id));
        links.end(List.of(id));
        return links.make(id, person.unit());
    }

    /** Ends the person's open link, if there is one. */
    public void revoke(PersonId id) {
        Person person = managed(id);
        if (links.end(List.of(id)) > 0) {
            audit.record("invitation.revoked", id.toString(), person.unit(), Map.of());
        }
    }

    /** Until when the person's open link can be used; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> openUntil(PersonId id) {
        managed(id);
        return jdbc.sql(
                        """
                        SELECT max(expires_at) AS expires FROM invitation
                         WHERE person = :person AND used_at IS NULL AND revoked_at IS NULL
                           AND expires_at > :now
                        HAVING expires IS NOT NULL
                        """)
                .param("person", id.toString())
                .param("now", DatabaseTime.of(clock.instant()))
                .query((row, n) -> DatabaseTime.read(row, "expires"))
                .optional();
    }

    /** What a link is for, without using it. */
    @Transactional(readOnly = true)
    public InvitationAnswer preview(String token) {
        Optional<Found> found = find(token);
        Optional<InvitationAnswer.Refused> refused = refusal(found);
        if (refused.isPresent()) {
            return refused.get();
        }
        Found open = found.orElseThrow();
        return person(open.person)
                .<InvitationAnswer>map(person ->
                        new InvitationAnswer.Open(
                                person.name(),
                                person.grants().stream().map(Grant::role).distinct().toList(),
                                places.fullName(person.unit()),
                                open.expires))
                .orElse(InvitationAnswer.Refused.REVOKED);
    }

    /**
     * Uses a link: signs the person in on this device.
     *
     * @param deviceName what the device calls itself
     */
    public InvitationAnswer accept(String token, String deviceName) {
        LocalDateTime now = DatabaseTime.of(clock.instant());
        int won =
                jdbc.sql(
                                """
                                UPDATE invitation SET used_at = :now
                                 WHERE token_hash = :hash AND used_at IS NULL
                                   AND revoked_at IS NULL AND expires_at > :now
                                """)
                        .param("now", now)
                        .param("hash", Secret.hash(token))
                        .update();
        Optional<Found> found = find(token);
        if (won == 0) {
            return refusal(found).orElse(InvitationAnswer.Refused.USED);
        }
        PersonId id = found.orElseThrow().person;
        return person(id)
                .filter(Person::active)
                .<InvitationAnswer>map(person ->
                        new InvitationAnswer.Accepted(
                                person, devices.issue(id, deviceName, Devices.Origin.INVITATION)))
                .orElse(InvitationAnswer.Refused.REVOKED);
    }

    private Optional<InvitationAnswer.Refused> refusal(Optional<Found> found) {
        if (found.isEmpty()) {
            return Optional.of(InvitationAnswer.Refused.UNKNOWN);
        }
        Found one = found.get();
        if (one.used != null) {
            return Optional.of(InvitationAnswer.Refused.USED);
        }
        if (one.revoked != null) {
            return Optional.of(InvitationAnswer.Refused.REVOKED);
        }
        return one.expires.isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(InvitationAnswer.Refused.EXPIRED);
    }

    private Optional<Found> find(String token) {
        return jdbc.sql(
                        """
                        SELECT person, expires_at, used_at, revoked_at FROM invitation
                         WHERE token_hash = :hash
                        """)
                .param("hash", Secret.hash(token))
                .query((row, n) -> found(row))
                .optional();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                PersonId.parse(row.getString("person")),
                DatabaseTime.read(row, "expires_at"),
                DatabaseTime.readOptional(row, "used_at"),
                DatabaseTime.readOptional(row, "revoked_at"));
    }

    private Person managed(PersonId id) {
        Person person =
                person(id).orElseThrow(() -> new AccessDeniedException("unknown person " + id));
        reach.requireManages(person);
        return person;
    }

    private Optional<Person> person(PersonId id) {
        return people.findById(id.value()).map(entity -> entity.person(VietnamTime.today(clock)));
    }
}
