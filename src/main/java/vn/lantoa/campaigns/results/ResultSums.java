package vn.lantoa.campaigns.results;

import java.io.Serializable;
import java.util.Map;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.shared.UnitId;

/**
 * Sums and how they spread.
 *
 * @param byUnit by the units right under the one that was asked about; that unit itself where
 *     something was held at its own level
 * @param byLanguage by content tag; a result in two languages stands under both, so these do not
 *     add up to the whole
 */
public record ResultSums(
        Sums all,
        Map<Channel, Sums> byChannel,
        Map<UnitId, Sums> byUnit,
        Map<String, Sums> byLanguage)
        implements Serializable {}
