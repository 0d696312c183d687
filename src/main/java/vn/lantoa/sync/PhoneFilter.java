package vn.lantoa.sync;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/**
 * Which phones a list shows.
 *
 * @param text only those of people whose names have these words, with or without accents
 * @param unit only those of people in this subtree, or null for all the signed-in person may see
 * @param waiting only those with something waiting or to look at again
 * @param silentSince only those that have not synced since, or whose oldest waiting fact was made
 *     before, or null
 */
public record PhoneFilter(
        String text, @Nullable UnitId unit, boolean waiting, @Nullable Instant silentSince)
        implements Serializable {

    /** All that the signed-in person may see. */
    public static final PhoneFilter ALL = new PhoneFilter("", null, false, null);

    /** Of these, those with something waiting or to look at again. */
    public static final PhoneFilter HOLDING = new PhoneFilter("", null, true, null);
}
