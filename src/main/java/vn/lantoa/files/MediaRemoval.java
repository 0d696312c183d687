package vn.lantoa.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lantoa.shared.PersonId;

/**
 * Removes what was uploaded. Bytes that others have sent as well stay for them; so do sizes that
 * came out the same of another picture.
 */
@Service
public class MediaRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(MediaRemoval.class);

    private final RemovalTables tables;
    private final ContentStore store;
    private final PartFiles parts;

    MediaRemoval(RemovalTables tables, ContentStore store, PartFiles parts) {
        this.tables = tables;
        this.store = store;
        this.parts = parts;
    }

    /**
     * Forgets that this person sent these bytes, and deletes them with all their sizes when nobody
     * else did, in the running transaction. Doing it twice changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(PersonId person, ContentHash uploaded) {
        tables.forget(person, uploaded);
        boolean kept = !tables.lock(uploaded) || tables.sentBySomebody(uploaded);
        List<ContentHash> unneeded = kept ? List.of() : tables.delete(uploaded);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    // last of all, but while the rows are still locked: whoever sends the same
                    // bytes at this moment writes the file anew once this has ended
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        unneeded.forEach(MediaRemoval.this::delete);
                    }

                    @Override
                    public void afterCommit() {
                        parts.delete(person, uploaded);
                    }
                });
    }

    private void delete(ContentHash content) {
        try {
            store.remove(content);
            LOG.info("content {} removed", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
