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

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path HOME =
            TARGET.resolve("test-db").resolve(String.valueOf(ProcessHandle.current().pid()));
    private static final EmbeddedDatabase INSTANCE = startOnce();

    private TestDatabase() {}

    static EmbeddedDatabase get() {
        return INSTANCE;
    }

    /** Where the tests' pictures and recordings go; removed with the database. */
    static Path files() {
        return HOME.resolve("files");
    }

    private static EmbeddedDatabase startOnce() {
        EmbeddedDatabase database = EmbeddedDatabase.start(HOME, TARGET.resolve("mariadb"));
        // after the application has let go of its connections, not beside it
        SpringApplication.getShutdownHandlers()
                .add(() -> {
                    database.close();
                    FileSystemUtils.deleteRecursively(HOME.toFile());
                });
        return database;
    }
}
