package vn.lantoa.campaigns.results;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.shared.PersonId;

/**
 * What was decided about several results of one activity.
 *
 * @param kept root of the one result that counts; null when they are of different sessions and all
 *     count
 * @param version rises with every change
 */
public record Decision(
        ActivityId activity, @Nullable UUID kept, PersonId by, Instant at, int version)
        implements Serializable {}
