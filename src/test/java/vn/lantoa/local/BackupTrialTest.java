package vn.lantoa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.Product;

/** Each backup is restored on trial, and old ones go: with a real database server. */
class BackupTrialTest {

    private static final String CONTENT = "c0ffee" + "0".repeat(58);

    @TempDir Path folder;

    @Test
    void triesABackupAndTellsTheServerWhenItWasMade() throws Exception {
        Path backup = backup("--check");
        Instant made = Instant.parse(Files.readString(home().resolve("files/last-backup")).strip());
        assertThat(Duration.between(made, Instant.now())).isLessThan(Duration.ofMinutes(5));
        assertThat(Files.readString(backup.resolve("ROWS"))).contains("audit\t3\n", "content\t0\n");
        assertThat(tryAgain(backup)).contains("Tried: 2 tables with 3 rows come back");
    }

    @Test
    void findsABackupThatDoesNotComeBackWhole() throws Exception {
        Path backup = backup();
        String good = dump(backup);
        rewrite(backup, good.replace("CREATE TABLE `audit`", "CREATE TABEL `audit`"));
        assertThat(tryAgain(backup)).contains("cannot be restored");
        rewrite(backup, good.replaceFirst("(?s)INSERT INTO `audit`.*?;\n", ""));
        assertThat(tryAgain(backup)).contains("lost rows that the server had: audit (0 of 3)");
        rewrite(
                backup,
                good.replace("UNLOCK TABLES;", "UNLOCK TABLES; DELETE FROM audit WHERE n = 2;"));
        assertThat(tryAgain(backup)).contains("something else than was backed up", "audit\t2");
        rewrite(
                backup,
                good
                        + "INSERT INTO `content` VALUES\n('%s');\n-- Dump completed\n"
                                .formatted(CONTENT));
        assertThat(tryAgain(backup)).contains("lacks files", CONTENT);
        rewrite(backup, good);
        assertThat(tryAgain(backup)).contains("Tried:");
    }

    @Test
    void keepsFourteenDaysAndTheLastOfEachOfTwelveMonths() throws Exception {
        Path to = Files.createDirectories(folder.resolve("backups"));
        for (int day = 1; day <= 30; day++) {
            Files.createDirectories(to.resolve("lantoa-2026-10-%02dT19-20-00Z".formatted(day)));
        }
        for (int month = 1; month <= 9; month++) {
            for (String day : List.of("03", "28")) {
                Files.createDirectories(
                        to.resolve("lantoa-2026-%02d-%sT19-20-00Z".formatted(month, day)));
            }
        }
        for (int month = 9; month <= 12; month++) {
            Files.createDirectories(to.resolve("lantoa-2025-%02d-28T19-20-00Z".formatted(month)));
        }
        Files.createDirectories(to.resolve("lantoa-2026-10-30T07-00-00Z"));
        Files.createDirectories(to.resolve("not-ours-2020-01-01"));
        Files.writeString(to.resolve("lantoa-2020-01-01T00-00-00Z"), "a file");
        List<String> old =
                shell("old_backups " + to)
                        .lines()
                        .map(line -> Path.of(line).getFileName() + "")
                        .toList();
        List<String> expected = new ArrayList<>();
        expected.add("lantoa-2026-10-30T07-00-00Z");
        for (int day = 16; day >= 1; day--) {
            expected.add("lantoa-2026-10-%02dT19-20-00Z".formatted(day));
        }
        for (int month = 9; month >= 1; month--) {
            expected.add("lantoa-2026-%02d-03T19-20-00Z".formatted(month));
        }
        expected.addAll(List.of("lantoa-2025-10-28T19-20-00Z", "lantoa-2025-09-28T19-20-00Z"));
        assertThat(old).containsExactlyElementsOf(expected);
    }

    @Test
    void aNewGoodBackupPushesTheOldOnesOut() throws Exception {
        Path to = folder.resolve("backups");
        for (int day = 1; day <= 20; day++) {
            Files.createDirectories(to.resolve("lantoa-2024-10-%02dT19-20-00Z".formatted(day)));
        }
        Path backup = backup("--check", "--tidy");
        try (var left = Files.list(to)) {
            // today and thirteen days of that October
            assertThat(left).hasSize(14).contains(backup);
        }
    }

    @Test
    void waitsForTheNightInVietnam() throws Exception {
        long noonInVietnam = Instant.parse("2026-11-22T05:00:00Z").getEpochSecond();
        assertThat(shell("seconds_until 02:20 " + noonInVietnam)).isEqualTo("51600");
        assertThat(shell("seconds_until 12:00 " + noonInVietnam)).isEqualTo("86400");
        assertThat(shell("seconds_until 12:08 " + noonInVietnam)).isEqualTo("480");
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path backup(String... options) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home(), home().resolve("mariadb"));
                Connection connection =
                        DriverManager.getConnection(
                                database.access().url(),
                                database.access().user(),
                                database.access().password());
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE audit (n int PRIMARY KEY, text text)");
            sql.execute("INSERT INTO audit VALUES (1, 'a'), (2, 'b\n(c'), (3, 'd);')");
            sql.execute("CREATE TABLE content (sha256 char(64) PRIMARY KEY)");
            sql.execute(
                    "CREATE TRIGGER kept BEFORE UPDATE ON audit FOR EACH ROW SIGNAL SQLSTATE '45000'");
        }
        return Product.backup(home(), folder.resolve("backups"), options);
    }

    private String tryAgain(Path backup) throws Exception {
        ProcessBuilder process =
                new ProcessBuilder("bin/restore", backup.toString(), "--try")
                        .redirectErrorStream(true);
        process.environment().put("LANTOA_DB_CLIENT", home().resolve("mariadb/bin").toString());
        return said(process);
    }

    private static String shell(String call) throws Exception {
        return said(new ProcessBuilder("bash", "-c", ". bin/lib.sh; . bin/safe.sh; " + call));
    }

    private static String said(ProcessBuilder process) throws Exception {
        Process started = process.start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        started.waitFor();
        return said.strip();
    }

    private static String dump(Path backup) throws IOException {
        try (var in =
                new GZIPInputStream(Files.newInputStream(backup.resolve("database.sql.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Another dump under checksums that fit: what only a trial finds. */
    private static void rewrite(Path backup, String dump) throws Exception {
        try (var out =
                new GZIPOutputStream(Files.newOutputStream(backup.resolve("database.sql.gz")))) {
            out.write(dump.getBytes(StandardCharsets.UTF_8));
        }
        String sums = shell("checksums " + backup) + "\n";
        Files.writeString(backup.resolve("CHECKSUMS"), sums);
        byte[] hash =
                java.security.MessageDigest.getInstance("SHA-256")
                        .digest(sums.getBytes(StandardCharsets.UTF_8));
        Path sheet = backup.resolve("BACKUP");
        Files.writeString(
                sheet,
                Files.readString(sheet)
                        .replaceFirst(
                                "checksums=.*", "checksums=" + HexFormat.of().formatHex(hash)));
    }
}
