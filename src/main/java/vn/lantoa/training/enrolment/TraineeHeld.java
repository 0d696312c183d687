package vn.lantoa.training.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Sex;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.certificates.CertificateNumber;
import vn.lantoa.training.roll.Mark;
import vn.lantoa.training.tests.TestKind;

/**
 * All that a class holds about somebody without an account, those whom they turned out to be
 * included; callers have checked who asks. A satisfaction form leads to nobody.
 */
@Component
class TraineeHeld {

    private static final String THEIRS =
            "(SELECT o.id FROM trainee o WHERE o.id = :one OR o.merged_into = :one)";

    private final JdbcClient jdbc;
    private final Places places;

    TraineeHeld(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    List<HeldPart> of(TraineeId one) {
        return Stream.of(
                        new HeldPart("training.held.own", part(one)),
                        new HeldPart("training.roll.held", marks(one)),
                        new HeldPart("training.held.checkins", checkIns(one)),
                        new HeldPart("training.tests.held", tests(one)),
                        new HeldPart("training.certificates.held", certificates(one)))
                .filter(part -> !part.items().isEmpty())
                .toList();
    }

    private List<HeldItem> part(TraineeId one) {
        return jdbc.sql(
                        """
                        SELECT t.*, n.name, n.phone, c.name AS class, l.notice, l.notice_at
                        FROM trainee t JOIN training_class c ON c.id = t.class_id
                        LEFT JOIN trainee_name n ON n.trainee_id = t.id
                        LEFT JOIN trainee_link l ON l.trainee_id = t.id
                        WHERE t.id = :one
                        """)
                .param("one", one.value())
                .query((row, number) -> item(row))
                .list();
    }

    private HeldItem item(ResultSet row) throws SQLException {
        String phone = row.getString("phone");
        HeldItem item =
                new HeldItem()
                        .text("accounts.name", row.getString("name"))
                        .text(
                                "training.held.phone",
                                phone == null ? null : new PhoneNumber(phone).shown())
                        .text(
                                "training.newcomer.unit",
                                places.fullName(UnitId.parse(row.getString("unit"))));
        String sex = row.getString("sex");
        if (sex != null) {
            item = item.word("training.newcomer.sex", Sex.valueOf(sex).key());
        }
        String audience = row.getString("audience");
        if (audience != null) {
            item = item.word("training.audience", TargetGroup.valueOf(audience).key());
        }
        return item.text("training.class", row.getString("class"))
                .word("training.state", TraineeState.valueOf(row.getString("state")).key())
                .word("training.held.origin", TraineeOrigin.valueOf(row.getString("origin")).key())
                .time("training.held.said", DatabaseTime.read(row, "said_at"))
                .text("training.held.notice", row.getString("notice"))
                .time("training.held.noticeAt", DatabaseTime.readOptional(row, "notice_at"));
    }

    private List<HeldItem> marks(TraineeId one) {
        return jdbc.sql(
                        """
                        SELECT s.starts_at, m.state, m.minutes, m.note FROM attendance_mark m
                        JOIN class_session s ON s.id = m.session_id
                        WHERE m.state IS NOT NULL AND m.trainee_id IN
                        """
                                + THEIRS
                                + " ORDER BY s.starts_at DESC, m.at DESC, m.id")
                .param("one", one.value())
                .query((row, number) ->
                        new HeldItem()
                                .text(
                                        "training.roll.session",
                                        VietnamTime.dateTime(
                                                row.getObject("starts_at", LocalDateTime.class)))
                                .word("training.state", Mark.valueOf(row.getString("state")).key())
                                .text("training.held.minutes", row.getString("minutes"))
                                .text("training.roll.note", row.getString("note")))
                .list();
    }

    private List<HeldItem> checkIns(TraineeId one) {
        return jdbc.sql(
                        """
                        SELECT s.starts_at, k.at, k.outcome FROM check_in k
                        JOIN class_session s ON s.id = k.session_id WHERE k.trainee_id IN
                        """
                                + THEIRS
                                + " ORDER BY k.at DESC, k.id")
                .param("one", one.value())
                .query((row, number) ->
                        new HeldItem()
                                .text(
                                        "training.roll.session",
                                        VietnamTime.dateTime(
                                                row.getObject("starts_at", LocalDateTime.class)))
                                .time("training.held.checkinAt", DatabaseTime.read(row, "at"))
                                .word(
                                        "training.state",
                                        switch (row.getString("outcome")) {
                                            case "COUNTED" -> "training.held.checkin.counted";
                                            case "UNCONFIRMED" -> "training.own.checkin.waits";
                                            default -> "training.held.checkin.other";
                                        }))
                .list();
    }

    private List<HeldItem> tests(TraineeId one) {
        return jdbc.sql(
                        """
                        SELECT k.kind, a.points, a.most, a.made_at,
                               (SELECT GROUP_CONCAT(w.words SEPARATOR ' / ') FROM test_words w
                                WHERE w.answer_id = a.id) AS words
                        FROM test_answer a JOIN class_test k ON k.id = a.test_id
                        WHERE a.trainee_id IN
                        """
                                + THEIRS
                                + " ORDER BY a.made_at DESC, a.id")
                .param("one", one.value())
                .query((row, number) ->
                        new HeldItem()
                                .word(
                                        "training.tests.kind",
                                        TestKind.valueOf(row.getString("kind")).key())
                                .text(
                                        "training.tests.points",
                                        row.getInt("points") + "/" + row.getInt("most"))
                                .text("training.tests.words", row.getString("words"))
                                .time("training.tests.at", DatabaseTime.read(row, "made_at")))
                .list();
    }

    private List<HeldItem> certificates(TraineeId one) {
        return jdbc.sql(
                        """
                        SELECT e.number, e.year, n.name, e.course, e.issued_on FROM certificate e
                        LEFT JOIN certificate_name n ON n.certificate_id = e.id
                        WHERE e.trainee_id IN
                        """
                                + THEIRS
                                + " ORDER BY e.issued_on DESC, e.id")
                .param("one", one.value())
                .query((row, number) ->
                        new HeldItem()
                                .text(
                                        "training.certificates.number",
                                        new CertificateNumber(
                                                row.getInt("year"), row.getInt("number")))
                                .text("training.certificates.name", row.getString("name"))
                                .text("training.course", row.getString("course"))
                                .text(
                                        "training.certificates.issuedOn",
                                        VietnamTime.date(
                                                row.getObject("issued_on", LocalDate.class))))
                .list();
    }
}
