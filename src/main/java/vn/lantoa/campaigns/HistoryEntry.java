package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.Instant;
import vn.lantoa.shared.PersonId;

/**
 * One change to an activity of an issued plan.
 *
 * @param field what changed
 * @param before the earlier value as people read it; empty when there was none
 * @param after the new value as people read it; empty when it was removed
 */
public record HistoryEntry(
        ActivityField field, String before, String after, PersonId by, Instant at)
        implements Serializable {}
