package vn.lantoa.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.SignInThrottle.Subject;
import vn.lantoa.shared.PhoneNumber;

/**
 * Sign-in with phone number and password. Where a family shares one number the password says who it
 * is. An unknown number, a person without a password and a wrong password take the same time and
 * get the same answer. Whoever has an app for codes, or needs one, gives a second proof after it.
 */
@Service
public class SignIn {

    private final PersonRepository people;
    private final PersonDirectory directory;
    private final Devices devices;
    private final SignInThrottle throttle;
    private final SecondProofs proofs;
    private final SecondFactors codes;
    private final PasswordEncoder encoder;
    private final String nobodysPassword;

    SignIn(
            PersonRepository people,
            PersonDirectory directory,
            Devices devices,
            SignInThrottle throttle,
            SecondProofs proofs,
            SecondFactors codes,
            PasswordEncoder encoder) {
        this.people = people;
        this.directory = directory;
        this.devices = devices;
        this.throttle = throttle;
        this.proofs = proofs;
        this.codes = codes;
        this.encoder = encoder;
        this.nobodysPassword = Objects.requireNonNull(encoder.encode(Secret.next()));
    }

    /**
     * Tries to sign in. Not one transaction: the count must stay when the attempt fails, and no
     * connection is held while the password is checked.
     */
    public SignInAnswer attempt(SignInAttempt attempt) {
        Optional<PhoneNumber> number = PhoneNumber.read(attempt.number());
        String counted = number.map(PhoneNumber::e164).orElse(attempt.number().strip());
        Subject onBrowser = Subject.numberOnBrowser(counted, attempt.browser());
        Subject account = throttle.knows(onBrowser) ? onBrowser : Subject.number(counted);
        List<Subject> subjects = List.of(account, Subject.browser(attempt.browser()));
        Optional<Duration> wait = throttle.count(subjects);
        if (wait.isPresent()) {
            return new SignInAnswer.TooMany(wait.get());
        }
        List<PersonEntity> sharing =
                number.map(found ->
                                people.findByPhoneAndClosedAtIsNullOrderBySortName(found.e164()))
                        .orElse(List.of());
        List<PersonEntity> right = matching(sharing, PasswordRules.normal(attempt.password()));
        if (right.isEmpty()) {
            return new SignInAnswer.Wrong();
        }
        throttle.giveBack(subjects);
        if (sharing.size() == 1) {
            // where several share the number, one's own password must not buy guesses at another's
            throttle.forgive(account);
        }
        return answer(attempt, right, onBrowser);
    }

    private SignInAnswer answer(
            SignInAttempt attempt, List<PersonEntity> right, Subject onBrowser) {
        List<PersonEntity> chosen =
                attempt.chosen() == null
                        ? right
                        : right.stream().filter(one -> one.id().equals(attempt.chosen())).toList();
        if (chosen.size() != 1) {
            return new SignInAnswer.WhichOne(
                    right.stream()
                            .map(one -> new SignInAnswer.Namesake(one.id(), one.name()))
                            .toList());
        }
        throttle.know(onBrowser);
        PersonEntity entity = chosen.getFirst();
        renewEncoding(entity, attempt.password());
        Person person = directory.find(entity.id()).orElseThrow();
        return proofs.owed(person)
                .<SignInAnswer>map(kind ->
                        new SignInAnswer.OneMore(
                                new SecondStep(person, kind, attempt.deviceName(), null)))
                .orElseGet(() -> {
                    IssuedDevice device =
                            devices.issue(
                                    person.id(), attempt.deviceName(), Devices.Origin.PASSWORD);
                    return new SignInAnswer.Welcome(person, device);
                });
    }

    /** The second proof that a device owes before it opens more than the field client. */
    public Optional<SecondStep> owedBy(String token) {
        return devices.authenticate(token)
                .filter(DevicePresence::owesProof)
                .flatMap(found ->
                        proofs.owed(found.person())
                                .map(kind ->
                                        new SecondStep(
                                                found.person(),
                                                kind,
                                                "",
                                                new IssuedDevice(
                                                        Objects.requireNonNull(
                                                                found.signedIn().device()),
                                                        token))));
    }

    /** Goes on with a code of the person's app, or a spare one. */
    public SignInAnswer goOn(SecondStep step, String typed) {
        Optional<Person> person = proofs.still(step, SecondStep.Kind.CODE);
        return person.isEmpty()
                ? new SignInAnswer.TooLate()
                : codes.refusal(person.get(), typed)
                        .map(SignIn::no)
                        .orElseGet(() -> welcome(step, person.get()));
    }

    /** Goes on with the first code of an app that is being set up. */
    public SignInAnswer goOn(SecondStep step, Enrolment enrolment, String typed) {
        Optional<Person> person = proofs.still(step, SecondStep.Kind.ENROL);
        if (person.isEmpty()) {
            return new SignInAnswer.TooLate();
        }
        SecondFactorAnswer answer = codes.confirm(person.get(), enrolment, typed);
        return answer instanceof SecondFactorAnswer.Enrolled(List<String> spareCodes)
                ? new SignInAnswer.Enrolled(welcome(step, person.get()), spareCodes)
                : no(answer);
    }

    private SignInAnswer.Welcome welcome(SecondStep step, Person person) {
        IssuedDevice device = step.device();
        IssuedDevice proven =
                device == null
                        ? devices.issue(person.id(), step.deviceName(), Devices.Origin.PASSWORD)
                        : device;
        proofs.given(proven.id());
        return new SignInAnswer.Welcome(person, proven);
    }

    private static SignInAnswer no(SecondFactorAnswer answer) {
        return answer instanceof SecondFactorAnswer.TooMany(Duration pause)
                ? new SignInAnswer.TooMany(pause)
                : new SignInAnswer.Wrong();
    }

    private List<PersonEntity> matching(List<PersonEntity> sharing, String password) {
        List<PersonEntity> candidates =
                sharing.stream().filter(one -> one.password() != null).toList();
        if (candidates.isEmpty()) {
            encoder.matches(password, nobodysPassword); // costs what a real one costs
        }
        return candidates.stream()
                .filter(one -> encoder.matches(password, one.password()))
                .toList();
    }

    private String encode(String typed) {
        return Objects.requireNonNull(encoder.encode(PasswordRules.normal(typed)));
    }

    private void renewEncoding(PersonEntity entity, String typed) {
        String encoded = entity.password();
        if (encoded != null && encoder.upgradeEncoding(encoded)) {
            entity.password(encode(typed));
            people.saveAndFlush(entity);
            directory.changed(entity.id());
        }
    }
}
