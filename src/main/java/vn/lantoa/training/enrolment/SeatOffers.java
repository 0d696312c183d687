package vn.lantoa.training.enrolment;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.training.ClassId;

/**
 * Every minute: offers that were held long enough pass on, and seats that became free by more room
 * in the hall are offered. Several servers may do so at once: each class is looked at behind its
 * lock, and who comes second finds nothing left to do.
 */
@Component
class SeatOffers {

    private static final Logger LOG = LoggerFactory.getLogger(SeatOffers.class);

    private final SeatStore store;
    private final Seating seating;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SeatOffers(SeatStore store, Seating seating, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.seating = seating;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void passOn() {
        for (ClassId id : store.toLookAt(clock.instant())) {
            try {
                transaction.executeWithoutResult(status -> seating.pass(id));
            } catch (PessimisticLockingFailureException e) {
                LOG.info("class {} is looked at again in a minute: {}", id, e.getMessage());
            }
        }
    }
}
