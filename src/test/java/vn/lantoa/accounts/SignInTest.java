package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.AppTest;

@AppTest
class SignInTest {

    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final String PASSWORD = "ruộng bậc thang 7";

    @Autowired SignIn signIn;
    @Autowired People people;
    @Autowired Passwords passwords;
    @Autowired Devices devices;
    @Autowired JdbcClient jdbc;

    private final PhoneNumber phone = freshNumber();

    @Test
    void welcomesByNumberInAnyFormAndPassword() {
        Person person = person("Người thử", PASSWORD);
        for (String typed : List.of(phone.e164(), phone.shown(), phone.shown().replace(" ", "."))) {
            assertThat(attempt(typed, PASSWORD, browser()))
                    .isInstanceOfSatisfying(
                            SignInAnswer.Welcome.class,
                            welcome ->
                                    assertThat(devices.authenticate(welcome.device().token()))
                                            .hasValueSatisfying(found ->
                                                    assertThat(found.person().id())
                                                            .isEqualTo(person.id())));
        }
    }

    @Test
    void readsAPasswordTypedWithSeparateMarksAsTheSame() {
        person("Người thử", PASSWORD);
        String decomposed = java.text.Normalizer.normalize(PASSWORD, java.text.Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(PASSWORD);
        assertThat(attempt(phone.e164(), decomposed, browser()))
                .isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void knowsByThePasswordWhoOfAFamilyItIs() {
        Person mother = person("Mẹ", PASSWORD);
        Person daughter = person("Con", "nắng trên đồi chè");
        assertThat(attempt(phone.e164(), "nắng trên đồi chè", browser()))
                .isInstanceOfSatisfying(
                        SignInAnswer.Welcome.class,
                        welcome -> assertThat(welcome.person().id()).isEqualTo(daughter.id()));
        assertThat(attempt(phone.e164(), PASSWORD, browser()))
                .isInstanceOfSatisfying(
                        SignInAnswer.Welcome.class,
                        welcome -> assertThat(welcome.person().id()).isEqualTo(mother.id()));
    }

    @Test
    void asksByNameWhereAFamilySharesThePasswordToo() {
        person("Mẹ", PASSWORD);
        Person daughter = person("Con", PASSWORD);
        SignInAttempt attempt =
                new SignInAttempt(phone.e164(), PASSWORD, browser(), "Máy thử", null);
        assertThat(signIn.attempt(attempt))
                .isInstanceOfSatisfying(
                        SignInAnswer.WhichOne.class,
                        which ->
                                assertThat(which.people())
                                        .extracting(SignInAnswer.Namesake::name)
                                        .containsExactlyInAnyOrder("Mẹ", "Con"));
        assertThat(signIn.attempt(attempt.as(daughter.id())))
                .isInstanceOfSatisfying(
                        SignInAnswer.Welcome.class,
                        welcome -> assertThat(welcome.person().id()).isEqualTo(daughter.id()));
    }

    @Test
    void answersAnUnknownNumberLikeAWrongPassword() {
        person("Người thử", PASSWORD);
        PhoneNumber unknown = freshNumber();
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(phone.e164(), "sai rồi nhé", browser()))
                    .isEqualTo(new SignInAnswer.Wrong());
            assertThat(attempt(unknown.e164(), "sai rồi nhé", browser()))
                    .isEqualTo(new SignInAnswer.Wrong());
        }
        assertThat(attempt(phone.e164(), "sai rồi nhé", browser()))
                .isInstanceOf(SignInAnswer.TooMany.class);
        assertThat(attempt(unknown.e164(), "sai rồi nhé", browser()))
                .isInstanceOf(SignInAnswer.TooMany.class);
    }

    @Test
    void makesTheWaitLongerWithEachWrongAttempt() {
        person("Người thử", PASSWORD);
        String browser = browser();
        for (int i = 0; i < 5; i++) {
            attempt(phone.e164(), "sai rồi nhé", browser());
        }
        assertThat(pause(attempt(phone.e164(), PASSWORD, browser))).isBetween(25L, 30L);
        letTimePass();
        assertThat(attempt(phone.e164(), "sai rồi nhé", browser))
                .isEqualTo(new SignInAnswer.Wrong());
        assertThat(pause(attempt(phone.e164(), PASSWORD, browser))).isBetween(55L, 60L);
        letTimePass();
        assertThat(attempt(phone.e164(), PASSWORD, browser))
                .isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void doesNotLockTheOwnersBrowserOutWithAStranger() {
        person("Người thử", PASSWORD);
        String own = browser();
        assertThat(attempt(phone.e164(), PASSWORD, own)).isInstanceOf(SignInAnswer.Welcome.class);
        for (int i = 0; i < 6; i++) {
            attempt(phone.e164(), "sai rồi nhé", browser());
        }
        assertThat(attempt(phone.e164(), PASSWORD, browser()))
                .isInstanceOf(SignInAnswer.TooMany.class);
        assertThat(attempt(phone.e164(), PASSWORD, own)).isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void slowsDownABrowserThatTriesManyNumbers() {
        String browser = browser();
        for (int i = 0; i < 10; i++) {
            assertThat(attempt(freshNumber().e164(), "sai rồi nhé", browser))
                    .isEqualTo(new SignInAnswer.Wrong());
        }
        assertThat(attempt(freshNumber().e164(), "sai rồi nhé", browser))
                .isInstanceOf(SignInAnswer.TooMany.class);
        assertThat(attempt(freshNumber().e164(), "sai rồi nhé", browser()))
                .isEqualTo(new SignInAnswer.Wrong());
    }

    @Test
    void countsGuessesMadeAtTheSameMoment() throws Exception {
        person("Người thử", PASSWORD);
        List<Callable<SignInAnswer>> guesses = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            guesses.add(() -> attempt(phone.e164(), "sai rồi nhé", browser()));
        }
        int tried = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(12)) {
            for (Future<SignInAnswer> answer : executor.invokeAll(guesses)) {
                tried += answer.get() instanceof SignInAnswer.Wrong ? 1 : 0;
            }
        }
        assertThat(tried).isEqualTo(5);
    }

    @Test
    void keepsOutWhoseAccountIsClosedAndWhoNeverSetAPassword() {
        Person closed = person("Người thử", PASSWORD);
        SystemActor.run(() -> people.close(closed.id()));
        SystemActor.run(() ->
                people.add(
                        PersonDetails.of("Chưa có mật khẩu", KHE_SANH).withPhone(phone),
                        List.of()));
        assertThat(attempt(phone.e164(), PASSWORD, browser())).isEqualTo(new SignInAnswer.Wrong());
        assertThat(attempt(phone.e164(), "", browser())).isEqualTo(new SignInAnswer.Wrong());
    }

    private Person person(String name, String password) {
        return SystemActor.call(() -> {
            Person person =
                    people.add(
                            PersonDetails.of(name, KHE_SANH).withPhone(phone),
                            List.of(Grant.of(Role.COLLABORATOR, KHE_SANH)));
            passwords.set(person.id(), password);
            return person;
        });
    }

    private SignInAnswer attempt(String number, String password, String browser) {
        return signIn.attempt(new SignInAttempt(number, password, browser, "Máy thử", null));
    }

    private void letTimePass() {
        jdbc.sql("UPDATE sign_in_throttle SET blocked_until = blocked_until - INTERVAL 1 DAY")
                .update();
    }

    private static long pause(SignInAnswer answer) {
        return answer instanceof SignInAnswer.TooMany many
                ? many.pause().plus(Duration.ofMillis(999)).toSeconds()
                : 0;
    }

    private static String browser() {
        return UUID.randomUUID().toString();
    }

    private static PhoneNumber freshNumber() {
        return new PhoneNumber(
                "+849%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
    }
}
