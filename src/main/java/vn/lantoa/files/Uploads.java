package vn.lantoa.files;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.shared.PersonId;

/**
 * Takes files in chunks, so that a lost line costs one chunk and never the file. Each person has
 * uploads of their own: that another has sent the same bytes neither shortens an upload nor tells
 * anyone that they are here. The row of an upload is locked while a chunk is written, so of chunks
 * that come at the same time each is written once.
 */
@Service
public class Uploads {

    /** Longest chunk in bytes. */
    public static final int LONGEST_CHUNK = 256 * 1024;

    /** Unfinished uploads that nothing was added to for so long are removed. */
    static final Duration PATIENCE = Duration.ofDays(7);

    /** Unfinished uploads of one person; a further one takes the place of the longest untouched. */
    static final int MOST_UNFINISHED = 16;

    /** Bytes one person may begin to send within a day: about a thousand photos. */
    static final long MOST_BYTES_A_DAY = 500L * 1024 * 1024;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int TRIES = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    /** Decoding takes memory: two at a time, and no more connections held meanwhile. */
    private final Semaphore desks = new Semaphore(2, true);

    private final FileTables tables;
    private final PartFiles parts;
    private final Inspection inspection;
    private final UnwantedMedia unwanted;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Uploads(
            FileTables tables,
            PartFiles parts,
            Inspection inspection,
            UnwantedMedia unwanted,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tables = tables;
        this.parts = parts;
        this.inspection = inspection;
        this.unwanted = unwanted;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How far this person's upload is; empty when there is none. */
    public Optional<UploadState> state(PersonId person, ContentHash hash) {
        Optional<FileTables.Upload> upload = tables.upload(person, hash);
        if (upload.isEmpty() || upload.get().complete()) {
            return upload.map(FileTables.Upload::state);
        }
        FileTables.Upload row = upload.get();
        // after a restore the row may be there without its file
        long there = Math.min(row.received(), size(row));
        if (there < row.length()) {
            return Optional.of(new UploadState(there, row.length(), false));
        }
        // all had come when something went down before it was looked at
        return finish(person, hash) instanceof UploadAnswer.Kept(UploadState state)
                ? Optional.of(state)
                : Optional.empty();
    }

    /** Those of the files that this person has sent whole. */
    public Set<ContentHash> finished(PersonId person, Set<ContentHash> hashes) {
        return hashes.isEmpty() ? Set.of() : tables.finished(person, hashes);
    }

    /**
     * Adds a chunk; the last one has the file examined and stored.
     *
     * @param offset where in the file the chunk begins
     * @param length bytes of the whole file
     * @param chunk at most {@link #LONGEST_CHUNK} bytes
     */
    public UploadAnswer append(
            PersonId person, ContentHash hash, long offset, long length, byte[] chunk) {
        if (chunk.length > LONGEST_CHUNK || length > MediaKind.RECORDING.mostBytes()) {
            return new UploadAnswer.TooLarge();
        }
        if (offset < 0 || length < 1 || offset + chunk.length > length) {
            return new UploadAnswer.Broken();
        }
        UploadAnswer answer = locked(() -> appendLocked(person, hash, offset, length, chunk));
        return answer instanceof UploadAnswer.Kept(UploadState state)
                        && state.offset() == length
                        && !state.complete()
                ? finish(person, hash)
                : answer;
    }

    private UploadAnswer appendLocked(
            PersonId person, ContentHash hash, long offset, long length, byte[] chunk) {
        Optional<FileTables.Upload> known = tables.lock(person, hash);
        if (known.isEmpty()) {
            if (unwanted.unwanted(person, hash)) {
                return new UploadAnswer.Kept(new UploadState(length, length, true));
            }
            Optional<UploadAnswer> no = refuseToBegin(person, offset, length, chunk);
            if (no.isPresent()) {
                return no.get();
            }
        }
        FileTables.Upload upload = known.orElseGet(() -> begin(person, hash, length));
        if (upload.complete()) {
            return new UploadAnswer.Kept(upload.state());
        }
        if (upload.length() != length) {
            drop(upload);
            return new UploadAnswer.Broken();
        }
        long there = Math.min(upload.received(), size(upload));
        if (offset != there) {
            return new UploadAnswer.OtherOffset(there);
        }
        parts.write(person, hash, offset, chunk);
        tables.received(person, hash, offset + chunk.length);
        return new UploadAnswer.Kept(new UploadState(offset + chunk.length, length, false));
    }

    /** What can be told from the first chunk is told before more of it is sent. */
    private Optional<UploadAnswer> refuseToBegin(
            PersonId person, long offset, long length, byte[] chunk) {
        if (offset != 0) {
            return Optional.of(new UploadAnswer.OtherOffset(0));
        }
        Optional<MediaKind> kind = Sniffer.kind(chunk);
        if (kind.isEmpty()) {
            return Optional.of(new UploadAnswer.OtherKind());
        }
        if (length > kind.get().mostBytes()) {
            return Optional.of(new UploadAnswer.TooLarge());
        }
        long begun = tables.bytesBegun(person, clock.instant().minus(DAY));
        return begun + length > MOST_BYTES_A_DAY
                ? Optional.of(new UploadAnswer.Later(PAUSE))
                : Optional.empty();
    }

    private FileTables.Upload begin(PersonId person, ContentHash hash, long length) {
        tables.beyond(person, MOST_UNFINISHED - 1).forEach(this::drop);
        return tables.begin(person, hash, length);
    }

    /** Examines an upload of which all bytes are there, and stores or drops it. */
    private UploadAnswer finish(PersonId person, ContentHash hash) {
        desks.acquireUninterruptibly();
        try {
            return locked(() -> finishLocked(person, hash));
        } finally {
            desks.release();
        }
    }

    private UploadAnswer finishLocked(PersonId person, ContentHash hash) {
        Optional<FileTables.Upload> locked = tables.lock(person, hash);
        if (locked.isEmpty()) {
            return new UploadAnswer.OtherOffset(0); // another request has found it wrong
        }
        FileTables.Upload upload = locked.get();
        if (upload.complete()) {
            return new UploadAnswer.Kept(upload.state());
        }
        long there = Math.min(upload.received(), size(upload));
        if (there < upload.length()) {
            return new UploadAnswer.OtherOffset(there);
        }
        if (unwanted.unwanted(person, hash)) { // taken away while it was on its way
            drop(upload);
            return new UploadAnswer.Kept(new UploadState(there, there, true));
        }
        Optional<UploadAnswer> no = inspection.store(hash, parts.read(person, hash));
        if (no.isPresent()) {
            drop(upload);
            LOG.info("upload {} of {} refused: {}", hash, person, no.get());
            return no.get();
        }
        tables.finish(person, hash);
        deleteAfterCommit(upload);
        return new UploadAnswer.Kept(new UploadState(upload.length(), upload.length(), true));
    }

    /** In a transaction; requests that block each other in a circle are tried again. */
    private UploadAnswer locked(Supplier<UploadAnswer> work) {
        for (int left = TRIES - 1; ; left--) {
            try {
                UploadAnswer answer = transactions.execute(status -> work.get());
                if (answer == null) {
                    throw new IllegalStateException("a transaction without an answer");
                }
                return answer;
            } catch (PessimisticLockingFailureException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    private void drop(FileTables.Upload upload) {
        tables.drop(upload.person(), upload.hash());
        deleteAfterCommit(upload);
    }

    private long size(FileTables.Upload upload) {
        return parts.size(upload.person(), upload.hash());
    }

    /** Not before: a file without its note costs nothing, a note without its file an upload. */
    private void deleteAfterCommit(FileTables.Upload upload) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        parts.delete(upload.person(), upload.hash());
                    }
                });
    }
}
