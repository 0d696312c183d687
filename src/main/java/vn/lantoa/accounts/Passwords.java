package vn.lantoa.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.SignInThrottle.Subject;
import vn.lantoa.shared.PersonId;

/**
 * Passwords of people. Nobody sets another person's: who forgot theirs gets a new invitation, and
 * for a day after using it may choose a new password without the old one.
 */
@Service
@Transactional
public class Passwords {

    private static final Duration AFTER_INVITATION = Duration.ofDays(1);

    private final PersonRepository people;
    private final PersonDirectory directory;
    private final Access access;
    private final Devices devices;
    private final SignInThrottle throttle;
    private final AuditLog audit;
    private final PasswordEncoder encoder;

    Passwords(
            PersonRepository people,
            PersonDirectory directory,
            Access access,
            Devices devices,
            SignInThrottle throttle,
            AuditLog audit,
            PasswordEncoder encoder) {
        this.people = people;
        this.directory = directory;
        this.access = access;
        this.devices = devices;
        this.throttle = throttle;
        this.audit = audit;
        this.encoder = encoder;
    }

    /** Whether the signed-in person must type the old password to set a new one. */
    @Transactional(readOnly = true)
    public boolean asksForOld() {
        return me().password() != null && !devices.invitedWithin(AFTER_INVITATION);
    }

    /** Whether the signed-in person has a password. */
    @Transactional(readOnly = true)
    public boolean has() {
        return me().password() != null;
    }

    /**
     * Sets the signed-in person's password.
     *
     * @param old the password until now; null where {@link #asksForOld} says no
     */
    public PasswordChange change(@Nullable String old, String wanted) {
        PersonEntity me = me();
        if (asksForOld()) {
            List<Subject> counted = List.of(Subject.ownPassword(me.id().toString()));
            Optional<Duration> wait = throttle.count(counted);
            if (wait.isPresent()) {
                return new PasswordChange.TooMany(wait.get());
            }
            if (old == null || !encoder.matches(PasswordRules.normal(old), me.password())) {
                return new PasswordChange.WrongOld();
            }
            throttle.forgive(counted.getFirst());
        }
        Optional<PasswordChange.Refused> refused = PasswordRules.refusal(wanted, me.details());
        if (refused.isPresent()) {
            return refused.get();
        }
        set(me, wanted);
        return new PasswordChange.Done();
    }

    /**
     * Sets anybody's password; for the product itself only ({@link SystemActor}), which fills the
     * demo.
     *
     * @throws AccessDeniedException when called for a signed-in person
     */
    public void set(PersonId id, String wanted) {
        if (!SystemActor.acting()) {
            throw new AccessDeniedException("nobody sets another person's password");
        }
        set(people.findById(id.value()).orElseThrow(), wanted);
    }

    private void set(PersonEntity person, String wanted) {
        person.password(Objects.requireNonNull(encoder.encode(PasswordRules.normal(wanted))));
        people.saveAndFlush(person);
        PersonId id = person.id();
        directory.changed(id);
        audit.record("password.set", id.toString(), person.unit(), Map.of("password", "changed"));
    }

    private PersonEntity me() {
        return people.findById(access.require().id().value()).orElseThrow();
    }
}
