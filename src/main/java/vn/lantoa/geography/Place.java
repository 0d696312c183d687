package vn.lantoa.geography;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/**
 * An administrative unit or village.
 *
 * @param id vintage and code
 * @param level ministry, province, district, commune or village
 * @param name full name with its kind, such as "Xã Lìa", "Tỉnh Quảng Trị", "Thôn …"
 * @param shortName the name without its kind, such as "Lìa"
 * @param parent the unit above; null for the ministry only
 * @param path ids from the root down to this unit, as {@code /vn-0/2025-44/2025-19429/}: a unit
 *     lies within another exactly when its path starts with the other's
 * @param current whether the unit belongs to the list in force and has not been dropped from it
 */
public record Place(
        UnitId id,
        PlaceLevel level,
        String name,
        String shortName,
        @Nullable UnitId parent,
        String path,
        boolean current)
        implements Serializable {

    /** Whether this place is the other or lies under it. */
    public boolean within(Place other) {
        return path.startsWith(other.path);
    }
}
