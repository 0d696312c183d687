package vn.lantoa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.Product;

/** bin/backup and bin/restore, on the local run in a process of its own. */
class BackupTest {

    private static final List<String> COMMAND =
            Product.command(LocalRun.class.getName(), "--enable-native-access=ALL-UNNAMED");

    @TempDir Path folder;

    @Test
    void bringsYesterdayBackAndTheProductStartsOnIt() throws Exception {
        Path home = folder.resolve("home");
        Path backup;
        Map<String, String> environment =
                Map.of("LANTOA_LOG_FORMAT", "ecs", "LANTOA_ADMIN_PHONE", "not a number");
        try (Product running = Product.start(COMMAND, home, environment)) {
            assertThat(running.output().lines())
                    .as("the log as JSON")
                    .anyMatch(line ->
                            line.startsWith("{\"@timestamp\"")
                                    && line.contains("LANTOA_ADMIN_PHONE"));
            note(EmbeddedDatabase.running(home), "yesterday", true);
            Path picture = content(home, "a picture of yesterday");
            backup = Product.backup(home, folder.resolve("backups"));
            assertThat(running.output()).contains("is ready");
            assertThat(picture).exists();
            note(EmbeddedDatabase.running(home), "today", false);
            content(home, "a picture of today");
            assertThat(Product.restore(backup, home, "--replace"))
                    .satisfies(said -> assertThat(said.exit()).isEqualTo(2))
                    .satisfies(said -> assertThat(said.words()).contains("is running", "stop it"));
        }
        assertThat(Product.restore(backup, home))
                .satisfies(said -> assertThat(said.exit()).isEqualTo(2))
                .satisfies(said -> assertThat(said.words()).contains("already data", "--replace"));
        assertThat(notes(home)).containsExactly("yesterday", "today");

        Product.Said said = Product.restore(backup, home, "--replace");
        assertThat(said.exit()).as(said.words()).isZero();
        assertThat(said.words()).contains("Restored: the database and 1 files");
        assertThat(contents(home)).containsExactly(sha256("a picture of yesterday"));
        try (Product restored = Product.start(COMMAND, home, Map.of())) {
            assertThat(restored.output()).contains("is ready");
        }
        assertThat(notes(home)).containsExactly("yesterday");

        Path elsewhere = folder.resolve("elsewhere");
        assertThat(Product.restore(backup, elsewhere).exit()).isZero();
        assertThat(notes(elsewhere)).containsExactly("yesterday");
        assertThat(contents(elsewhere)).containsExactly(sha256("a picture of yesterday"));
    }

    @Test
    void keepsABackupFromOtherEyes() throws Exception {
        Path backup = backupOfAnEmptyDatabase();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
        assertThat(Files.readString(backup.resolve("BACKUP"))).contains("product=lantoa");
    }

    @Test
    void refusesADamagedOrForeignBackupBeforeItTouchesAnything() throws Exception {
        Path backup = backupOfAnEmptyDatabase();
        Path content = backup.resolve("content");
        Path added = content.resolve("zz");
        Files.writeString(added, "added");
        assertThat(refusal(backup)).contains("is damaged", "nothing was changed");
        Files.delete(added);

        Path dump = backup.resolve("database.sql.gz");
        byte[] good = Files.readAllBytes(dump);
        byte[] flipped = good.clone();
        flipped[flipped.length / 2] ^= 1;
        Files.write(dump, flipped);
        assertThat(refusal(backup)).contains("is damaged");
        Files.delete(dump);
        assertThat(refusal(backup)).contains("is damaged");
        Files.write(dump, good);

        Path list = backup.resolve("CHECKSUMS");
        String all = Files.readString(list);
        Files.writeString(list, "");
        assertThat(refusal(backup)).contains("is damaged");
        Files.writeString(list, all);

        Path sheet = backup.resolve("BACKUP");
        String about = Files.readString(sheet);
        Files.writeString(sheet, about.replace("format=1", "format=2"));
        assertThat(refusal(backup)).contains("another version");
        Files.writeString(sheet, about.replace("product=lantoa", "product=other"));
        assertThat(refusal(backup)).contains("no backup of Lan Tỏa");
        assertThat(refusal(folder)).contains("no backup of Lan Tỏa");
        Files.writeString(sheet, about);
        assertThat(refusal(backup)).contains("cannot be reached"); // whole again, no database there
    }

    @Test
    void leavesNoHalfBackupBehind() throws Exception {
        Path to = Files.createDirectories(folder.resolve("backups"));
        Files.createDirectories(folder.resolve("files"));
        String said = script("bin/backup", to.toString());
        assertThat(said).contains("the database could not be copied");
        try (var left = Files.list(to)) {
            assertThat(left).isEmpty();
        }
    }

    private Path backupOfAnEmptyDatabase() throws Exception {
        Path home = folder.resolve("home");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, home.resolve("mariadb"))) {
            note(database.access(), "a note", true);
        }
        return Product.backup(home, folder.resolve("backups"));
    }

    private String refusal(Path backup) throws Exception {
        return script("bin/restore", backup.toString());
    }

    /** A script against a database that is not there; it is expected to refuse. */
    private String script(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LANTOA_DB_URL", "jdbc:mariadb://127.0.0.1:1/lantoa");
        builder.environment().put("LANTOA_FILES", folder.resolve("files").toString());
        builder.environment()
                .put("LANTOA_DB_CLIENT", folder.resolve("home/mariadb/bin").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        return said;
    }

    private static void note(DatabaseAccess access, String text, boolean first) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.user(), access.password());
                Statement sql = connection.createStatement()) {
            if (first) {
                sql.execute("CREATE TABLE note (n int PRIMARY KEY AUTO_INCREMENT, text text)");
            }
            sql.execute("INSERT INTO note (text) VALUES ('" + text + "')");
        }
    }

    private static List<String> notes(Path home) throws Exception {
        List<String> notes = new ArrayList<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, home.resolve("mariadb"));
                Connection connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT text FROM note ORDER BY n")) {
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
        }
        return notes;
    }

    private static Path content(Path home, String text) throws Exception {
        String name = sha256(text);
        Path shelf = home.resolve("files/content").resolve(name.substring(0, 2));
        return Files.writeString(Files.createDirectories(shelf).resolve(name), text);
    }

    private static List<String> contents(Path home) throws IOException {
        try (var files = Files.walk(home.resolve("files/content"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
