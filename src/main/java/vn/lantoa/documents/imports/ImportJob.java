package vn.lantoa.documents.imports;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;

/**
 * An import with how far it is.
 *
 * @param kind key of what is imported
 * @param parameters what stood in the address
 * @param total rows to check or, once it is being written, to write
 * @param done of these
 * @param reference what the person reads out over the phone when it failed
 */
public record ImportJob(
        UUID id,
        String kind,
        Map<String, String> parameters,
        PersonId person,
        String fileName,
        ImportState state,
        int total,
        int done,
        ImportCounts counts,
        @Nullable String reference,
        Instant startedAt,
        @Nullable Instant endedAt)
        implements Serializable {

    /** Keeps its own copy of the parameters. */
    public ImportJob {
        parameters = Map.copyOf(parameters);
    }
}
