package vn.lantoa.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the server says to one fact. A phone lets go of a fact only on a receipt with its id and its
 * hash.
 *
 * @param id null when it could not be read
 * @param sha256 of the bytes as they arrived, 64 hex digits in lower case
 * @param status 201 kept now, 200 kept before, 409 other content under the same id, 403 out of
 *     reach, 413 too large, 422 refused
 * @param sequence the server's number for it; null when it is not kept
 * @param state null when it is not kept
 * @param code why not, for programs; null when it is kept
 * @param title why not and what to do, for the reader; null when it is kept
 */
public record Receipt(
        @Nullable UUID id,
        String sha256,
        int status,
        @Nullable Long sequence,
        @Nullable State state,
        @Nullable String code,
        @Nullable String title) {

    /** What became of a fact that is kept. */
    public enum State {
        /** It counts. */
        STORED,
        /** It counts once what it names has arrived. */
        WAITING,
        /** An organiser decides whether it counts. */
        IN_REVIEW
    }

    /** Whether the server keeps the fact. */
    public boolean kept() {
        return status == 201 || status == 200;
    }
}
