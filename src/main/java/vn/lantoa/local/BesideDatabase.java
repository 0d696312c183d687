package vn.lantoa.local;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Runs a command beside the local run's database: the running one where the product runs, else one
 * that is started for it. The command finds where it is in the environment that the server knows
 * too, {@code LANTOA_DB_URL} and so on, and the database's own programs in {@code
 * LANTOA_DB_CLIENT}. What bin/backup and bin/restore use.
 */
public final class BesideDatabase {

    private static final int REFUSED = 2;

    private BesideDatabase() {}

    /**
     * The first argument is {@code shared}, or {@code alone} when the product must not be running;
     * the others are the command. Ends with its exit code.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        LoggingSystem.get(BesideDatabase.class.getClassLoader())
                .setLogLevel("ch.vorburger", LogLevel.ERROR);
        Path home = Path.of(System.getenv().getOrDefault("LANTOA_DATA", "data")).toAbsolutePath();
        List<String> command = List.of(args).subList(1, args.length);
        try {
            System.exit(run(home, args[0].equals("alone"), command));
        } catch (Refusal refusal) {
            System.err.println("Lan Tỏa: " + refusal.getMessage());
            System.exit(REFUSED);
        }
    }

    private static int run(Path home, boolean alone, List<String> command)
            throws IOException, InterruptedException {
        if (!alone && !Files.isDirectory(home.resolve("db").resolve("mysql"))) {
            throw new Refusal(
                    "there is no data in %s to back up: name the folder with LANTOA_DATA."
                            .formatted(home));
        }
        Preconditions.diskHasRoom(home);
        Optional<FileLock> lock = Optional.empty();
        try {
            lock = Optional.of(Preconditions.onlyInstance(home));
        } catch (Refusal running) {
            if (alone) {
                throw new Refusal(
                        "the server is running on %s: stop it first. Nothing was changed."
                                .formatted(home));
            }
        }
        return lock.isPresent()
                ? startedFor(home, command)
                : execute(home, EmbeddedDatabase.running(home), command);
    }

    private static int startedFor(Path home, List<String> command)
            throws IOException, InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(home, home.resolve("mariadb"));
        Thread end = new Thread(database::close, "lantoa-database-end");
        Runtime.getRuntime().addShutdownHook(end);
        return execute(home, database.access(), command);
    }

    private static int execute(Path home, DatabaseAccess access, List<String> command)
            throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("files"));
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment()
                .putAll(
                        Map.of(
                                "LANTOA_DB_URL", access.url(),
                                "LANTOA_DB_USER", access.user(),
                                "LANTOA_DB_PASSWORD", access.password(),
                                "LANTOA_DB_CLIENT", home.resolve("mariadb/bin").toString(),
                                "LANTOA_FILES", home.resolve("files").toString()));
        return process.start().waitFor();
    }
}
