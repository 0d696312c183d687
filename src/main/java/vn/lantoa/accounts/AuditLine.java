package vn.lantoa.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.spi.AuditSubjects;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/**
 * An audit entry as a list shows it; also the place in the list after which the next page begins.
 *
 * @param by who did it; null when it was the product itself
 * @param byName the name of who did it
 * @param action dotted word such as {@code person.changed}
 * @param subject the id of what it was done to
 * @param subjectName its name, where a module knows it
 * @param subjectAddress its page, without a leading slash
 * @param changes field name to "old → new", or "changed" for protected fields
 */
public record AuditLine(
        UUID id,
        Instant at,
        @Nullable PersonId by,
        @Nullable String byName,
        String action,
        String subject,
        @Nullable String subjectName,
        @Nullable String subjectAddress,
        UnitId unit,
        Map<String, String> changes)
        implements Serializable {

    public AuditLine {
        changes = Map.copyOf(changes);
    }

    /** The same with what its subject is called. */
    AuditLine about(AuditSubjects.Named named) {
        return new AuditLine(
                id, at, by, byName, action, subject, named.name(), named.address(), unit, changes);
    }
}
