package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class SecondFactorsTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId DIEN_BIEN = UnitId.now("11");
    private static final String PASSWORD = "ruộng bậc thang 7";

    @Autowired SecondFactors codes;
    @Autowired SignIn signIn;
    @Autowired People people;
    @Autowired Passwords passwords;
    @Autowired Devices devices;
    @Autowired Invitations invitations;
    @Autowired AuditLog audit;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private final PhoneNumber phone =
            new PhoneNumber("+849%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
    private Optional<byte[]> secret = Optional.empty();

    @Test
    void anAdministratorSetsAnAppUpAtTheFirstSignIn() {
        Person person = person(Role.ADMINISTRATOR);
        SecondStep step = owed();
        assertThat(step.kind()).isEqualTo(SecondStep.Kind.ENROL);
        Enrolment enrolment = codes.begin(step);
        assertThat(signIn.goOn(step, enrolment, "000000")).isEqualTo(new SignInAnswer.Wrong());
        assertThat(signIn.goOn(step, enrolment, code(enrolment.secret(), 0)))
                .isInstanceOfSatisfying(
                        SignInAnswer.Enrolled.class,
                        enrolled -> {
                            assertThat(enrolled.spareCodes()).hasSize(10).doesNotHaveDuplicates();
                            assertThat(enrolled.welcome().person().id()).isEqualTo(person.id());
                            assertThat(isProven(enrolled.welcome())).isTrue();
                        });
        assertThat(owed().kind()).isEqualTo(SecondStep.Kind.CODE);
    }

    @Test
    void asksNobodyElseForACodeUntilTheyHaveAnApp() {
        Person person = person(Role.ORGANISER);
        assertThat(attempt()).isInstanceOf(SignInAnswer.Welcome.class);
        enrol(person);
        assertThat(owed().kind()).isEqualTo(SecondStep.Kind.CODE);
    }

    @Test
    void letsThePasswordAloneOpenNothing() {
        Person person = person(Role.ORGANISER);
        enrol(person);
        int before = devices(person);
        owed();
        assertThat(devices(person)).isEqualTo(before);
    }

    @Test
    void takesACodeOnceAndNoneBeforeIt() {
        enrol(person(Role.ORGANISER));
        String now = code(secret.orElseThrow(), 1);
        assertThat(signIn.goOn(owed(), now)).isInstanceOf(SignInAnswer.Welcome.class);
        assertThat(signIn.goOn(owed(), now)).isEqualTo(new SignInAnswer.Wrong());
        assertThat(signIn.goOn(owed(), code(secret.orElseThrow(), 0)))
                .isEqualTo(new SignInAnswer.Wrong());
    }

    @Test
    void takesACodeOnceHoweverManyTypeItAtTheSameMoment() throws Exception {
        enrol(person(Role.ORGANISER));
        String now = code(secret.orElseThrow(), 1);
        List<Callable<SignInAnswer>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            SecondStep step = owed();
            tries.add(() -> signIn.goOn(step, now));
        }
        int in = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            for (Future<SignInAnswer> answer : executor.invokeAll(tries)) {
                in += answer.get() instanceof SignInAnswer.Welcome ? 1 : 0;
            }
        }
        assertThat(in).isOne();
    }

    @Test
    void bearsAClockThatIsHalfAMinuteOffAndNotMore() {
        enrol(person(Role.ORGANISER));
        byte[] held = secret.orElseThrow();
        for (int off : List.of(-3, -2, 2, 3)) {
            assertThat(AppCode.step(held, code(held, off), clock.instant())).isEmpty();
        }
        for (int off : List.of(-1, 0, 1)) {
            assertThat(AppCode.step(held, code(held, off), clock.instant())).isPresent();
        }
    }

    @Test
    void computesTheCodesOfTheStandard() {
        // RFC 6238, appendix B, SHA-1: the last six of its eight digits
        byte[] key = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(AppCode.at(key, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(AppCode.at(key, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(AppCode.typed(key)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void slowsDownWhoeverGuessesCodes() {
        enrol(person(Role.ORGANISER));
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.goOn(owed(), "00000" + i)).isEqualTo(new SignInAnswer.Wrong());
        }
        assertThat(signIn.goOn(owed(), code(secret.orElseThrow(), 1)))
                .isInstanceOf(SignInAnswer.TooMany.class);
    }

    @Test
    void takesASpareCodeOnceHoweverItIsTyped() {
        Person person = person(Role.ORGANISER);
        List<String> spare = enrol(person);
        String typed = spare.getFirst().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(signIn.goOn(owed(), typed)).isInstanceOf(SignInAnswer.Welcome.class);
        assertThat(signIn.goOn(owed(), typed)).isEqualTo(new SignInAnswer.Wrong());
        acting.as(person);
        assertThat(codes.own().spare()).isEqualTo(9);
    }

    @Test
    void keepsNeitherTheSecretNorASpareCodeReadable() {
        Person person = person(Role.ORGANISER);
        List<String> spare = enrol(person);
        String kept =
                jdbc.sql("SELECT sealed_secret FROM authenticator WHERE person = :id")
                        .param("id", person.id().toString())
                        .query(String.class)
                        .single();
        assertThat(java.util.Base64.getDecoder().decode(kept)).hasSize(12 + 20 + 16);
        assertThat(
                        jdbc.sql("SELECT code_hash FROM spare_code WHERE person = :id")
                                .param("id", person.id().toString())
                                .query(String.class)
                                .list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(spare);
    }

    @Test
    void opensNoFlowViewOnADeviceThatOwesAProof() {
        Person person = acting.person(Role.ADMINISTRATOR, QUANG_TRI);
        IssuedDevice device = devices.issue(person.id(), "Máy thử", Devices.Origin.INVITATION);
        assertThat(devices.authenticate(device.token()))
                .hasValueSatisfying(found -> assertThat(found.owesProof()).isTrue());
        SecondStep step = signIn.owedBy(device.token()).orElseThrow();
        Enrolment enrolment = codes.begin(step);
        assertThat(signIn.goOn(step, enrolment, code(enrolment.secret(), 0)))
                .isInstanceOf(SignInAnswer.Enrolled.class);
        assertThat(devices.authenticate(device.token()))
                .hasValueSatisfying(found -> assertThat(found.owesProof()).isFalse());
        assertThat(signIn.owedBy(device.token())).isEmpty();
    }

    @Test
    void anotherAdministratorResetsAndItIsWrittenDown() {
        Person lost = person(Role.ADMINISTRATOR);
        Person other = acting.person(Role.ADMINISTRATOR, UnitId.MINISTRY);
        enrol(lost);
        acting.as(other);
        assertThat(codes.has(lost.id())).isTrue();
        codes.reset(lost.id());
        assertThat(codes.has(lost.id())).isFalse();
        assertThat(audit.of(lost.id().toString(), 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("second-factor.reset"));
        acting.nobody();
        assertThat(owed().kind()).isEqualTo(SecondStep.Kind.ENROL);
    }

    @Test
    void nobodyResetsTheirOwnOrSomebodyOutOfReach() {
        Person administrator = person(Role.ADMINISTRATOR);
        acting.as(administrator);
        assertThatThrownBy(() -> codes.reset(administrator.id()))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThatThrownBy(() -> codes.reset(administrator.id()))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.ADMINISTRATOR, DIEN_BIEN);
        assertThatThrownBy(() -> codes.reset(administrator.id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAdministratorKeepsAtLeastOneSecondProof() {
        Person administrator = person(Role.ADMINISTRATOR);
        enrol(administrator);
        acting.as(administrator);
        assertThat(codes.remove()).isFalse();
        assertThat(codes.own().since()).isPresent();
        Person organiser = acting.as(Role.ORGANISER, QUANG_TRI);
        enrol(organiser);
        acting.as(organiser);
        assertThat(codes.remove()).isTrue();
        assertThat(codes.own().since()).isEmpty();
    }

    @Test
    void aClosedAccountGoesOnNowhere() {
        Person person = person(Role.ORGANISER);
        enrol(person);
        SecondStep step = owed();
        SystemActor.run(() -> people.close(person.id()));
        assertThat(signIn.goOn(step, code(secret.orElseThrow(), 1)))
                .isEqualTo(new SignInAnswer.TooLate());
    }

    private Person person(Role role) {
        return SystemActor.call(() -> {
            Person person =
                    people.add(
                            PersonDetails.of("Người thử", QUANG_TRI).withPhone(phone),
                            List.of(Grant.of(role, QUANG_TRI)));
            passwords.set(person.id(), PASSWORD);
            return person;
        });
    }

    private List<String> enrol(Person person) {
        acting.as(person);
        Enrolment enrolment = codes.begin();
        secret = Optional.of(enrolment.secret());
        SecondFactorAnswer answer = codes.confirm(enrolment, code(enrolment.secret(), 0));
        acting.nobody();
        assertThat(answer).isInstanceOf(SecondFactorAnswer.Enrolled.class);
        return ((SecondFactorAnswer.Enrolled) answer).spareCodes();
    }

    private SignInAnswer attempt() {
        String browser = UUID.randomUUID().toString();
        return signIn.attempt(new SignInAttempt(phone.e164(), PASSWORD, browser, "Máy thử", null));
    }

    private SecondStep owed() {
        SignInAnswer answer = attempt();
        assertThat(answer).isInstanceOf(SignInAnswer.OneMore.class);
        return ((SignInAnswer.OneMore) answer).step();
    }

    private boolean isProven(SignInAnswer.Welcome welcome) {
        return !devices.authenticate(welcome.device().token()).orElseThrow().owesProof();
    }

    private int devices(Person person) {
        return jdbc.sql("SELECT count(*) FROM device WHERE person = :id")
                .param("id", person.id().toString())
                .query(Integer.class)
                .single();
    }

    private String code(byte[] held, int stepsAhead) {
        return AppCode.at(held, clock.instant().plusSeconds(30L * stepsAhead));
    }
}
