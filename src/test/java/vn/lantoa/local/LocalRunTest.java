package vn.lantoa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Product;

/**
 * The local run in processes of its own, its data below the system's temp folder, where the library
 * would delete it.
 */
class LocalRunTest {

    private static final List<String> COMMAND =
            Product.command(LocalRun.class.getName(), "--enable-native-access=ALL-UNNAMED");

    @TempDir Path home;

    @Test
    void dataSurvivesStopAndKillAndASecondInstanceIsRefused() throws Exception {
        try (Product first = Product.start(COMMAND, home, Map.of())) {
            Product second = Product.launch(COMMAND, home, Map.of(), Product.freePort());
            assertThat(second.awaitExit()).isEqualTo(2);
            assertThat(second.output().lines().filter(line -> line.startsWith("Lan Tỏa:")))
                    .singleElement()
                    .asString()
                    .contains("already running", "LANTOA_DATA");
            assertThat(first.output()).contains("is ready");
        }
        write("kept over stop");
        Product killed = Product.start(COMMAND, home, Map.of());
        killed.kill();
        // the orphaned server still holds the files: the next start ends it and goes on
        try (Product third = Product.start(COMMAND, home, Map.of())) {
            assertThat(third.output()).contains("is ready");
        }
        assertThat(read()).isEqualTo("kept over stop");
    }

    @Test
    void passwordsStayAndLinksAreFreshAtEachStart() {
        List<DemoAccount> before;
        try (Product first = Product.start(COMMAND, home, Map.of())) {
            before = DemoAccount.of(first);
        }
        try (Product second = Product.start(COMMAND, home, Map.of())) {
            List<DemoAccount> after = DemoAccount.of(second);
            assertThat(after)
                    .extracting(DemoAccount::password)
                    .isEqualTo(before.stream().map(DemoAccount::password).toList());
            assertThat(after)
                    .extracting(DemoAccount::invitation)
                    .hasSize(before.size())
                    .doesNotContainAnyElementsOf(
                            before.stream().map(DemoAccount::invitation).toList());
            assertThat(after)
                    .extracting(DemoAccount::role)
                    .contains(
                            "Quản trị viên",
                            "Lãnh đạo",
                            "Cán bộ phụ trách",
                            "Giảng viên",
                            "Người dịch",
                            "Cộng tác viên");
        }
    }

    @Test
    void aTakenPortIsOneClearSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Product refused = Product.launch(COMMAND, home, Map.of(), taken.getLocalPort());
            assertThat(refused.awaitExit()).isEqualTo(2);
            assertThat(refused.output().lines().filter(line -> !line.isBlank()))
                    .singleElement()
                    .asString()
                    .startsWith("Lan Tỏa: Port " + taken.getLocalPort() + " is taken");
            assertThat(home.resolve("db")).doesNotExist();
        }
    }

    @Test
    void aFullDiskIsOneClearSentence() {
        Path elsewhere = home.resolve("x");
        assertThat(catchRefusal(() -> Preconditions.diskHasRoom(elsewhere, Long.MAX_VALUE)))
                .startsWith("The disk of " + elsewhere + " is full")
                .contains("LANTOA_DATA");
        assertThat(catchRefusal(() -> Preconditions.diskHasRoom(elsewhere, 1))).isEmpty();
    }

    private static String catchRefusal(Runnable check) {
        try {
            check.run();
            return "";
        } catch (Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private void write(String text) throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, home.resolve("mariadb"));
                Connection connection = connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE marker (text varchar(40))");
            sql.execute("INSERT INTO marker VALUES ('" + text + "')");
        }
    }

    private String read() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, home.resolve("mariadb"));
                Connection connection = connect(database);
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT text FROM marker")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
