package vn.lantoa.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;

/** Limits a list to the subtrees in which the signed-in person holds a permission. */
@Component
class Subtrees {

    private final Access access;
    private final Places places;

    Subtrees(Access access, Places places) {
        this.access = access;
        this.places = places;
    }

    /** A condition on a column {@code unit_path}, and its parameters. */
    record Condition(String sql, Map<String, Object> params) {}

    /**
     * Within this unit, or wherever the permission is held.
     *
     * @throws org.springframework.security.access.AccessDeniedException when it is not held there
     */
    Condition within(@Nullable UnitId unit, Permission permission) {
        if (unit != null) {
            access.require(permission, unit);
        }
        List<UnitId> units = unit == null ? access.units(permission) : List.of(unit);
        List<String> any = new ArrayList<>();
        Map<String, Object> params = new LinkedHashMap<>();
        for (UnitId each : units) {
            String name = "path" + any.size();
            any.add("unit_path LIKE :" + name);
            params.put(name, places.get(each).path() + "%");
        }
        return new Condition(
                any.isEmpty() ? "FALSE" : "(" + String.join(" OR ", any) + ")", params);
    }
}
