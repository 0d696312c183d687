package vn.lantoa.documents.imports;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.documents.spi.ImportActor;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.shared.ReferenceNumber;

/** Checks and writes imports in the background, with the access of those who asked for them. */
@Component
class ImportRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int WORKERS = 2;
    private static final int MOST_WAITING = 50;

    private final ImportJobs jobs;
    private final ImportActor actor;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(
                    WORKERS,
                    WORKERS,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().name("import-", 1).daemon().factory());

    ImportRunner(ImportJobs jobs, ImportActor actor, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.actor = actor;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** Checks all rows; then the import waits for the person's word. */
    <T> void check(HeldImport<T> held) {
        inBackground(
                held,
                () -> {
                    List<RowCheck<T>> checks =
                            allowed(
                                    held,
                                    () ->
                                            reading.execute(status ->
                                                    held.kind()
                                                            .check(held.rows(), held.context())));
                    held.checked(checks);
                    jobs.settle(held.id(), ImportState.READY, ImportCounts.of(checks));
                });
    }

    /** Checks the sound rows anew and writes them, all or none. */
    <T> void apply(HeldImport<T> held, Runnable whenDone) {
        inBackground(
                held,
                () -> {
                    jobs.prepareTurn(held.kind().key());
                    if (allowed(
                            held,
                            () ->
                                    writing.execute(status -> {
                                        boolean written = write(held);
                                        if (!written) {
                                            status.setRollbackOnly();
                                        }
                                        return written;
                                    }))) {
                        whenDone.run();
                    } else {
                        recheck(held);
                    }
                });
    }

    private <T> boolean write(HeldImport<T> held) {
        ImportKind<T> kind = held.kind();
        jobs.takeTurn(kind.key());
        List<RowCheck<T>> checks = kind.check(held.sound(), held.context());
        if (checks.stream().anyMatch(row -> row.outcome() == RowCheck.Outcome.WRONG)) {
            return false;
        }
        kind.apply(
                checks.stream().map(RowCheck::value).filter(Objects::nonNull).toList(),
                held.context());
        ImportCounts counts = ImportCounts.of(checks);
        int wrong = held.rows().size() - checks.size();
        // in this transaction: what the table says is what happened
        jobs.settle(
                held.id(),
                ImportState.DONE,
                new ImportCounts(counts.added(), counts.changed(), counts.same(), wrong));
        return true;
    }

    private <T> void recheck(HeldImport<T> held) {
        List<RowCheck<T>> checks =
                allowed(
                        held,
                        () ->
                                reading.execute(
                                        status -> held.kind().check(held.rows(), held.context())));
        held.checked(checks);
        jobs.settle(held.id(), ImportState.STALE, ImportCounts.of(checks));
    }

    private <T, R> R allowed(HeldImport<T> held, java.util.function.Supplier<R> work) {
        return actor.onBehalf(
                held.person(),
                () -> {
                    if (!held.kind().allowed(held.context())) {
                        throw new AccessDeniedException(
                                "import " + held.id() + " is no longer allowed");
                    }
                    return work.get();
                });
    }

    private void inBackground(HeldImport<?> held, Runnable work) {
        try {
            workers.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException | Error e) {
                    fail(held, e);
                }
            });
        } catch (RejectedExecutionException e) {
            fail(held, e);
        }
    }

    private void fail(HeldImport<?> held, Throwable cause) {
        String reference = ReferenceNumber.next().text();
        LOG.error("import {} failed, reference {}", held.id(), reference, cause);
        jobs.end(held.id(), ImportState.FAILED, reference);
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
