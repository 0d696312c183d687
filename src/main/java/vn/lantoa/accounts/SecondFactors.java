package vn.lantoa.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.SignInThrottle.Subject;
import vn.lantoa.shared.PersonId;

/**
 * Codes of an authenticator app, asked for after the password. Everybody may set an app up;
 * administrators have to ({@link SecondFactorRule}). A code opens once.
 */
@Service
public class SecondFactors {

    /**
     * How it stands with the signed-in person.
     *
     * @param since when the app was set up; empty: there is none
     * @param spare how many spare codes are left
     * @param needed whether the person's role needs a second proof
     * @param ruleOff whether this server needs it of no role, as in a trial
     */
    public record State(Optional<Instant> since, int spare, boolean needed, boolean ruleOff) {}

    private final AuthenticatorTable table;
    private final PasskeyTable passkeys;
    private final SecondFactorRule rule;
    private final SecondProofs proofs;
    private final FreshProof fresh;
    private final PersonDirectory directory;
    private final Access access;
    private final Reach reach;
    private final DatabaseAuditLog audit;
    private final SignInThrottle throttle;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecondFactors(
            AuthenticatorTable table,
            PasskeyTable passkeys,
            SecondFactorRule rule,
            SecondProofs proofs,
            FreshProof fresh,
            PersonDirectory directory,
            Access access,
            Reach reach,
            DatabaseAuditLog audit,
            SignInThrottle throttle,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.passkeys = passkeys;
        this.rule = rule;
        this.proofs = proofs;
        this.fresh = fresh;
        this.directory = directory;
        this.access = access;
        this.reach = reach;
        this.audit = audit;
        this.throttle = throttle;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How it stands with the signed-in person. */
    @Transactional(readOnly = true)
    public State own() {
        Person me = access.require();
        return new State(
                table.since(me.id()), table.spare(me.id()), rule.binds(me), !rule.applies());
    }

    /**
     * Begins to set an app up for the signed-in person; the one before stays until it is done.
     *
     * @throws AccessDeniedException without a {@link FreshProof}
     */
    public Enrolment begin() {
        fresh.require();
        return new Enrolment(access.require().name());
    }

    /** Begins to set an app up for whoever owes one to sign in. */
    public Enrolment begin(SecondStep step) {
        return new Enrolment(step.person().name());
    }

    /** Ends setting up an app with a code it shows. */
    public SecondFactorAnswer confirm(Enrolment enrolment, String typed) {
        return fresh.given()
                ? confirm(access.require(), enrolment, typed)
                : new SecondFactorAnswer.AskPassword();
    }

    SecondFactorAnswer confirm(Person person, Enrolment enrolment, String typed) {
        List<Subject> counted = counted(person.id());
        Optional<Duration> wait = throttle.count(counted);
        if (wait.isPresent()) {
            return new SecondFactorAnswer.TooMany(wait.get());
        }
        OptionalLong step =
                AppCode.step(enrolment.secret(), typed.replace(" ", ""), clock.instant());
        if (step.isEmpty()) {
            return new SecondFactorAnswer.Wrong();
        }
        throttle.forgive(counted.getFirst());
        List<String> spare = SpareCode.ten();
        transaction.executeWithoutResult(status -> {
            table.put(person.id(), enrolment.secret(), step.getAsLong(), spare);
            proofs.given(Devices.ownDevice());
            audit.recordBy(
                    person.id(),
                    "second-factor.set",
                    person.id().toString(),
                    person.unit(),
                    Map.of());
        });
        return new SecondFactorAnswer.Enrolled(spare);
    }

    /**
     * Removes the signed-in person's app.
     *
     * @return no where the role needs a second proof and there is no passkey either
     */
    @Transactional
    public boolean remove() {
        Person me = access.require();
        if (rule.binds(me) && passkeys.count(me.id()) == 0) {
            return false;
        }
        if (table.remove(me.id())) {
            audit.record("second-factor.removed", me.id().toString(), me.unit(), Map.of());
        }
        return true;
    }

    /** Whether somebody whom the signed-in person looks after has an app or a passkey. */
    @Transactional(readOnly = true)
    public boolean has(PersonId id) {
        Person person = managed(id);
        return table.since(person.id()).isPresent() || passkeys.count(person.id()) > 0;
    }

    /**
     * Takes away another person's app and passkeys, who has lost them; where their role needs a
     * second proof they set one up at the next sign-in.
     *
     * @throws AccessDeniedException for oneself, and for whom the signed-in person does not look
     *     after: of administrators that is administrators only
     */
    @Transactional
    public void reset(PersonId id) {
        Person person = managed(id);
        if (access.require().id().equals(id)) {
            throw new AccessDeniedException("nobody resets their own second factor");
        }
        table.remove(id);
        passkeys.removeAll(id);
        proofs.forget(id);
        audit.record("second-factor.reset", id.toString(), person.unit(), Map.of());
    }

    /**
     * Uses up what was typed: the person's code of this moment, or a spare one.
     *
     * @return why it was not taken; empty when it was
     */
    Optional<SecondFactorAnswer> refusal(Person person, String typed) {
        List<Subject> counted = counted(person.id());
        Optional<Duration> wait = throttle.count(counted);
        if (wait.isPresent()) {
            return Optional.of(new SecondFactorAnswer.TooMany(wait.get()));
        }
        String code = typed.replace(" ", "");
        boolean right =
                AppCode.looksLike(code)
                        ? takesCode(person.id(), code)
                        : SpareCode.looksLike(code) && takesSpare(person, code);
        if (!right) {
            return Optional.of(new SecondFactorAnswer.Wrong());
        }
        throttle.forgive(counted.getFirst());
        return Optional.empty();
    }

    private boolean takesCode(PersonId person, String code) {
        return table.secret(person).stream()
                .flatMapToLong(secret -> AppCode.step(secret, code, clock.instant()).stream())
                .anyMatch(step -> table.take(person, step));
    }

    private boolean takesSpare(Person person, String code) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    boolean taken = table.takeSpare(person.id(), code);
                    if (taken) {
                        String id = person.id().toString();
                        audit.recordBy(
                                person.id(),
                                "second-factor.spare-used",
                                id,
                                person.unit(),
                                Map.of());
                    }
                    return taken;
                }));
    }

    private Person managed(PersonId id) {
        Person person =
                directory
                        .find(id)
                        .orElseThrow(() -> new AccessDeniedException("unknown person " + id));
        reach.requireManages(person);
        return person;
    }

    private static List<Subject> counted(PersonId person) {
        return List.of(Subject.secondFactor(person.toString()));
    }
}
