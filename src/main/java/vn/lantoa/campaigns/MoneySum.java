package vn.lantoa.campaigns;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * What several activities are meant to cost and cost, in đồng by source. Of a cancelled activity
 * only what was spent counts.
 *
 * @param planned every source, 0 where none is stated
 * @param spent every source, 0 where none is stated
 * @param activities how many there are, without cancelled ones
 * @param withPlanned of how many of them something planned is stated
 * @param withSpent of how many something spent is stated, cancelled ones too
 */
public record MoneySum(
        Map<FundSource, Long> planned,
        Map<FundSource, Long> spent,
        long activities,
        long withPlanned,
        long withSpent)
        implements Serializable {

    /** Of no activities. */
    public static final MoneySum NONE = new MoneySum(Map.of(), Map.of(), 0, 0, 0);

    public MoneySum {
        planned = complete(planned);
        spent = complete(spent);
    }

    /** All that is planned. */
    public long plannedTotal() {
        return total(planned);
    }

    /** All that was spent. */
    public long spentTotal() {
        return total(spent);
    }

    /** Whether no activity states anything. */
    public boolean isEmpty() {
        return withPlanned == 0 && withSpent == 0;
    }

    /** Both together. */
    public MoneySum plus(MoneySum other) {
        return new MoneySum(
                added(planned, other.planned),
                added(spent, other.spent),
                activities + other.activities,
                withPlanned + other.withPlanned,
                withSpent + other.withSpent);
    }

    private static Map<FundSource, Long> complete(Map<FundSource, Long> amounts) {
        Map<FundSource, Long> all = new EnumMap<>(FundSource.class);
        for (FundSource source : FundSource.values()) {
            all.put(source, amounts.getOrDefault(source, 0L));
        }
        return Map.copyOf(all);
    }

    private static Map<FundSource, Long> added(
            Map<FundSource, Long> one, Map<FundSource, Long> other) {
        Map<FundSource, Long> all = new EnumMap<>(one);
        other.forEach((source, amount) -> all.merge(source, amount, Math::addExact));
        return all;
    }

    private static long total(Map<FundSource, Long> amounts) {
        return amounts.values().stream().reduce(0L, Math::addExact);
    }
}
