package vn.lantoa.testing.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.Uuid7;

/**
 * An announced class of today in Quảng Trị with a morning and an afternoon session, written to the
 * running product's database: two hundred people without accounts would take longer to type in than
 * a test may.
 */
public final class TrainingMade implements AutoCloseable {

    private static final String UNIT = "2025-44";
    private static final String PATH = "/vn-0/2025-44/";
    private static final String DAY = "2026-11-22";

    private static final List<String> MIDDLES = List.of("Thị", "Văn");
    private static final List<String> GIVEN =
            List.of("An", "Ân", "Bình", "Đào", "Dũng", "Hà", "Hạnh", "Hoa", "Oanh", "Ưng");

    private final Connection database;

    /**
     * What was made.
     *
     * @param classId its address is {@code lop/<classId>}
     */
    public record Taught(String classId, String morning, String afternoon, List<String> trainees) {}

    /** Opens the database of a running product. */
    public TrainingMade(Product product) {
        try {
            String password = Files.readString(product.data().resolve("db.secret")).strip();
            database =
                    DriverManager.getConnection(
                            "jdbc:mariadb://127.0.0.1:" + port(product.data()) + "/lantoa",
                            "lantoa",
                            password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A class that this account teaches, with so many who have a seat. */
    public Taught taught(DemoAccount trainer, int people) {
        String course = Uuid7.next().toString();
        String id = Uuid7.next().toString();
        String morning = Uuid7.next().toString();
        String afternoon = Uuid7.next().toString();
        run(
                """
                INSERT INTO course (id, unit, unit_path, title, aims, audiences, hours, modules, materials,
                    attendance_share, saved_at, version)
                VALUES (?, ?, ?, '{"vi":"Kiến thức giới cho cộng tác viên"}', '{}', '[]', 8, '[]', '[]', 80,
                    UTC_TIMESTAMP(6), 1)
                """,
                course,
                UNIT,
                PATH);
        run(
                """
                INSERT INTO training_class (id, course_id, name, unit, unit_path, venue, first_day, last_day,
                    enrolling, status, check_in_key, search_text, saved_at, version)
                VALUES (?, ?, 'Lớp 1', ?, ?, 'Hội trường tỉnh', ?, ?, 'ORGANISER', 'ANNOUNCED',
                    REPEAT('k', 32), ?, UTC_TIMESTAMP(6), 1)
                """,
                id,
                course,
                UNIT,
                PATH,
                DAY,
                DAY,
                SearchKey.of("Lớp 1 Kiến thức giới cho cộng tác viên"));
        run(
                """
                INSERT INTO class_trainer (class_id, person_id)
                SELECT ?, id FROM person WHERE phone = ?
                """,
                id,
                PhoneNumber.read(trainer.phone()).orElseThrow().e164());
        session(morning, id, "08:00", "11:00");
        session(afternoon, id, "14:00", "16:30");
        List<String> trainees = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            trainees.add(trainee(id, i));
        }
        run(
                """
                INSERT INTO change_counter (collection, area, value) VALUES ('classes', ?, 1), ('rosters', ?, 1)
                ON DUPLICATE KEY UPDATE value = value + 1
                """,
                UNIT,
                UNIT);
        return new Taught(id, morning, afternoon, trainees);
    }

    /** Lets those pass who attended and scored at least so many per cent. */
    public void passesWith(Taught taught, int attendance, int score) {
        run(
                """
                UPDATE course SET attendance_share = ?, pass_score = ?
                WHERE id = (SELECT course_id FROM training_class WHERE id = ?)
                """,
                String.valueOf(attendance),
                String.valueOf(score),
                taught.classId());
    }

    /** Gives its course the post-test of the demo's course. */
    public void asksAsTheDemo(Taught taught) {
        run(
                """
                INSERT INTO question_set (id, course_id, kind, language, version, revision, questions, saved_at)
                SELECT ?, c.course_id, s.kind, s.language, 1, 1, s.questions, s.saved_at
                FROM training_class c, question_set s
                WHERE c.id = ? AND s.kind = 'POST' AND s.language = 'vi' LIMIT 1
                """,
                Uuid7.next().toString(),
                taught.classId());
    }

    /** Makes one of its people somebody with an account. */
    public void hasAccount(String trainee, DemoAccount account) {
        run(
                "UPDATE trainee SET person_id = (SELECT id FROM person WHERE phone = ?) WHERE id = ?",
                PhoneNumber.read(account.phone()).orElseThrow().e164(),
                trainee);
        run("DELETE FROM trainee_name WHERE trainee_id = ?", trainee);
    }

    /** A number that the database answers. */
    public int count(String sql, String... values) {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void session(String id, String classId, String start, String end) {
        run(
                """
                INSERT INTO class_session (id, class_id, module, starts_at, ends_at, saved_at, version)
                VALUES (?, ?, '', ?, ?, UTC_TIMESTAMP(6), 1)
                """,
                id,
                classId,
                DAY + " " + start,
                DAY + " " + end);
    }

    private String trainee(String classId, int number) {
        String id = Uuid7.next().toString();
        String sex = number % 2 == 0 ? "FEMALE" : "MALE";
        run(
                """
                INSERT INTO trainee (id, class_id, unit, unit_path, sex, state, origin, queued_at, said_at)
                VALUES (?, ?, ?, ?, ?, 'ENROLLED', 'LIST', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                """,
                id,
                classId,
                number % 3 == 0 ? "2025-19414" : "2025-19429",
                number % 3 == 0 ? PATH + "2025-19414/" : PATH + "2025-19429/",
                sex);
        run(
                "INSERT INTO trainee_name (trainee_id, name) VALUES (?, ?)",
                id,
                "Người %03d %s %s"
                        .formatted(
                                number + 1,
                                MIDDLES.get(number % 2),
                                GIVEN.get(number % GIVEN.size())));
        return id;
    }

    private void run(String sql, String... values) {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String port(Path data) throws IOException {
        String process = Files.readString(data.resolve("mariadb.pid")).strip();
        String command =
                ProcessHandle.of(Long.parseLong(process))
                        .flatMap(handle -> handle.info().arguments())
                        .map(all -> String.join(" ", all))
                        .orElse("");
        Matcher port = Pattern.compile("--port=([0-9]+)").matcher(command);
        if (!port.find()) {
            throw new IllegalStateException("no database is running");
        }
        return port.group(1);
    }
}
