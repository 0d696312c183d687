package vn.lantoa.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.SignInThrottle.Subject;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;

/**
 * Whether the signed-in person proved a moment ago who they are, and the way to do so again. A
 * sign-in lasts for weeks; whoever comes upon a browser that was left open adds no passkey or app
 * of their own to it.
 */
@Service
public class FreshProof {

    /** How long a sign-in, a code or a password typed again counts as fresh. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final PersonRepository people;
    private final Access access;
    private final SignInThrottle throttle;
    private final PasswordEncoder encoder;
    private final Clock clock;

    FreshProof(
            JdbcClient jdbc,
            PersonRepository people,
            Access access,
            SignInThrottle throttle,
            PasswordEncoder encoder,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.access = access;
        this.throttle = throttle;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Whether the last proof on this device is fresh. Without a device, as in tests, it is. */
    public boolean given() {
        UUID device = Devices.ownDevice();
        return device == null
                || lastProof(device)
                        .filter(at -> at.isAfter(clock.instant().minus(LASTS)))
                        .isPresent();
    }

    /**
     * Takes the password again. Wrong ones are counted together with those typed to set a new
     * password, and slowed down as at sign-in.
     */
    public ProofAnswer give(String password) {
        PersonId me = access.require().id();
        Optional<String> known = people.findById(me.value()).map(PersonEntity::password);
        if (known.isEmpty()) {
            return new ProofAnswer.NoPassword();
        }
        List<Subject> counted = List.of(Subject.ownPassword(me.toString()));
        Optional<Duration> wait = throttle.count(counted);
        if (wait.isPresent()) {
            return new ProofAnswer.TooMany(wait.get());
        }
        if (!encoder.matches(PasswordRules.normal(password), known.get())) {
            return new ProofAnswer.Wrong();
        }
        throttle.forgive(counted.getFirst());
        note(Devices.ownDevice());
        return new ProofAnswer.Given();
    }

    /**
     * Makes sure of a fresh proof.
     *
     * @throws AccessDeniedException when there is none
     */
    void require() {
        if (!given()) {
            throw new AccessDeniedException("the last proof is older than " + LASTS);
        }
    }

    private Optional<Instant> lastProof(UUID device) {
        return jdbc.sql(
                        """
                        SELECT greatest(created_at, coalesce(second_factor_at, created_at),
                                        coalesce(proven_at, created_at)) AS last
                          FROM device WHERE id = ?
                        """)
                .param(device.toString())
                .query((row, n) -> DatabaseTime.read(row, "last"))
                .optional();
    }

    private void note(@Nullable UUID device) {
        if (device != null) {
            jdbc.sql("UPDATE device SET proven_at = :now WHERE id = :id")
                    .param("now", DatabaseTime.of(clock.instant()))
                    .param("id", device.toString())
                    .update();
        }
    }
}
