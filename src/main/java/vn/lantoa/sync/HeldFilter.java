package vn.lantoa.sync;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/**
 * Which facts in quarantine a list shows.
 *
 * @param unit only those of this subtree, or null for all the signed-in person may decide on
 * @param state only those in this state, or null
 */
public record HeldFilter(@Nullable UnitId unit, HeldFact.@Nullable State state)
        implements Serializable {

    /** All that the signed-in person may decide on. */
    public static final HeldFilter ALL = new HeldFilter(null, null);
}
