package vn.lantoa.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.lantoa.LanToa;
import vn.lantoa.geography.LoadProgress;

/** What bin/run starts: the product with its own database and a demo. */
public final class LocalRun {

    private static final int REFUSED = 2;

    private final Path home;
    private final int port;
    private final PrintStream out;

    private LocalRun(Path home, int port, PrintStream out) {
        this.home = home;
        this.port = port;
        this.out = out;
    }

    /**
     * Starts database, product and demo; says where it is reached, or in one sentence why it does
     * not start.
     */
    public static void main(String[] args) {
        // the database's own messages; what matters of them comes back as an exception
        LoggingSystem.get(LocalRun.class.getClassLoader())
                .setLogLevel("ch.vorburger", LogLevel.ERROR);
        Map<String, String> environment = System.getenv();
        Path home = Path.of(environment.getOrDefault("LANTOA_DATA", "data")).toAbsolutePath();
        try {
            int port = port(environment.getOrDefault("PORT", "8080"));
            new LocalRun(home, port, System.out).start(args);
        } catch (Refusal refusal) {
            System.err.println("Lan Tỏa: " + refusal.getMessage());
            System.exit(REFUSED);
        } catch (RuntimeException e) {
            // the database's threads would keep a half-started process alive
            LoggerFactory.getLogger(LocalRun.class).error("The start failed", e);
            System.exit(1);
        }
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new Refusal(
                    "PORT is not a port number: give one from 1 to 65535, as in PORT=8081 bin/run.");
        }
        return Integer.parseInt(text);
    }

    private void start(String[] args) {
        Preconditions.diskHasRoom(home);
        FileLock lock = Preconditions.onlyInstance(home);
        Preconditions.portIsFree(port);
        out.println("Starting the database in " + home + " …");
        EmbeddedDatabase database = EmbeddedDatabase.start(home, home.resolve("mariadb"));
        // registered before the product starts, so that SIGTERM during its start ends the server
        // too
        Shutdown shutdown = new Shutdown(database, lock);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown, "lantoa-shutdown"));
        DemoHealth health = new DemoHealth();
        out.println("Starting Lan Tỏa …");
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(LanToa.class)
                        .registerShutdownHook(false)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .initializers(
                                starting ->
                                        starting.getEnvironment()
                                                .getPropertySources()
                                                .addFirst(
                                                        new MapPropertySource(
                                                                "local-run", properties(database))),
                                (GenericApplicationContext starting) -> {
                                    starting.registerBean(
                                            LoadProgress.class,
                                            () -> new Welcome(out, address(), home));
                                    starting.registerBean("demo", DemoHealth.class, () -> health);
                                })
                        .run(args);
        shutdown.closeFirst(context);
        Demo demo = new Demo(context, home, address());
        if (demo.isWanted()) {
            out.println("Filling the demo …");
            demo.fill();
        }
        List<DemoAccounts.Line> accounts = demo.refresh();
        health.ready();
        new Welcome(out, address(), home).print(accounts);
        if (secondFactor().equals("optional")) {
            out.println(
                    "A trial: administrators sign in with the password alone. In production they need an authenticator app or a passkey (LANTOA_SECOND_FACTOR).");
        }
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private String keySecret() {
        try {
            return OwnersFile.secret(home.resolve("key.secret"), 32);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A trial needs no second proof of administrators unless it is told to. */
    private static String secondFactor() {
        return System.getenv().getOrDefault("LANTOA_SECOND_FACTOR", "optional");
    }

    private Map<String, Object> properties(EmbeddedDatabase database) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("server.port", port);
        properties.put("lantoa.base-url", address());
        properties.put("lantoa.files.folder", home.resolve("files").toString());
        properties.put("lantoa.key-secret", keySecret());
        properties.put("lantoa.second-factor", secondFactor());
        return properties;
    }
}
