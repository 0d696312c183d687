package vn.lantoa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;
import vn.lantoa.shared.Uuid7;

/**
 * Signed-in phones for a measurement, each of a person of its own: copies of one collaborator of
 * the demo, written to the running product's database, because a thousand invitations would take
 * longer than the measurement.
 */
final class Fleet implements AutoCloseable {

    /** The unit that these collaborators work in. */
    static final String UNIT = "2025-19429";

    /** The province of that unit. */
    static final String PROVINCE = "2025-44";

    /** Phones hold 7 days back and 60 ahead; a day to spare on both sides. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 16);

    private static final int DAYS = 60;

    private final Connection database;

    Fleet(Path data) throws IOException, SQLException {
        String password = Files.readString(data.resolve("db.secret")).strip();
        database =
                DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:" + port(data) + "/lantoa", "lantoa", password);
        if (!one("SELECT @@innodb_flush_log_at_trx_commit").equals("1")) {
            throw new IllegalStateException("a commit has to be on the disk to be measured");
        }
    }

    /** The running product's database. */
    Connection database() {
        return database;
    }

    /** This folder, emptied: what an earlier measurement left would weigh on this one. */
    static Path fresh(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return folder;
    }

    /** New phones; their tokens. */
    List<String> phones(int count) throws SQLException {
        List<String> tokens = new ArrayList<>();
        database.setAutoCommit(false);
        String columns =
                "row_version, name, sort_name, search_key, unit, unit_path, interface_language,"
                        + " content_languages, scope_version, privacy_notice, privacy_notice_at,"
                        + " created_at";
        String model =
                one(
                        "SELECT p.id FROM person p JOIN person_role r ON r.person = p.id WHERE r.role = 'COLLABORATOR' AND p.unit = '"
                                + UNIT
                                + "' ORDER BY p.created_at LIMIT 1");
        try (PreparedStatement person =
                        database.prepareStatement(
                                "INSERT INTO person (id, %s) SELECT ?, %s FROM person WHERE id = ?"
                                        .formatted(columns, columns));
                PreparedStatement role =
                        database.prepareStatement(
                                "INSERT INTO person_role (person, role, unit, languages) VALUES (?, 'COLLABORATOR', '"
                                        + UNIT
                                        + "', '')");
                PreparedStatement device =
                        database.prepareStatement(
                                "INSERT INTO device (id, person, token_hash, name, origin, created_at, last_used) VALUES (?, ?, ?, 'bench', 'INVITATION', utc_timestamp(6), utc_timestamp(6))")) {
            for (int i = 0; i < count; i++) {
                String id = Uuid7.next().toString();
                String token = UUID.randomUUID().toString().replace("-", "") + "abcdefghijk";
                run(person, id, model);
                run(role, id);
                run(device, Uuid7.next().toString(), id, sha256(token));
                tokens.add(token);
            }
        }
        database.commit();
        database.setAutoCommit(true);
        return tokens;
    }

    /**
     * Plans so many more activities at a unit, on each of the days that phones hold: copies of the
     * demo's own, each of another one.
     */
    void activities(String unit, int count) throws SQLException {
        String columns =
                "campaign_id, title, kind, channel, stage, area, address, lead_body, lead_key, partners, audience, men_and_boys, languages, expected, note, status, cancel_reason, changed_at, saved_at, search_text, version";
        List<String> models = models();
        String path = one("SELECT path FROM place WHERE id = '" + unit + "'");
        database.setAutoCommit(false);
        try (PreparedStatement copy =
                database.prepareStatement(
                        """
                        INSERT INTO activity (id, unit, unit_path, start_at, end_at, %s)
                        SELECT ?, ?, ?, timestamp(?, time(start_at)),
                               timestamp(?, time(start_at)) + INTERVAL 90 MINUTE, %s
                          FROM activity WHERE id = ?
                        """
                                .formatted(columns, columns))) {
            for (int i = 0; i < count; i++) {
                String day = FIRST_DAY.plusDays(i % DAYS).toString();
                String model = models.get(i % models.size());
                run(copy, Uuid7.next().toString(), unit, path, day, day, model);
            }
        }
        database.commit();
        database.setAutoCommit(true);
        touch();
    }

    /** Issued activities of the province that were not called off. */
    private List<String> models() throws SQLException {
        List<String> models = new ArrayList<>();
        try (Statement sql = database.createStatement();
                var rows =
                        sql.executeQuery(
                                """
                                SELECT a.id FROM activity a JOIN campaign c ON c.id = a.campaign_id
                                 WHERE c.status <> 'DRAFT' AND a.status <> 'CANCELLED'
                                   AND a.area = '%s'
                                """
                                        .formatted(PROVINCE))) {
            while (rows.next()) {
                models.add(rows.getString(1));
            }
        }
        return models;
    }

    /** Moves one activity elsewhere, as an organiser would, and answers its id. */
    String change() throws SQLException {
        String id =
                one(
                        "SELECT id FROM activity WHERE unit = '"
                                + UNIT
                                + "' AND start_at >= '2026-11-22' ORDER BY start_at, id LIMIT 1");
        try (Statement sql = database.createStatement()) {
            sql.execute(
                    "UPDATE activity SET address = concat('Hội trường thôn số ', floor(rand() * 100000)), version = version + 1 WHERE id = '"
                            + id
                            + "'");
        }
        touch();
        return id;
    }

    /** Of these facts, how many the server does not have. */
    long lost(List<String> ids) throws SQLException {
        long there = 0;
        for (int from = 0; from < ids.size(); from += 500) {
            List<String> part = ids.subList(from, Math.min(from + 500, ids.size()));
            there +=
                    Long.parseLong(
                            one(
                                    "SELECT count(DISTINCT f.id) FROM fact f JOIN activity_result r ON r.id = f.id WHERE f.state = 'STORED' AND f.id IN ('"
                                            + String.join("','", part)
                                            + "')"));
        }
        return ids.size() - there;
    }

    /** How many facts stand in the database more often than once. */
    long doubled() throws SQLException {
        return Long.parseLong(one("SELECT count(*) - count(DISTINCT id) FROM fact"))
                + Long.parseLong(one("SELECT count(*) - count(DISTINCT id) FROM activity_result"));
    }

    private void touch() throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute(
                    "UPDATE change_counter SET value = value + 1 WHERE collection = 'activities'");
        }
    }

    private String one(String query) throws SQLException {
        try (Statement sql = database.createStatement();
                var rows = sql.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing found: " + query);
            }
            return rows.getString(1);
        }
    }

    private static void run(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The port is chosen at each start; the server's own command line names it. */
    private static String port(Path data) throws IOException {
        String process = Files.readString(data.resolve("mariadb.pid")).strip();
        return ProcessHandle.of(Long.parseLong(process))
                .flatMap(handle -> handle.info().arguments())
                .stream()
                .flatMap(Arrays::stream)
                .filter(argument -> argument.startsWith("--port="))
                .map(argument -> argument.substring("--port=".length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no database is running"));
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
