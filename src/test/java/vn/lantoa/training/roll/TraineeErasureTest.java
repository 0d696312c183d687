package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.roll.RollPhone.mark;
import static vn.lantoa.training.roll.RollPhone.markBody;
import static vn.lantoa.training.roll.RollPhone.walkIn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.enrolment.TraineeMerge;
import vn.lantoa.training.roll.RollPhone.Written;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.training.tests.TestsMade;

/** A walk-in without an account asks to be forgotten: the bytes of the trainer's facts too. */
@AppTest
class TraineeErasureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String EIGHT = "2026-11-22T01:00:00Z";
    private static final String NINE = "2026-11-22T02:00:00Z";
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired TestsMade tests;
    @Autowired TraineeMerge merge;
    @Autowired Attendance attendance;
    @Autowired RollPhone phone;
    @Autowired JdbcClient jdbc;

    /** The letters of the phone's facts and of every table of training. */
    private final String secret = "Zq" + UUID.randomUUID().toString().substring(0, 8);

    private final TraineeId came = TraineeId.next();
    private final TraineeId twice = TraineeId.next();
    private ClassesMade.Made lop;
    private ClassSession morning;
    private Written walkIn;

    @BeforeEach
    void aWalkInOfWhomMuchWasWritten() throws Exception {
        lop = made.announced(KHE_SANH, TODAY, null);
        morning = lop.morning();
        walkIn = walkIn(morning, came, "Người " + secret, EIGHT);
        phone.send(
                lop.trainer(), walkIn, walkIn(morning, twice, "Người " + secret + " nữa", EIGHT));
        assertThat(phone.status(lop.trainer(), noted(came))).isEqualTo(201);
        assertThat(phone.status(lop.trainer(), noted(twice))).isEqualTo(201);
        assertThat(phone.status(lop.trainer(), answers())).isEqualTo(201);
        acting.as(lop.organiser());
        merge.merge(lop.one().id(), twice, came);
        acting.nobody();
    }

    @Test
    void neitherAFactNorATableHoldsWhatWasWrittenAndTheFiguresStay() {
        assertThat(holding()).isNotEmpty();
        assertThat(facts()).contains(secret, "0912 345 678");
        erase();
        assertThat(facts()).doesNotContain(secret, "345 678");
        assertThat(holding()).isEmpty();
        assertThat(attendance.standing(morning.id())).containsEntry(came, Mark.PRESENT);
        assertThat(
                        jdbc.sql("SELECT points FROM test_answer WHERE trainee_id = ?")
                                .param(came.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void whatAPhoneSaysOfThemLaterIsForgottenToo() throws Exception {
        erase();
        Map<String, Object> right =
                JsonMapper.shared()
                        .convertValue(
                                JsonMapper.shared().readTree(walkIn.json()).path("body"), BODY);
        Written corrected = RollPhone.fact("walk-in", NINE, walkIn.id(), right);
        assertThat(phone.status(lop.trainer(), corrected)).isEqualTo(201);
        assertThat(phone.status(lop.trainer(), noted(came))).isEqualTo(201);
        assertThat(facts()).doesNotContain(secret, "345 678");
        assertThat(holding()).isEmpty();
        assertThat(phone.status(lop.trainer(), corrected)).as("sent again").isEqualTo(200);
    }

    @Test
    void othersOfTheClassKeepTheirNames() throws Exception {
        TraineeId other = TraineeId.next();
        phone.send(lop.trainer(), walkIn(morning, other, "Người khác", EIGHT));
        phone.status(lop.trainer(), mark(morning, other, "PRESENT", EIGHT));
        erase();
        assertThat(facts()).contains("Người khác");
    }

    private void erase() {
        acting.as(lop.organiser());
        merge.erase(lop.one().id(), came);
        acting.nobody();
    }

    private Written noted(TraineeId trainee) {
        Map<String, Object> body = markBody(morning, trainee, "PRESENT");
        body.put("note", secret + " đưa con đi khám");
        return RollPhone.fact("attendance-mark", NINE, null, body);
    }

    private Written answers() {
        var test = tests.opened(lop, TestKind.POST);
        var fact =
                tests.fact(
                        lop.trainer(),
                        test,
                        tests.set(lop, TestKind.POST),
                        1,
                        "Tôi là " + secret,
                        Map.of("trainee", came.value()),
                        Instant.parse(NINE));
        return RollPhone.fact(
                "test-answers", NINE, null, JsonMapper.shared().convertValue(fact.body(), BODY));
    }

    /** All that the trainer's phone sent. */
    private String facts() {
        return String.join(
                "\n",
                jdbc.sql("SELECT CONVERT(content USING utf8mb4) FROM fact WHERE author = ?")
                        .param(lop.trainer().id().value())
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    /** Tables that hold it in words of their own. */
    private List<String> holding() {
        return jdbc.sql(
                        """
                        SELECT 'trainee_name' FROM trainee_name WHERE name LIKE :it
                        UNION SELECT 'attendance_mark' FROM attendance_mark WHERE note LIKE :it
                        UNION SELECT 'test_words' FROM test_words WHERE words LIKE :it
                        """)
                .param("it", "%" + secret + "%")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
