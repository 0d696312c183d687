package vn.lantoa.accounts.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.accounts.spi.Keeping;
import vn.lantoa.shared.UnitId;

/**
 * Carries out the terms of all modules each night and leaves the numbers in the audit log. Several
 * servers may do so at the same time: what is gone is gone once.
 */
@Service
public class NightlySweep {

    private static final Logger LOG = LoggerFactory.getLogger(NightlySweep.class);

    private final ObjectProvider<Keeping> keepings;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    NightlySweep(
            ObjectProvider<Keeping> keepings, AuditLog audit, TransactionTemplate transaction) {
        this.keepings = keepings;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The terms of all modules, as people read them. */
    public List<Keeping> terms() {
        return keepings.stream().sorted(Comparator.comparingInt(Keeping::order)).toList();
    }

    /** At night in Vietnam. */
    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void sweep() {
        SystemActor.run(() -> {
            Map<String, String> removed = new TreeMap<>();
            terms().forEach(keeping -> {
                int rows = swept(keeping);
                if (rows > 0) {
                    removed.put(keeping.name(), String.valueOf(rows));
                }
            });
            if (!removed.isEmpty()) {
                transaction.executeWithoutResult(
                        status -> audit.record("data.swept", "keeping", UnitId.MINISTRY, removed));
            }
        });
    }

    /** One that fails does not keep the others from their term; it is tried again next night. */
    private static int swept(Keeping keeping) {
        try {
            int rows = keeping.sweep();
            LOG.info("past their term and removed: {} {}", rows, keeping.name());
            return rows;
        } catch (RuntimeException e) {
            LOG.error("sweep of {} failed", keeping.name(), e);
            return 0;
        }
    }
}
