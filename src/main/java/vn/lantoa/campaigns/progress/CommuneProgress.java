package vn.lantoa.campaigns.progress;

import java.io.Serializable;
import vn.lantoa.shared.UnitId;

/**
 * One commune's line.
 *
 * @param name with its kind, such as "Xã Khe Sanh"
 * @param province the name of its province
 */
public record CommuneProgress(
        UnitId commune, String name, String province, ActivityCounts counts, CommuneState state)
        implements Serializable {}
