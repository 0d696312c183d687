package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.testing.AppTest;

/** Two transactions that stand in each other's way, on a table of their own. */
@AppTest
class RetryTest {

    @Autowired Retry retry;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private final AtomicInteger tries = new AtomicInteger();

    @BeforeEach
    void prepare() {
        jdbc.sql("CREATE TABLE IF NOT EXISTS test_retry (id int PRIMARY KEY, n int NOT NULL)")
                .update();
        jdbc.sql("REPLACE INTO test_retry VALUES (1, 0), (2, 0)").update();
    }

    @Test
    void aDeadlockReachesNobodyAndBothCount() throws Exception {
        List<Future<Boolean>> both = crossing(retry::inTransaction);
        for (Future<Boolean> one : both) {
            assertThat(one.get()).isTrue();
        }
        assertThat(tries).hasValueGreaterThan(2);
        assertThat(sum()).isEqualTo(4);
    }

    @Test
    void withoutTryingAgainOneOfThemFails() throws Exception {
        List<Throwable> failures = new ArrayList<>();
        for (Future<Boolean> one : crossing(work -> transaction.execute(status -> work.get()))) {
            if (one.state() == Future.State.FAILED) {
                failures.add(one.exceptionNow());
            }
        }
        assertThat(failures).singleElement().matches(Retry::isForAnother);
        assertThat(sum()).isEqualTo(2);
    }

    @Test
    void waitingTooLongForALockReachesNobody() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<Boolean> holder =
                    threads.submit(() ->
                            retry.inTransaction(() -> {
                                add(1);
                                locked.countDown();
                                return await(failed);
                            }));
            await(locked);
            retry.inTransaction(() -> {
                if (tries.incrementAndGet() == 2) {
                    failed.countDown();
                }
                // a second instead of the server's patience
                return jdbc.sql(
                                "SET STATEMENT innodb_lock_wait_timeout = 1 FOR UPDATE test_retry SET n = n + 1 WHERE id = 1")
                        .update();
            });
            assertThat(holder.get()).isTrue();
        }
        assertThat(tries).hasValueGreaterThan(1);
        assertThat(sum()).isEqualTo(2);
    }

    /**
     * One takes row 1 and then 2, the other 2 and then 1; both hold their first before the second.
     */
    private List<Future<Boolean>> crossing(Runner runner) throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            return threads.invokeAll(
                    List.of(taking(runner, bothHoldOne, 1, 2), taking(runner, bothHoldOne, 2, 1)));
        }
    }

    private Callable<Boolean> taking(Runner runner, CyclicBarrier both, int first, int second) {
        AtomicInteger mine = new AtomicInteger();
        return () ->
                runner.run(() -> {
                    tries.incrementAndGet();
                    add(first);
                    if (mine.incrementAndGet() == 1) {
                        await(both);
                    }
                    add(second);
                    return true;
                });
    }

    private interface Runner {
        Boolean run(Supplier<Boolean> work);
    }

    private void add(int row) {
        jdbc.sql("UPDATE test_retry SET n = n + 1 WHERE id = ?").param(row).update();
    }

    private int sum() {
        return jdbc.sql("SELECT sum(n) FROM test_retry").query(Integer.class).single();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
