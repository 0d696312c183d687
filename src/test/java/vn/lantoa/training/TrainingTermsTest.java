package vn.lantoa.training;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.spi.Keeping;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.roll.RollPhone;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.training.tests.TestsMade;

/** What training keeps goes on its day and not before; the register and the sums stay. */
@AppTest
class TrainingTermsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String EIGHT = "2026-11-22T01:00:00Z";
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired TestsMade tests;
    @Autowired RollPhone phone;
    @Autowired List<Keeping> terms;
    @Autowired JdbcClient jdbc;

    private ClassesMade.Made lop;
    private final TraineeId came = TraineeId.next();

    @BeforeEach
    void aClassOfWhichMuchIsKept() throws Exception {
        lop = made.announced(KHE_SANH, TODAY, null);
        String session = lop.morning().id().toString();
        Map<String, Object> walkIn = new HashMap<>();
        walkIn.put("class", lop.one().id().toString());
        walkIn.put("session", session);
        walkIn.put("trainee", came.toString());
        walkIn.put("name", "Người đến thử");
        walkIn.put("phone", "0912 345 678");
        walkIn.put("unit", "2025-19429");
        sent("walk-in", walkIn);
        Map<String, Object> mark = new HashMap<>();
        mark.put("session", session);
        mark.put("trainee", came.toString());
        mark.put("state", "LATE");
        mark.put("how", "TAP");
        mark.put("note", "Xe hỏng");
        sent("attendance-mark", mark);
        answers();
        row("INSERT INTO trainee_link (trainee_id, token_hash) VALUES (:trainee, :hash)");
        row("INSERT INTO class_link (class_id, token_hash, made_at) VALUES (:class, :hash, now())");
        row(
                """
                INSERT INTO check_in (id, session_id, trainee_id, outcome, doubt, at, received_at)
                VALUES (:id, :session, :trainee, 'UNCONFIRMED', 'CODE', now(), '2026-11-22 01:00:00')
                """);
    }

    @Test
    void namesAndPrivateLinksGoTwoYearsAfterTheClassAndTheFactWithThem() {
        endedDaysAgo(730);
        sweep("trainee-names");
        assertThat(facts()).contains("Người đến thử", "0912 345 678");
        assertThat(count("trainee_link", "trainee_id", came.value())).isEqualTo(1);
        certificate();
        endedDaysAgo(731);
        sweep("trainee-names");
        assertThat(facts()).doesNotContain("Người đến thử", "345 678");
        assertThat(count("trainee_name", "trainee_id", came.value())).isZero();
        assertThat(count("trainee_link", "trainee_id", came.value())).isZero();
        assertThat(count("attendance", "trainee_id", came.value())).isEqualTo(1);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT n.name FROM certificate_name n
                                        JOIN certificate c ON c.id = n.certificate_id
                                        WHERE c.trainee_id = ?
                                        """)
                                .param(came.value())
                                .query(String.class)
                                .single())
                .isEqualTo("Người đến thử");
        assertThat(sweep("trainee-names")).as("the second time").isZero();
    }

    @Test
    void notesGoAYearAfterTheyCameAndTheMarkStays() {
        received("attendance_mark", 364);
        sweep("mark-notes");
        assertThat(facts()).contains("Xe hỏng");
        received("attendance_mark", 366);
        sweep("mark-notes");
        assertThat(facts()).doesNotContain("Xe hỏng").contains("Người đến thử");
        assertThat(
                        jdbc.sql(
                                        "SELECT state FROM attendance_mark WHERE trainee_id = ? AND note IS NULL")
                                .param(came.value())
                                .query(String.class)
                                .single())
                .isEqualTo("LATE");
        assertThat(sweep("mark-notes")).as("the second time").isZero();
    }

    @Test
    void checkInsGoAYearAfterTheyCame() {
        received("check_in", 364);
        sweep("check-ins");
        assertThat(count("check_in", "trainee_id", came.value())).isEqualTo(1);
        received("check_in", 366);
        sweep("check-ins");
        assertThat(count("check_in", "trainee_id", came.value())).isZero();
    }

    @Test
    void linksOfClassesGoAYearAfterTheClass() {
        endedDaysAgo(365);
        sweep("class-links");
        assertThat(count("class_link", "class_id", lop.one().id().value())).isEqualTo(1);
        endedDaysAgo(366);
        sweep("class-links");
        assertThat(count("class_link", "class_id", lop.one().id().value())).isZero();
    }

    @Test
    void wordsInTestsGoTwoYearsAfterTheClassAndThePointsStay() {
        endedDaysAgo(730);
        sweep("test-words");
        assertThat(facts()).contains("Nên có thêm ví dụ");
        endedDaysAgo(731);
        assertThat(sweep("test-words")).isPositive();
        assertThat(facts()).doesNotContain("Nên có thêm ví dụ");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT a.points FROM test_answer a
                                        WHERE a.trainee_id = ? AND NOT EXISTS
                                            (SELECT 1 FROM test_words w WHERE w.answer_id = a.id)
                                        """)
                                .param(came.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
        assertThat(sweep("test-words")).as("the second time").isZero();
    }

    private void answers() throws Exception {
        var test = tests.opened(lop, TestKind.POST);
        var fact =
                tests.fact(
                        lop.trainer(),
                        test,
                        tests.set(lop, TestKind.POST),
                        1,
                        "Nên có thêm ví dụ",
                        Map.of("trainee", came.value()),
                        Instant.parse(EIGHT));
        sent("test-answers", JsonMapper.shared().convertValue(fact.body(), BODY));
    }

    private void sent(String type, Map<String, Object> body) throws Exception {
        assertThat(phone.status(lop.trainer(), RollPhone.fact(type, EIGHT, null, body)))
                .isEqualTo(201);
    }

    private int sweep(String name) {
        return terms.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .sweep();
    }

    private void endedDaysAgo(int days) {
        jdbc.sql("UPDATE training_class SET first_day = :day, last_day = :day WHERE id = :id")
                .param("day", TODAY.minusDays(days))
                .param("id", lop.one().id().value())
                .update();
    }

    private void received(String table, int daysAgo) {
        jdbc.sql("UPDATE " + table + " SET received_at = ? WHERE trainee_id = ?")
                .param(TODAY.minusDays(daysAgo).atTime(1, 0))
                .param(came.value())
                .update();
    }

    private void certificate() {
        row(
                """
                INSERT INTO certificate (id, class_id, trainee_id, issue_id, unit, unit_path, year,
                    number, code, workplace, course, hours, first_day, last_day, issued_on)
                SELECT :id, :class, :trainee, :id, '2025-19429', '/', 1900,
                    1 + (SELECT COUNT(*) FROM certificate z WHERE z.year = 1900),
                    LEFT(:hash, 20), '', '', 1, now(), now(), now()
                """);
        row(
                """
                INSERT INTO certificate_name (certificate_id, name)
                SELECT c.id, 'Người đến thử' FROM certificate c WHERE c.trainee_id = :trainee
                """);
    }

    private void row(String sql) {
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        Map<String, Object> all =
                Map.of(
                        "id", Uuid7.next(),
                        "class", lop.one().id().value(),
                        "session", lop.morning().id().value(),
                        "trainee", came.value(),
                        "hash", hash);
        jdbc.sql(sql).params(all).update();
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

    private int count(String table, String column, UUID id) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
