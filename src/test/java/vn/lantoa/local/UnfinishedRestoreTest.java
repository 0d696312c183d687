package vn.lantoa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.Product;

/** A restore that is cut off half way, and what a server started on it does. */
class UnfinishedRestoreTest {

    private static final List<String> COMMAND =
            Product.command(LocalRun.class.getName(), "--enable-native-access=ALL-UNNAMED");

    @TempDir Path folder;

    @Test
    void keepsTheServerFromStartingUntilARestoreHasEnded() throws Exception {
        Path home = folder.resolve("home");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, home.resolve("mariadb"))) {
            assertThat(database.access().url()).isNotBlank();
        }
        Path good = Product.backup(home, folder.resolve("good"));
        change(home, "CREATE TABLE note (n int)");
        Path cut = Product.backup(home, folder.resolve("cut"));
        cutOff(cut);

        Product.Said said = Product.restore(cut, home, "--replace");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.words()).contains("stopped half way");
        Product refused = Product.launch(COMMAND, home, Map.of(), Product.freePort());
        assertThat(refused.awaitExit()).isNotZero();
        assertThat(refused.output())
                .contains("the restore of this database stopped half way: run bin/restore again");

        assertThat(Product.restore(good, home, "--replace").exit()).isZero();
        try (Product restored = Product.start(COMMAND, home, Map.of())) {
            assertThat(restored.output()).contains("is ready");
        }
    }

    /** As when the line to the database breaks: the dump ends in the middle of a statement. */
    private static void cutOff(Path backup) throws Exception {
        Path dump = backup.resolve("database.sql.gz");
        String before = sha256(dump);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dump))) {
            out.write(
                    "CREATE TABLE note (n int);\nCREATE TABLE no ("
                            .getBytes(StandardCharsets.UTF_8));
        }
        Path list = backup.resolve("CHECKSUMS");
        String listed = sha256(list);
        Files.writeString(list, Files.readString(list).replace(before, sha256(dump)));
        Path sheet = backup.resolve("BACKUP");
        Files.writeString(sheet, Files.readString(sheet).replace(listed, sha256(list)));
    }

    private static void change(Path home, String statement) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, home.resolve("mariadb"));
                Connection connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
