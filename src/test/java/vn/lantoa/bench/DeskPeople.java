package vn.lantoa.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.lantoa.accounts.PrivacyNotices;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.Uuid7;

/**
 * People made up of common parts of names, spread evenly over all communes, and organisers of the
 * ministry who are signed in; written straight to the database of the running product.
 */
final class DeskPeople {

    /** Makes the same people in each run. */
    private static final long SEED = 20_261_122;

    private static final int BATCH = 1_000;

    private static final List<String> FAMILIES =
            List.of(
                    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng",
                    "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Giàng", "Lò", "Quàng", "Đinh");

    private static final List<String> MIDDLES =
            List.of("Thị", "Văn", "Thị Thu", "Minh", "Đức", "Ngọc", "Thị Mai", "Hữu", "A", "Xuân");

    private static final List<String> GIVEN =
            List.of(
                    "An", "Ánh", "Bình", "Châu", "Chi", "Dung", "Đạt", "Giang", "Hà", "Hạnh",
                    "Hiền", "Hoa", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Loan", "Mai", "Nam",
                    "Nga", "Oanh", "Phúc", "Quân", "Quyên", "Sơn", "Tâm", "Thảo", "Thủy", "Yến");

    private record Unit(String id, String path) {}

    private final Connection database;
    private final Random random = new Random(SEED);

    DeskPeople(Connection database) {
        this.database = database;
    }

    /** Collaborators of all communes, each with a phone number; every second one has signed in. */
    void add(int count) throws SQLException {
        List<Unit> communes = communes();
        database.setAutoCommit(false);
        try (PreparedStatement person = person();
                PreparedStatement role = role("COLLABORATOR");
                PreparedStatement device = device()) {
            for (int i = 0; i < count; i++) {
                Unit unit = communes.get(i % communes.size());
                String id = Uuid7.next().toString();
                insert(person, id, name(), "+8439%07d".formatted(i), unit);
                set(role, id, unit.id);
                if (i % 2 == 0) {
                    set(device, Uuid7.next().toString(), id, sha256(id));
                }
                if (i % BATCH == BATCH - 1) {
                    run(person, role, device);
                }
            }
            run(person, role, device);
        }
        database.commit();
        database.setAutoCommit(true);
    }

    /** Signed-in organisers of the ministry; their device tokens. */
    List<String> organisers(int count) throws SQLException {
        Unit ministry = new Unit("vn-0", "/vn-0/");
        List<String> tokens = new ArrayList<>();
        database.setAutoCommit(false);
        try (PreparedStatement person = person();
                PreparedStatement role = role("ORGANISER");
                PreparedStatement device = device()) {
            for (int i = 0; i < count; i++) {
                String id = Uuid7.next().toString();
                String token = UUID.randomUUID().toString().replace("-", "") + "abcdefghijk";
                insert(person, id, name(), "+8438%07d".formatted(i), ministry);
                set(role, id, ministry.id);
                set(device, Uuid7.next().toString(), id, sha256(token));
                tokens.add(token);
            }
            run(person, role, device);
        }
        database.commit();
        database.setAutoCommit(true);
        return tokens;
    }

    private PreparedStatement person() throws SQLException {
        return database.prepareStatement(
                """
                INSERT INTO person (id, row_version, name, sort_name, search_key, phone, unit,
                                    unit_path, interface_language, content_languages,
                                    scope_version, privacy_notice, privacy_notice_at, created_at)
                VALUES (?, 0, ?, ?, ?, ?, ?, ?, 'vi', 'vi', 0, %d, utc_timestamp(6),
                        utc_timestamp(6))
                """
                        .formatted(PrivacyNotices.VERSION));
    }

    private PreparedStatement role(String role) throws SQLException {
        return database.prepareStatement(
                "INSERT INTO person_role (person, role, unit, languages) VALUES (?, '%s', ?, '')"
                        .formatted(role));
    }

    private PreparedStatement device() throws SQLException {
        return database.prepareStatement(
                """
                INSERT INTO device (id, person, token_hash, name, origin, created_at, last_used)
                VALUES (?, ?, ?, 'bench', 'INVITATION', utc_timestamp(6), utc_timestamp(6))
                """);
    }

    private String name() {
        return "%s %s %s".formatted(one(FAMILIES), one(MIDDLES), one(GIVEN));
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static void insert(
            PreparedStatement person, String id, String name, String phone, Unit unit)
            throws SQLException {
        // as people are written down: given name first for sorting
        int given = name.lastIndexOf(' ');
        String sorted = name.substring(given + 1) + " " + name.substring(0, given);
        set(person, id, name, sorted, " " + SearchKey.of(name), phone, unit.id, unit.path);
    }

    private static void set(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static void run(PreparedStatement... statements) throws SQLException {
        for (PreparedStatement one : statements) {
            one.executeBatch();
        }
    }

    private List<Unit> communes() throws SQLException {
        List<Unit> all = new ArrayList<>();
        try (Statement sql = database.createStatement();
                ResultSet rows =
                        sql.executeQuery(
                                """
                                SELECT id, path FROM place
                                 WHERE vintage = '2025' AND level = 'COMMUNE' ORDER BY id
                                """)) {
            while (rows.next()) {
                all.add(new Unit(rows.getString(1), rows.getString(2)));
            }
        }
        return all;
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
