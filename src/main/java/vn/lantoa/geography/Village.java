package vn.lantoa.geography;

import java.io.Serializable;
import vn.lantoa.shared.UnitId;

/**
 * A village as its commune keeps it.
 *
 * @param retired whether it has been taken out of use; it can be brought back
 */
public record Village(UnitId id, VillageName name, boolean retired) implements Serializable {}
