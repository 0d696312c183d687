package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.Passwords;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.SignIn;
import vn.lantoa.accounts.SignInAttempt;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** The log of a server at work names nobody, even where it tells more than it usually does. */
@AppTest
@ExtendWith(OutputCaptureExtension.class)
class QuietLogTest {

    private static final Logger LOG = LoggerFactory.getLogger(QuietLogTest.class);
    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final String PASSWORD = "ruộng bậc thang 7";

    @Autowired People people;
    @Autowired Passwords passwords;
    @Autowired SignIn signIn;
    @Autowired FactPhone phone;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;

    private final String name = "Hồ Thị " + UUID.randomUUID().toString().substring(0, 8);
    private final PhoneNumber number =
            new PhoneNumber("+849%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));

    @Test
    void namesNobodyWhereverPeopleAreAddedSignInAndSend(CapturedOutput output) throws Exception {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("vn.lantoa", LogLevel.TRACE);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
        try {
            LOG.info("captured");
            work();
        } finally {
            logging.setLogLevel("vn.lantoa", LogLevel.INFO);
            logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        }
        assertThat(output.getAll())
                .contains("captured")
                .doesNotContain(name)
                .doesNotContain(number.e164())
                .doesNotContain(number.e164().substring(3))
                .doesNotContain(number.shown())
                .doesNotContain(PASSWORD);
    }

    private void work() throws Exception {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        Person person =
                people.add(
                        PersonDetails.of(name, KHE_SANH).withPhone(number),
                        List.of(Grant.of(Role.COLLABORATOR, KHE_SANH)));
        people.change(person.id(), PersonDetails.of(name + " b", KHE_SANH).withPhone(number));
        acting.nobody();
        SystemActor.run(() -> passwords.set(person.id(), PASSWORD));
        for (String typed : List.of("sai rồi nhé", PASSWORD)) {
            signIn.attempt(
                    new SignInAttempt(
                            number.shown(), typed, UUID.randomUUID().toString(), "Máy", null));
        }
        Cookie cookie = phone.signIn(person);
        phone.receipts(cookie, Note.at(KHE_SANH.toString()).json(), "{\"name\":\"" + name + "\"}");
        phone.send(cookie, "{\"facts\":\"" + name + "\"}");
        quoteInTheDatabase();
    }

    /** The driver would log what the database says, and that quotes the value. */
    private void quoteInTheDatabase() {
        jdbc.sql("CREATE TABLE IF NOT EXISTS quoted (text varchar(100) PRIMARY KEY)").update();
        for (int i = 0; i < 2; i++) {
            try {
                jdbc.sql("INSERT INTO quoted VALUES (?)").param(name).update();
            } catch (DataAccessException expected) {
                LOG.info("refused as it should be");
            }
        }
    }
}
