package vn.lantoa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Uuid7;

/**
 * The browsers and phones people are signed in on. A device shows a token of 256 random bits that
 * stays the same for its whole life: requests come in parallel, and a token that changed with one
 * would lock out the others. A sign-in lasts 90 days from its last use and can be ended at any
 * time, by its owner and by whoever looks after that person.
 */
@Service
@Transactional
public class Devices {

    /** How long a device stays signed in without being used. */
    public static final Duration LIFE = Duration.ofDays(90);

    private static final Duration WRITTEN_AT_MOST_EVERY = Duration.ofHours(1);
    private static final int NAME_LENGTH = 80;

    /** How a device was signed in. */
    enum Origin {
        INVITATION,
        PASSWORD,
        PASSKEY
    }

    /**
     * For lists of other modules that hold device ids: SQL that selects those whose sign-in
     * somebody ended.
     */
    public static final String ENDED = "SELECT id FROM device WHERE revoked_at IS NOT NULL";

    private record Found(
            UUID device,
            PersonId person,
            Instant lastUsed,
            long scopeVersion,
            boolean proven,
            boolean hasApp) {}

    private final JdbcClient jdbc;
    private final DeviceTraces traces;
    private final PersonDirectory directory;
    private final Access access;
    private final Reach reach;
    private final AuditLog audit;
    private final SecondFactorRule secondFactor;
    private final Clock clock;

    Devices(
            JdbcClient jdbc,
            DeviceTraces traces,
            PersonDirectory directory,
            Access access,
            Reach reach,
            AuditLog audit,
            SecondFactorRule secondFactor,
            Clock clock) {
        this.jdbc = jdbc;
        this.traces = traces;
        this.directory = directory;
        this.access = access;
        this.reach = reach;
        this.audit = audit;
        this.secondFactor = secondFactor;
        this.clock = clock;
    }

    IssuedDevice issue(PersonId person, String name, Origin origin) {
        UUID id = Uuid7.next();
        String token = Secret.next();
        String kept = name.strip();
        jdbc.sql(
                        """
                        INSERT INTO device
                            (id, person, token_hash, name, origin, created_at, last_used)
                        VALUES (:id, :person, :hash, :name, :origin, :now, :now)
                        """)
                .param("id", id.toString())
                .param("person", person.toString())
                .param("hash", Secret.hash(token))
                .param("name", kept.substring(0, Math.min(kept.length(), NAME_LENGTH)))
                .param("origin", origin.name())
                .param("now", DatabaseTime.of(clock.instant()))
                .update();
        return new IssuedDevice(id, token);
    }

    /**
     * Who shows this token; empty when it is unknown, ended, or was not used for 90 days. Asked at
     * each request: one statement, and no transaction around it.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<DevicePresence> authenticate(String token) {
        return found("d.token_hash = :key", Secret.hash(token)).flatMap(this::presence);
    }

    /** What a token may still be used for when its sign-in has ended; empty when it is unknown. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<HandIn> handIn(String token) {
        return traces.handIn(Secret.hash(token));
    }

    /** Devices that are or were signed in, to name them in lists of what came from them. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<UUID, DeviceTrace> traces(Collection<UUID> ids) {
        return traces.of(ids);
    }

    /** Whether an earlier sign-in still stands; asked at each request of a session. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<DevicePresence> stillSignedIn(SignedIn signedIn) {
        UUID device = signedIn.device();
        return device == null
                ? directory
                        .find(signedIn.person())
                        .filter(Person::active)
                        .map(person -> new DevicePresence(signedIn, person, false, false))
                : found("d.id = :key", device.toString())
                        .filter(found -> found.person.equals(signedIn.person()))
                        .flatMap(this::presence);
    }

    /** The devices a person is signed in on, the last used first. */
    @Transactional(readOnly = true)
    public List<DeviceLine> of(PersonId person) {
        requireOwnOrManaged(person);
        UUID own = ownDevice();
        return jdbc.sql(
                        """
                        SELECT id, name, origin, created_at, last_used FROM device
                         WHERE person = :person AND revoked_at IS NULL AND last_used > :oldest
                         ORDER BY last_used DESC, id DESC
                        """)
                .param("person", person.toString())
                .param("oldest", DatabaseTime.of(clock.instant().minus(LIFE)))
                .query((row, n) -> line(row, own))
                .list();
    }

    /** Ends a device's sign-in; nothing happens when it has ended already. */
    public void revoke(UUID device) {
        Optional<PersonId> owner =
                jdbc.sql("SELECT person FROM device WHERE id = :id")
                        .param("id", device.toString())
                        .query((row, n) -> PersonId.parse(row.getString("person")))
                        .optional();
        PersonId person =
                owner.orElseThrow(() -> new AccessDeniedException("device is out of reach"));
        Person subject = requireOwnOrManaged(person);
        int ended = end(device);
        boolean own = access.current().map(me -> me.id().equals(person)).orElse(false);
        if (ended > 0 && !own) {
            audit.record("device.revoked", person.toString(), subject.unit(), Map.of());
        }
    }

    /** Ends the sign-in of the device that asks. */
    public void signOut(SignedIn signedIn) {
        UUID device = signedIn.device();
        if (device != null) {
            end(device);
        }
    }

    /** Ends the signed-in person's other devices. */
    public int revokeOthers() {
        Person me = access.require();
        UUID own = ownDevice();
        return jdbc.sql(
                        """
                        UPDATE device SET revoked_at = :now
                         WHERE person = :person AND id <> :own AND revoked_at IS NULL
                        """)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("person", me.id().toString())
                .param("own", own == null ? "" : own.toString())
                .update();
    }

    /** Whether the device that asks was signed in by an invitation no longer ago than this. */
    boolean invitedWithin(Duration time) {
        UUID own = ownDevice();
        return own != null
                && jdbc.sql(
                                        """
                                        SELECT count(*) FROM device
                                         WHERE id = :id AND origin = :origin AND created_at > :since
                                        """)
                                .param("id", own.toString())
                                .param("origin", Origin.INVITATION.name())
                                .param("since", DatabaseTime.of(clock.instant().minus(time)))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private Optional<Found> found(String where, String key) {
        return jdbc.sql(
                        """
                        SELECT d.id, d.person, d.last_used, p.scope_version,
                               d.second_factor_at IS NOT NULL AS proven,
                               a.person IS NOT NULL AS has_app
                          FROM device d JOIN person p ON p.id = d.person
                          LEFT JOIN authenticator a ON a.person = d.person
                         WHERE %s AND d.revoked_at IS NULL AND d.last_used > :oldest
                           AND p.closed_at IS NULL
                        """
                                .formatted(where))
                .param("key", key)
                .param("oldest", DatabaseTime.of(clock.instant().minus(LIFE)))
                .query((row, n) ->
                        new Found(
                                UUID.fromString(row.getString("id")),
                                PersonId.parse(row.getString("person")),
                                DatabaseTime.read(row, "last_used"),
                                row.getLong("scope_version"),
                                row.getBoolean("proven"),
                                row.getBoolean("has_app")))
                .optional();
    }

    private Optional<DevicePresence> presence(Found found) {
        directory.expect(found.person, found.scopeVersion);
        boolean renewed = renew(found);
        SignedIn signedIn = new SignedIn(found.person, found.device);
        return directory
                .find(found.person)
                .filter(Person::active)
                .map(person -> new DevicePresence(signedIn, person, renewed, owes(found, person)));
    }

    private boolean owes(Found found, Person person) {
        return !found.proven && (found.hasApp || secondFactor.binds(person));
    }

    /** Counts the 90 days anew; writes at most once an hour, however many requests come. */
    private boolean renew(Found found) {
        Instant now = clock.instant();
        Instant due = now.minus(WRITTEN_AT_MOST_EVERY);
        if (found.lastUsed.isAfter(due)) {
            return false;
        }
        jdbc.sql("UPDATE device SET last_used = :now WHERE id = :id AND last_used <= :due")
                .param("now", DatabaseTime.of(now))
                .param("id", found.device.toString())
                .param("due", DatabaseTime.of(due))
                .update();
        return true;
    }

    private int end(UUID device) {
        return jdbc.sql("UPDATE device SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                .param("now", DatabaseTime.of(clock.instant()))
                .param("id", device.toString())
                .update();
    }

    private Person requireOwnOrManaged(PersonId id) {
        Person person =
                directory
                        .find(id)
                        .orElseThrow(() -> new AccessDeniedException("unknown person " + id));
        if (!access.current().map(me -> me.id().equals(id)).orElse(false)) {
            reach.requireManages(person);
        }
        return person;
    }

    private static DeviceLine line(ResultSet row, @Nullable UUID own) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new DeviceLine(
                id,
                row.getString("name"),
                row.getString("origin"),
                DatabaseTime.read(row, "created_at"),
                DatabaseTime.read(row, "last_used"),
                id.equals(own));
    }

    /** The device of this thread's request; null where none is involved. */
    static @Nullable UUID ownDevice() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn me
                ? me.device()
                : null;
    }
}
