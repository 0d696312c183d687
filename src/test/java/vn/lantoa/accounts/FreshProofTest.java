package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.context.TestSecurityContextHolder;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.AppTest;

/** Who comes upon a browser that was left open adds no key of their own. */
@AppTest
class FreshProofTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final String PASSWORD = "ruộng bậc thang 7";

    @Autowired FreshProof proof;
    @Autowired Passkeys passkeys;
    @Autowired SecondFactors codes;
    @Autowired SignIn signIn;
    @Autowired People people;
    @Autowired Passwords passwords;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private final PhoneNumber phone =
            new PhoneNumber("+848%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
    private Person person;

    @BeforeEach
    void signedInElevenMinutesAgo() {
        person =
                SystemActor.call(() -> {
                    Person made =
                            people.add(
                                    PersonDetails.of("Người thử", QUANG_TRI).withPhone(phone),
                                    List.of(Grant.of(Role.ORGANISER, QUANG_TRI)));
                    passwords.set(made.id(), PASSWORD);
                    return made;
                });
        use(signedIn(Duration.ofMinutes(11)));
    }

    @Test
    void isASignInOfTheLastTenMinutes() {
        assertThat(proof.given()).isFalse();
        use(signedIn(Duration.ofMinutes(9)));
        assertThat(proof.given()).isTrue();
    }

    @Test
    void isNeededToBeginAPasskeyOrAnApp() {
        assertThatThrownBy(passkeys::askForNew).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(codes::begin).isInstanceOf(AccessDeniedException.class);
        assertThat(proof.give(PASSWORD)).isEqualTo(new ProofAnswer.Given());
        assertThat(passkeys.askForNew().json()).isNotEmpty();
        assertThat(codes.begin().secret()).isNotNull();
    }

    @Test
    void isNeededToEndWhatWasBegunOnAPageThatStayedOpen() throws Exception {
        UUID device = signedIn(Duration.ofMinutes(9));
        use(device);
        var ask = passkeys.askForNew();
        Enrolment enrolment = codes.begin();
        age(device, Duration.ofMinutes(11));
        String code = AppCode.at(enrolment.secret(), clock.instant());
        String made = new MadePasskey().make(ask.json());
        assertThat(codes.confirm(enrolment, code)).isEqualTo(new SecondFactorAnswer.AskPassword());
        assertThat(passkeys.add(ask, made, "Khóa")).isEqualTo(PasskeyAnswer.ASK_PASSWORD);
        assertThat(passkeys.own()).isEmpty();
        proof.give(PASSWORD);
        assertThat(passkeys.add(ask, made, "Khóa")).isEqualTo(PasskeyAnswer.ADDED);
        assertThat(codes.confirm(enrolment, code)).isInstanceOf(SecondFactorAnswer.Enrolled.class);
    }

    @Test
    void countsOnTheDeviceItWasGivenOnAndForTenMinutes() {
        UUID here = signedIn(Duration.ofMinutes(30));
        UUID elsewhere = signedIn(Duration.ofMinutes(30));
        use(here);
        proof.give(PASSWORD);
        assertThat(proof.given()).isTrue();
        use(elsewhere);
        assertThat(proof.given()).isFalse();
        use(here);
        age(here, Duration.ofMinutes(11));
        assertThat(proof.given()).isFalse();
    }

    @Test
    void isACodeGivenAtSignInToo() {
        UUID device = signedIn(Duration.ofMinutes(30));
        use(device);
        jdbc.sql("UPDATE device SET second_factor_at = ? WHERE id = ?")
                .params(DatabaseTime.of(clock.instant()), device.toString())
                .update();
        assertThat(proof.given()).isTrue();
    }

    @Test
    void slowsDownWrongPasswordsAsAtSignIn() {
        for (int i = 0; i < 5; i++) {
            assertThat(proof.give("đoán " + i)).isEqualTo(new ProofAnswer.Wrong());
        }
        assertThat(proof.give(PASSWORD)).isInstanceOf(ProofAnswer.TooMany.class);
        assertThat(proof.given()).isFalse();
        // the same guesses are not to be had by way of a new password
        assertThat(passwords.change(PASSWORD, "một mật khẩu mới 12"))
                .isInstanceOf(PasswordChange.TooMany.class);
    }

    @Test
    void tellsWhoHasNoPasswordToSetOne() {
        jdbc.sql("UPDATE person SET password = NULL WHERE id = ?")
                .param(person.id().toString())
                .update();
        assertThat(proof.give("")).isEqualTo(new ProofAnswer.NoPassword());
        assertThat(proof.given()).isFalse();
    }

    /** A device on which the person signed in so long ago. */
    private UUID signedIn(Duration ago) {
        SignInAnswer answer =
                signIn.attempt(
                        new SignInAttempt(
                                phone.e164(),
                                PASSWORD,
                                UUID.randomUUID().toString(),
                                "Máy thử",
                                null));
        UUID device = ((SignInAnswer.Welcome) answer).device().id();
        age(device, ago);
        return device;
    }

    private void age(UUID device, Duration ago) {
        jdbc.sql(
                        """
                        UPDATE device SET created_at = :then,
                               proven_at = IF(proven_at IS NULL, NULL, :then) WHERE id = :id
                        """)
                .param("then", DatabaseTime.of(clock.instant().minus(ago)))
                .param("id", device.toString())
                .update();
    }

    private void use(UUID device) {
        TestSecurityContextHolder.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(person.id(), device), null, List.of()));
    }
}
