package vn.lantoa.testing.browser;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The product that all browser tests of a run use: started once, on fresh data, at {@link
 * Phone#MORNING}.
 */
public final class SharedProduct {

    private static @Nullable Product product;

    private SharedProduct() {}

    /** The running product; the first call starts it. */
    public static synchronized Product get() {
        Product running = product;
        if (running == null) {
            Path data = Path.of("target", "browser-data");
            FileSystemUtils.deleteRecursively(data.toFile());
            running = Product.start(data, Map.of("LANTOA_CLOCK", "2026-11-22T08:00+07:00"));
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            product = running;
        }
        return running;
    }
}
