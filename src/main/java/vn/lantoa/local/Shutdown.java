package vn.lantoa.local;

import java.io.IOException;
import java.nio.channels.FileLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Ends the product, then its database, then lets go of the folder. */
final class Shutdown implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private final EmbeddedDatabase database;
    private final FileLock lock;
    private volatile @Nullable ConfigurableApplicationContext context;

    Shutdown(EmbeddedDatabase database, FileLock lock) {
        this.database = database;
        this.lock = lock;
    }

    /** From now on the product is ended before the database. */
    void closeFirst(ConfigurableApplicationContext started) {
        context = started;
    }

    @Override
    public void run() {
        ConfigurableApplicationContext started = context;
        if (started != null) {
            started.close();
        }
        database.close();
        try {
            lock.release();
        } catch (IOException e) {
            LOG.debug("The lock ends with the process", e);
        }
    }
}
