package vn.lantoa.files;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes uploads that nobody goes on with. Several servers may do so at the same time; a phone
 * that comes back after all is told to begin again and loses nothing.
 */
@Component
class UploadSweep {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);

    private final FileTables tables;
    private final PartFiles parts;
    private final Clock clock;

    UploadSweep(FileTables tables, PartFiles parts, Clock clock) {
        this.tables = tables;
        this.parts = parts;
        this.clock = clock;
    }

    /** At night in Vietnam. */
    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void removeStale() {
        Instant stale = clock.instant().minus(Uploads.PATIENCE);
        for (FileTables.Upload upload : tables.untouched(stale)) {
            tables.drop(upload.person(), upload.hash());
        }
        int removed = 0;
        for (PartFiles.Part part : parts.all()) {
            Optional<FileTables.Upload> row = tables.upload(part.person(), part.hash());
            if (row.map(FileTables.Upload::complete).orElse(true)) {
                parts.delete(part.person(), part.hash());
                removed++;
            }
        }
        LOG.info("unfinished uploads removed: {}", removed);
    }
}
