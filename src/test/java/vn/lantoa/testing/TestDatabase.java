package vn.lantoa.testing;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
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
        // after the application has let go of its connections, not beside it
        SpringApplication.getShutdownHandlers()
                .add(() -> {
                    database.close();
                    FileSystemUtils.deleteRecursively(home.toFile());
                });
        return database;
    }
}
