package vn.lantoa.sync;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a transaction again when the database ended it for the sake of another one, so that no phone
 * ever hears of a deadlock.
 */
@Component
class Retry {

    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);
    private static final int TRIES = 10;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;

    private final TransactionTemplate transaction;

    Retry(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * The result of the work, done in a transaction of its own.
     *
     * @param work may run several times; only the last time lasts
     */
    <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (RuntimeException e) {
                if (tried == TRIES || !isForAnother(e)) {
                    throw e;
                }
                LOG.info("transaction ended for another one, try {}", tried);
                pause(tried, e);
            }
        }
    }

    static boolean isForAnother(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == DEADLOCK
                            || sql.getErrorCode() == LOCK_WAIT_TIMEOUT)) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int tried, RuntimeException cause) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 5L * tried + 2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }
}
