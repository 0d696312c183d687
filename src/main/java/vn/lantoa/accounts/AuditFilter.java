package vn.lantoa.accounts;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/**
 * Which audit entries a list shows; null does not limit.
 *
 * @param from first day in Vietnam
 * @param to last day in Vietnam
 * @param by who did it
 * @param action dotted word such as {@code person.changed}
 * @param subject the id of what it was done to
 * @param within only entries that belong to this subtree
 */
public record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable PersonId by,
        @Nullable String action,
        @Nullable String subject,
        @Nullable UnitId within)
        implements Serializable {

    /** All that the signed-in person may read. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    /** What was done to one thing. */
    public static AuditFilter of(String subject) {
        return new AuditFilter(null, null, null, null, subject, null);
    }
}
