package vn.lantoa.accounts;

import java.io.Serializable;
import java.util.List;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/**
 * A role held within the subtree of one unit.
 *
 * @param languages content tags a translator works in; empty for other roles
 */
public record Grant(Role role, UnitId unit, List<String> languages) implements Serializable {

    /** A role without languages. */
    public static Grant of(Role role, UnitId unit) {
        return new Grant(role, unit, List.of());
    }
}
