package vn.lantoa.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What merging two accounts would do.
 *
 * @param kept the account that stays
 * @param merged the account that is closed and points to the other
 * @param taken roles that the kept account gets or holds longer than before
 * @param takesPhone whether the kept account has no number and gets the other's
 * @param takesSex whether the kept account gets what the other says about the sex
 * @param devices how many devices of the closed account are signed out
 * @param lastUsed when the closed account last used one; null when never
 */
public record MergePreview(
        Person kept,
        Person merged,
        List<Grant> taken,
        boolean takesPhone,
        boolean takesSex,
        int devices,
        @Nullable Instant lastUsed)
        implements Serializable {}
