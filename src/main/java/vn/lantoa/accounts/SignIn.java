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
 * get the same answer.
 */
@Service
public class SignIn {

    private final PersonRepository people;
    private final PersonDirectory directory;
    private final Devices devices;
    private final SignInThrottle throttle;
    private final PasswordEncoder encoder;
    private final String nobodysPassword;

    SignIn(
            PersonRepository people,
            PersonDirectory directory,
            Devices devices,
            SignInThrottle throttle,
            PasswordEncoder encoder) {
        this.people = people;
        this.directory = directory;
        this.devices = devices;
        this.throttle = throttle;
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
        return new SignInAnswer.Welcome(
                person, devices.issue(person.id(), attempt.deviceName(), Devices.Origin.PASSWORD));
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
