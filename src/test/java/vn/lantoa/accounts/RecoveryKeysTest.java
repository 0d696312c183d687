package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class RecoveryKeysTest {

    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId QUANG_TRI = UnitId.now("44");

    @Autowired Acting acting;
    @Autowired RecoveryKeys keys;
    @Autowired Devices devices;
    @Autowired AuditLog audit;
    @Autowired JdbcClient jdbc;

    private final UUID installation = UUID.randomUUID();

    @Test
    void aFirstAskMakesAKeyHoweverOldTheSignInIs() {
        Person owner = acting.as(Role.COLLABORATOR, KHE_SANH);
        SignedIn phone = device(owner);
        age(phone, 60);
        assertThat(Base64.getDecoder().decode(given(phone))).hasSize(32);
    }

    @Test
    void manyFirstAsksAtOnceGetOneKey() throws Exception {
        Person owner = acting.person(Role.COLLABORATOR, KHE_SANH);
        SignedIn phone = device(owner);
        age(phone, 60);
        List<Callable<String>> asks =
                IntStream.range(0, 8)
                        .<Callable<String>>mapToObj(i ->
                                () -> {
                                    acting.as(owner);
                                    return given(phone);
                                })
                        .toList();
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers = executor.invokeAll(asks);
            String first = answers.getFirst().get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void anExistingKeyIsForANewSignInOnly() {
        Person owner = acting.as(Role.COLLABORATOR, KHE_SANH);
        SignedIn first = device(owner);
        String key = given(first);
        made(16);
        age(first, 16);
        assertThat(keys.ask(first, installation)).isInstanceOf(RecoveryAnswer.SignInFirst.class);
        SignedIn again = device(owner);
        age(again, 14);
        assertThat(given(again)).isEqualTo(key);
        age(again, 2);
        assertThat(keys.ask(again, installation)).isInstanceOf(RecoveryAnswer.SignInFirst.class);
    }

    @Test
    void aLostAnswerIsGivenAgainToTheDeviceItWasMadeForAndToNoOther() {
        Person owner = acting.as(Role.COLLABORATOR, KHE_SANH);
        SignedIn first = device(owner);
        SignedIn other = device(owner);
        age(first, 60);
        age(other, 60);
        String key = given(first);
        assertThat(given(first)).isEqualTo(key);
        assertThat(keys.ask(other, installation)).isInstanceOf(RecoveryAnswer.SignInFirst.class);
    }

    @Test
    void aServerThatLostTheKeyByARestoreGivesAnotherAtTheNextSignIn() {
        Person owner = acting.as(Role.COLLABORATOR, KHE_SANH);
        String lost = given(device(owner));
        jdbc.sql("DELETE FROM recovery_key WHERE installation = :i")
                .param("i", installation.toString())
                .update();
        SignedIn again = device(owner);
        String other = given(again);
        assertThat(other).isNotEqualTo(lost);
        made(16);
        assertThat(given(device(owner))).isEqualTo(other);
    }

    @Test
    void everyPersonAndInstallationHasAKeyOfItsOwn() {
        Person owner = acting.as(Role.COLLABORATOR, KHE_SANH);
        String key = given(device(owner));
        RecoveryAnswer elsewhere = keys.ask(device(owner), UUID.randomUUID());
        assertThat(elsewhere).isNotEqualTo(new RecoveryAnswer.Given(key));
        Person neighbour = acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(given(device(neighbour))).isNotEqualTo(key);
    }

    @Test
    void theDatabaseAloneOpensNoPhone() {
        Person owner = acting.as(Role.COLLABORATOR, KHE_SANH);
        String key = given(device(owner));
        String kept =
                jdbc.sql("SELECT sealed_key FROM recovery_key WHERE installation = :i")
                        .param("i", installation.toString())
                        .query(String.class)
                        .single();
        assertThat(kept).hasSize(80).doesNotContain(key);
        byte[] all = Base64.getDecoder().decode(kept);
        assertThat(new String(all, StandardCharsets.ISO_8859_1))
                .doesNotContain(
                        new String(Base64.getDecoder().decode(key), StandardCharsets.ISO_8859_1));
        assertThat(new KeySeal("another secret, long enough to be one").open(kept, purpose(owner)))
                .isEmpty();
    }

    @Test
    void aKeyMovedToAnotherPersonsRowOpensNothing() {
        given(device(acting.as(Role.COLLABORATOR, KHE_SANH)));
        Person thief = acting.as(Role.COLLABORATOR, KHE_SANH);
        jdbc.sql("UPDATE recovery_key SET person = :thief WHERE installation = :i")
                .param("thief", thief.id().toString())
                .param("i", installation.toString())
                .update();
        SignedIn phone = device(thief);
        assertThatThrownBy(() -> keys.ask(phone, installation))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LANTOA_KEY_SECRET");
        jdbc.sql("DELETE FROM recovery_key WHERE installation = :i")
                .param("i", installation.toString())
                .update();
    }

    @Test
    void startsWithNoSecretOrAShortOneNowhere() {
        assertThatThrownBy(() -> new KeySeal("")).hasMessageContaining("LANTOA_KEY_SECRET");
        assertThatThrownBy(() -> new KeySeal("x".repeat(31)))
                .hasMessageContaining("openssl rand -hex 32");
    }

    @Test
    void manyAsksAreSlowedDown() {
        Person owner = acting.as(Role.COLLABORATOR, KHE_SANH);
        SignedIn phone = device(owner);
        for (int i = 0; i < 10; i++) {
            assertThat(keys.ask(phone, installation)).isInstanceOf(RecoveryAnswer.Given.class);
        }
        assertThat(keys.ask(phone, installation)).isInstanceOf(RecoveryAnswer.Later.class);
    }

    @Test
    void handingOutIsInTheAuditLog() {
        Person owner = acting.as(Role.COLLABORATOR, KHE_SANH);
        SignedIn phone = device(owner);
        given(phone);
        given(phone);
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        assertThat(audit.of(owner.id().toString(), 10))
                .extracting(AuditEntry::action)
                .contains("recovery-key.given", "recovery-key.made");
    }

    @Test
    void whoeverLooksAfterPhonesOpensAFileWithItAndNobodyElse() {
        Person owner = acting.as(Role.COLLABORATOR, KHE_SANH);
        String key = given(device(owner));
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(keys.forReadingIn(owner, installation))
                .hasValueSatisfying(
                        bytes -> assertThat(bytes).isEqualTo(Base64.getDecoder().decode(key)));
        assertThat(keys.forReadingIn(owner, UUID.randomUUID())).isEmpty();
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThatThrownBy(() -> keys.forReadingIn(owner, installation))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.ORGANISER, UnitId.now("11"));
        assertThatThrownBy(() -> keys.forReadingIn(owner, installation))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String purpose(Person owner) {
        return "recovery key of " + owner.id() + " on " + installation;
    }

    private String given(SignedIn phone) {
        RecoveryAnswer answer = keys.ask(phone, installation);
        assertThat(answer).isInstanceOf(RecoveryAnswer.Given.class);
        return ((RecoveryAnswer.Given) answer).base64();
    }

    private SignedIn device(Person owner) {
        IssuedDevice issued = devices.issue(owner.id(), "Máy thử", Devices.Origin.INVITATION);
        return new SignedIn(owner.id(), issued.id());
    }

    private void age(SignedIn phone, int minutes) {
        jdbc.sql("UPDATE device SET created_at = created_at - INTERVAL :m MINUTE WHERE id = :id")
                .param("m", minutes)
                .param("id", String.valueOf(phone.device()))
                .update();
    }

    private void made(int minutesAgo) {
        jdbc.sql(
                        """
                        UPDATE recovery_key SET made_at = made_at - INTERVAL :m MINUTE
                         WHERE installation = :i
                        """)
                .param("m", minutesAgo)
                .param("i", installation.toString())
                .update();
    }
}
