package vn.lantoa.sync;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lantoa.shared.Failure;
import vn.lantoa.sync.spi.Quarantine;

/**
 * Looks after each commit whether something waits for what came with it. One thread asks for many
 * at once, so that a morning's rush costs few questions; what is lost when the server stops is
 * found by {@link QuarantineRounds}.
 */
@Component
class Arrivals implements Quarantine, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final int AT_ONCE = 500;

    private final ObjectProvider<HeldFacts> held;
    private final Set<UUID> arrived = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("quarantine").factory());

    /** A feature that tells of arrivals may also judge facts: they are asked for when needed. */
    Arrivals(ObjectProvider<HeldFacts> held) {
        this.held = held;
    }

    @Override
    public void arrived(UUID thing) {
        afterCommit(Set.of(thing));
    }

    /** Looks, once the running transaction has committed, who waits for these. */
    void afterCommit(Collection<UUID> things) {
        if (things.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            look(things);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        look(things);
                    }
                });
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void look(Collection<UUID> things) {
        arrived.addAll(things);
        if (!thread.isShutdown() && looking.compareAndSet(false, true)) {
            thread.execute(this::lookNow);
        }
    }

    private void lookNow() {
        looking.set(false); // whoever comes from here on starts another look
        try {
            for (Set<UUID> some = next(); !some.isEmpty(); some = next()) {
                List<UUID> waiting = held.getObject().waitingFor(some);
                waiting.forEach(this::judgeAgain);
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "looking for facts that wait failed; the next round will find them: {}",
                    Failure.of(e));
        }
    }

    /** Judges one again; what counts then may be what others wait for. */
    void judgeAgain(UUID fact) {
        try {
            if (held.getObject().judgeAgain(fact)) {
                look(Set.of(fact));
            }
        } catch (RuntimeException e) {
            LOG.error("fact {} could not be judged again: {}", fact, Failure.of(e));
        }
    }

    private Set<UUID> next() {
        Set<UUID> some = new HashSet<>();
        Iterator<UUID> all = arrived.iterator();
        while (all.hasNext() && some.size() < AT_ONCE) {
            some.add(all.next());
            all.remove();
        }
        return some;
    }
}
