package vn.lantoa.local;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lantoa.LanToa;

/** What bin/run starts: the product with its own database. */
public final class LocalRun {

    private LocalRun() {}

    /** Starts database and product; ends both in that order's reverse on SIGTERM. */
    public static void main(String[] args) {
        Path home = Path.of(System.getenv().getOrDefault("LANTOA_DATA", "data"));
        EmbeddedDatabase database = EmbeddedDatabase.start(home, home.resolve("mariadb"));
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(LanToa.class)
                        .registerShutdownHook(false)
                        .properties(
                                Map.of(
                                        "spring.datasource.url", database.url(),
                                        "spring.datasource.username", database.user(),
                                        "spring.datasource.password", database.password()))
                        .run(args);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            context.close();
                            database.close();
                        }));
    }
}
