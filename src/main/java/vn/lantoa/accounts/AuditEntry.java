package vn.lantoa.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/**
 * One entry of the audit log.
 *
 * @param by name of who did it; null when it was the product itself
 * @param action dotted word such as {@code person.changed}
 * @param changes field name to "old → new", or "changed" for protected fields
 */
public record AuditEntry(
        Instant at, @Nullable String by, String action, UnitId unit, Map<String, String> changes)
        implements Serializable {

    public AuditEntry {
        changes = Map.copyOf(changes);
    }
}
