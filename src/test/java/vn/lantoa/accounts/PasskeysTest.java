package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class PasskeysTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");

    @Autowired Passkeys passkeys;
    @Autowired People people;
    @Autowired Devices devices;
    @Autowired AuditLog audit;
    @Autowired Acting acting;

    private final String browser = UUID.randomUUID().toString();

    @Test
    void signsInWhoMadeIt() throws Exception {
        Person person = acting.as(Role.ORGANISER, QUANG_TRI);
        MadePasskey key = made("Máy tính ở cơ quan");
        acting.nobody();
        assertThat(signIn(key))
                .isInstanceOfSatisfying(
                        SignInAnswer.Welcome.class,
                        welcome -> {
                            assertThat(welcome.person().id()).isEqualTo(person.id());
                            assertThat(devices.authenticate(welcome.device().token())).isPresent();
                        });
        acting.as(person);
        assertThat(passkeys.own())
                .singleElement()
                .satisfies(line -> assertThat(line.name()).isEqualTo("Máy tính ở cơ quan"))
                .satisfies(line -> assertThat(line.lastUsed()).isNotNull());
    }

    @Test
    void countsAsTwoProofsForAnAdministrator() throws Exception {
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        MadePasskey key = made("Khóa");
        acting.nobody();
        assertThat(signIn(key))
                .isInstanceOfSatisfying(
                        SignInAnswer.Welcome.class,
                        welcome ->
                                assertThat(devices.authenticate(welcome.device().token()))
                                        .hasValueSatisfying(
                                                found -> assertThat(found.owesProof()).isFalse()));
    }

    @Test
    void refusesAnotherOrigin() throws Exception {
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(add(new MadePasskey().onPageOf("https://lantoa.example")))
                .isEqualTo(PasskeyAnswer.REFUSED);
        MadePasskey key = made("Khóa");
        acting.nobody();
        assertThat(signIn(key.onPageOf("http://localhost:8081")))
                .isEqualTo(new SignInAnswer.Wrong());
    }

    @Test
    void refusesAnotherSite() throws Exception {
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(add(new MadePasskey().forSite("example.org"))).isEqualTo(PasskeyAnswer.REFUSED);
        MadePasskey key = made("Khóa");
        acting.nobody();
        assertThat(signIn(key.forSite("example.org"))).isEqualTo(new SignInAnswer.Wrong());
    }

    @Test
    void refusesAKeyThatDidNotAskForItsOwnersLock() throws Exception {
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(add(new MadePasskey().withoutVerification())).isEqualTo(PasskeyAnswer.REFUSED);
        MadePasskey key = made("Khóa");
        acting.nobody();
        assertThat(signIn(key.withoutVerification())).isEqualTo(new SignInAnswer.Wrong());
    }

    @Test
    void takesAnAnswerOnce() throws Exception {
        acting.as(Role.ORGANISER, QUANG_TRI);
        MadePasskey key = made("Khóa");
        acting.nobody();
        PasskeyAsk<PublicKeyCredentialRequestOptions> ask = passkeys.ask();
        String answer = key.show(ask.json());
        assertThat(passkeys.signIn(ask, answer, browser, "Máy thử"))
                .isInstanceOf(SignInAnswer.Welcome.class);
        assertThat(passkeys.signIn(ask, answer, browser, "Máy thử"))
                .isEqualTo(new SignInAnswer.Wrong());
        assertThat(passkeys.signIn(passkeys.ask(), answer, browser, "Máy thử"))
                .isEqualTo(new SignInAnswer.Wrong());
    }

    @Test
    void refusesACopyThatCountsLess() throws Exception {
        acting.as(Role.ORGANISER, QUANG_TRI);
        MadePasskey key = made("Khóa");
        acting.nobody();
        assertThat(signIn(key.countingFrom(10))).isInstanceOf(SignInAnswer.Welcome.class);
        assertThat(signIn(key.countingFrom(5))).isEqualTo(new SignInAnswer.Wrong());
    }

    @Test
    void opensNothingOnceItIsRemovedOrItsOwnersAccountIsClosed() throws Exception {
        Person person = acting.as(Role.ORGANISER, QUANG_TRI);
        MadePasskey removed = made("Máy cũ");
        MadePasskey kept = made("Máy mới");
        assertThat(passkeys.remove(passkeys.own().getFirst().id())).isTrue();
        acting.nobody();
        assertThat(signIn(removed)).isEqualTo(new SignInAnswer.Wrong());
        assertThat(signIn(kept)).isInstanceOf(SignInAnswer.Welcome.class);
        SystemActor.run(() -> people.close(person.id()));
        assertThat(signIn(kept)).isEqualTo(new SignInAnswer.Wrong());
    }

    @Test
    void slowsDownABrowserThatShowsStrangeKeys() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(new MadePasskey())).isEqualTo(new SignInAnswer.Wrong());
        }
        assertThat(signIn(new MadePasskey())).isInstanceOf(SignInAnswer.TooMany.class);
    }

    @Test
    void changesNobodyElsesKeys() throws Exception {
        Person owner = acting.as(Role.ORGANISER, QUANG_TRI);
        made("Máy của tôi");
        PasskeyLine line = passkeys.own().getFirst();
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        passkeys.rename(line.id(), "Của người khác");
        passkeys.remove(line.id());
        acting.as(owner);
        assertThat(passkeys.own()).extracting(PasskeyLine::name).containsExactly("Máy của tôi");
        passkeys.rename(line.id(), " Máy ở nhà ");
        assertThat(passkeys.own()).extracting(PasskeyLine::name).containsExactly("Máy ở nhà");
    }

    @Test
    void writesDownThatOneWasAddedAndRemoved() throws Exception {
        Person person = acting.as(Role.ORGANISER, QUANG_TRI);
        made("Khóa");
        passkeys.remove(passkeys.own().getFirst().id());
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        assertThat(audit.of(person.id().toString(), 10))
                .extracting(AuditEntry::action)
                .containsSubsequence("passkey.removed", "passkey.added");
    }

    @Test
    void anAdministratorKeepsTheLastOne() throws Exception {
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        made("Khóa");
        assertThat(passkeys.remove(passkeys.own().getFirst().id())).isFalse();
        assertThat(passkeys.own()).hasSize(1);
    }

    @Test
    void asksThatADeviceMakesNoSecondKeyOfTheSamePerson() throws Exception {
        acting.as(Role.ORGANISER, QUANG_TRI);
        made("Khóa");
        assertThat(passkeys.askForNew().json()).contains("\"excludeCredentials\":[{");
        assertThat(List.of(passkeys.ask().json()))
                .allSatisfy(json -> assertThat(json).contains("\"allowCredentials\":[]"));
    }

    private MadePasskey made(String name) throws Exception {
        MadePasskey key = new MadePasskey();
        var ask = passkeys.askForNew();
        assertThat(passkeys.add(ask, key.make(ask.json()), name)).isEqualTo(PasskeyAnswer.ADDED);
        return key;
    }

    private PasskeyAnswer add(MadePasskey key) throws Exception {
        var ask = passkeys.askForNew();
        return passkeys.add(ask, key.make(ask.json()), "Khóa");
    }

    private SignInAnswer signIn(MadePasskey key) throws Exception {
        PasskeyAsk<PublicKeyCredentialRequestOptions> ask = passkeys.ask();
        return passkeys.signIn(ask, key.show(ask.json()), browser, "Máy thử");
    }
}
