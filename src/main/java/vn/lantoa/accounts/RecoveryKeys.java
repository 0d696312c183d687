package vn.lantoa.accounts;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.SignInThrottle.Subject;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/**
 * The second lock on what a phone holds: a key for each person and installation, kept sealed on the
 * server. It is made when a phone first asks, and handed out again only to the same person right
 * after a sign-in, so a forgotten PIN loses nothing and a found phone opens nothing.
 */
@Service
public class RecoveryKeys {

    /** How fresh the sign-in of a device must be to get a key that exists already. */
    public static final Duration TRUSTED = Duration.ofMinutes(15);

    private static final int KEY_BYTES = 32;

    private record Row(
            PersonId person,
            UUID installation,
            String sealed,
            @Nullable UUID madeBy,
            Instant madeAt) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditLog audit;
    private final SignInThrottle throttle;
    private final KeySeal seal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryKeys(
            JdbcClient jdbc,
            Access access,
            AuditLog audit,
            SignInThrottle throttle,
            KeySeal seal,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.throttle = throttle;
        this.seal = seal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The key of the signed-in person for an installation; made on the first ask. One that exists
     * is given when the asking device signed in within {@link #TRUSTED}, or when it is the device
     * the key was made for within that time (its answer may have been lost).
     */
    public RecoveryAnswer ask(SignedIn signedIn, UUID installation) {
        Person person = access.require();
        Optional<Duration> wait =
                throttle.count(List.of(Subject.recoveryKeys(person.id().toString())));
        return wait.<RecoveryAnswer>map(RecoveryAnswer.Later::new)
                .orElseGet(() ->
                        Objects.requireNonNull(
                                transaction.execute(
                                        status -> give(person, signedIn.device(), installation))));
    }

    /**
     * The key of somebody else's installation, for reading in what that phone could not send.
     *
     * @return 32 bytes; empty when that installation never asked for one
     * @throws AccessDeniedException without {@link Permission#SEE_PHONES} at the owner's unit
     */
    @Transactional
    public Optional<byte[]> forReadingIn(Person owner, UUID installation) {
        access.require(Permission.SEE_PHONES, owner.unit());
        Optional<byte[]> key = find(owner.id(), installation).map(this::open);
        if (key.isPresent()) {
            audit.record("recovery-key.used", owner.id().toString(), owner.unit(), Map.of());
        }
        return key;
    }

    /** Refuses to run with another secret than the one the keys were sealed with. */
    @EventListener(ApplicationStartedEvent.class)
    void secretFits() {
        jdbc.sql("SELECT * FROM recovery_key ORDER BY made_at DESC LIMIT 1")
                .query((row, n) -> read(row))
                .optional()
                .ifPresent(this::open);
    }

    private RecoveryAnswer give(Person person, @Nullable UUID device, UUID installation) {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        String sealed = seal.seal(fresh, purpose(person.id(), installation));
        // the primary key decides who was first, however many ask at once
        jdbc.sql(
                        """
                        INSERT INTO recovery_key (person, installation, sealed_key, made_by, made_at)
                        VALUES (:person, :installation, :sealed, :device, :now)
                        ON DUPLICATE KEY UPDATE person = person
                        """)
                .param("person", person.id().toString())
                .param("installation", installation.toString())
                .param("sealed", sealed)
                .param("device", device == null ? null : device.toString())
                .param("now", DatabaseTime.of(clock.instant()))
                .update();
        Row kept = find(person.id(), installation).orElseThrow();
        boolean made = kept.sealed.equals(sealed);
        if (!made && !trusted(device, kept)) {
            return new RecoveryAnswer.SignInFirst();
        }
        audit.record(
                made ? "recovery-key.made" : "recovery-key.given",
                person.id().toString(),
                person.unit(),
                Map.of());
        return new RecoveryAnswer.Given(Base64.getEncoder().encodeToString(open(kept)));
    }

    private boolean trusted(@Nullable UUID device, Row kept) {
        Instant since = clock.instant().minus(TRUSTED);
        return device != null
                && ((device.equals(kept.madeBy) && kept.madeAt.isAfter(since))
                        || signedInAfter(device, since));
    }

    private boolean signedInAfter(UUID device, Instant since) {
        return jdbc.sql("SELECT count(*) FROM device WHERE id = :id AND created_at > :since")
                        .param("id", device.toString())
                        .param("since", DatabaseTime.of(since))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<Row> find(PersonId person, UUID installation) {
        return jdbc.sql(
                        """
                        SELECT * FROM recovery_key
                         WHERE person = :person AND installation = :installation
                        """)
                .param("person", person.toString())
                .param("installation", installation.toString())
                .query((row, n) -> read(row))
                .optional();
    }

    private byte[] open(Row row) {
        return seal.open(row.sealed, purpose(row.person, row.installation))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "LANTOA_KEY_SECRET is not the one the recovery keys of this database were sealed with"));
    }

    private static Row read(ResultSet row) throws SQLException {
        String madeBy = row.getString("made_by");
        return new Row(
                PersonId.parse(row.getString("person")),
                UUID.fromString(row.getString("installation")),
                row.getString("sealed_key"),
                madeBy == null ? null : UUID.fromString(madeBy),
                DatabaseTime.read(row, "made_at"));
    }

    /** A row that is moved to another person or installation opens no more. */
    private static String purpose(PersonId person, UUID installation) {
        return "recovery key of " + person + " on " + installation;
    }
}
