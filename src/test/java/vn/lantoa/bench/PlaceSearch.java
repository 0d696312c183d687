package vn.lantoa.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.lantoa.LanToa;
import vn.lantoa.geography.Places;
import vn.lantoa.local.EmbeddedDatabase;

/** Search of places over both full lists: what people type, one letter after the other. */
final class PlaceSearch {

    private static final List<String> TYPED =
            List.of(
                    "q",
                    "qu",
                    "quang binh",
                    "quang tri",
                    "huyen huong hoa",
                    "xa tan lap",
                    "dong hoi",
                    "Điện Biên",
                    "phuong 1",
                    "tra vinh");

    private final Figures figures = new Figures("places");

    void measure() {
        Path home = Path.of("target/bench-places").toAbsolutePath();
        try (EmbeddedDatabase database =
                        EmbeddedDatabase.start(home, Path.of("target/mariadb").toAbsolutePath());
                ConfigurableApplicationContext context = start(database, home)) {
            Places places = context.getBean(Places.class);
            for (int warm = 0; warm < 20; warm++) {
                TYPED.forEach(typed -> places.search(typed, null, 20));
            }
            double[] millis = new double[TYPED.size() * 50];
            for (int i = 0; i < millis.length; i++) {
                long start = System.nanoTime();
                places.search(TYPED.get(i % TYPED.size()), null, 20);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            figures.printMedian("search_ms", millis, "ms");
        }
    }

    /** The product in this process, on a database and a port of its own. */
    static ConfigurableApplicationContext start(EmbeddedDatabase database, Path home) {
        return new SpringApplicationBuilder(LanToa.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                // beans of the tests lie on the same class path; nothing here asks for them
                .lazyInitialization(true)
                .initializers(starting ->
                        starting.getEnvironment()
                                .getPropertySources()
                                .addFirst(
                                        new MapPropertySource(
                                                "bench",
                                                Map.of(
                                                        "spring.datasource.url",
                                                        database.url(),
                                                        "spring.datasource.username",
                                                        database.user(),
                                                        "spring.datasource.password",
                                                        database.password(),
                                                        "server.port",
                                                        0,
                                                        "lantoa.files.folder",
                                                        home.resolve("files").toString(),
                                                        "logging.level.root",
                                                        "off",
                                                        "logging.level.vn.lantoa",
                                                        "off"))))
                .run();
    }
}
