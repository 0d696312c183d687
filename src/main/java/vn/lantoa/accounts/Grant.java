package vn.lantoa.accounts;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/**
 * A role held within the subtree of one unit.
 *
 * @param languages content tags a translator works in; empty for other roles
 * @param endsOn the last day in Vietnam on which the role counts; null when no end is set
 */
public record Grant(Role role, UnitId unit, List<String> languages, @Nullable LocalDate endsOn)
        implements Serializable {

    /** A role without an end. */
    public Grant(Role role, UnitId unit, List<String> languages) {
        this(role, unit, languages, null);
    }

    /** A role without languages and without an end. */
    public static Grant of(Role role, UnitId unit) {
        return new Grant(role, unit, List.of());
    }

    /** The same until the end of this day, or without an end. */
    public Grant until(@Nullable LocalDate lastDay) {
        return new Grant(role, unit, languages, lastDay);
    }

    /** Whether the role counts on this day. */
    public boolean countsOn(LocalDate day) {
        return endsOn == null || !endsOn.isBefore(day);
    }

    /** Whether the other is the same role at the same unit, whatever its languages and its end. */
    public boolean sameAs(Grant other) {
        return role == other.role && unit.equals(other.unit);
    }
}
