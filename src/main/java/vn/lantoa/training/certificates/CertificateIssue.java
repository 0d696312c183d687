package vn.lantoa.training.certificates;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.training.ClassId;

/**
 * An issue of certificates to people of a class, with how far it is.
 *
 * @param total people it was asked for
 * @param done of these
 * @param issued certificates that were written; the others had one already or do not pass
 * @param reference what the person reads out over the phone when it failed
 */
public record CertificateIssue(
        UUID id,
        ClassId classId,
        State state,
        int total,
        int done,
        int issued,
        @Nullable String reference,
        CertificateWording wording,
        Instant begun,
        @Nullable Instant ended)
        implements Serializable {

    /** How far an issue is. In every state but {@link #DONE} nothing of it is written. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        /** The server stopped before its end. */
        INTERRUPTED
    }
}
