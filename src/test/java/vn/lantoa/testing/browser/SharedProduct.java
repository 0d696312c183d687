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
            Runtime.getRuntime().addShutdownHook(new Thread(SharedProduct::close));
            product = running;
        }
        return running;
    }

    /** Kills it as {@code kill -9} does and starts it again, on the same data and port. */
    public static synchronized Product killAndStart() {
        Product running = get();
        running.kill();
        product = running.again();
        return product;
    }

    /** Ends it, does something to its data, and starts it again on the same data and port. */
    public static synchronized Product whileStopped(Runnable work) {
        Product running = get();
        running.close();
        work.run();
        product = running.again();
        return product;
    }

    private static synchronized void close() {
        Product running = product;
        if (running != null) {
            running.close();
        }
    }
}
