package vn.lantoa.accounts;

import java.util.List;
import java.util.Map;
import vn.lantoa.shared.UnitId;

/** The append-only record of changes to people, roles, scopes and published plans. */
public interface AuditLog {

    /**
     * Adds an entry in the running transaction, by the signed-in person.
     *
     * @param action what was done, as a dotted word such as {@code activity.changed}
     * @param subject the id of what it was done to
     * @param unit where it belongs
     * @param changes field name to what changed, "old → new"; protected fields (names, phones,
     *     passwords) only say "changed"
     */
    void record(String action, String subject, UnitId unit, Map<String, String> changes);

    /**
     * The entries about a subject, newest first, as far as the signed-in person may read them
     * ({@link Permission#READ_AUDIT} at the entry's unit).
     */
    List<AuditEntry> of(String subject, int limit);
}
