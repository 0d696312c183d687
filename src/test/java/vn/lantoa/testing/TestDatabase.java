package vn.lantoa.testing;

import java.nio.file.Path;
import vn.lantoa.local.EmbeddedDatabase;

/**
 * One embedded MariaDB for all tests of a JVM; its files go below target/ and are made anew at
 * every run.
 */
final class TestDatabase {

    private static final EmbeddedDatabase INSTANCE = startOnce();

    private TestDatabase() {}

    static EmbeddedDatabase get() {
        return INSTANCE;
    }

    private static EmbeddedDatabase startOnce() {
        Path target = Path.of("target").toAbsolutePath();
        Path home =
                target.resolve("test-db").resolve(String.valueOf(ProcessHandle.current().pid()));
        EmbeddedDatabase database = EmbeddedDatabase.start(home, target.resolve("mariadb"));
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            database.close();
                            org.springframework.util.FileSystemUtils.deleteRecursively(
                                    home.toFile());
                        }));
        return database;
    }
}
