package vn.lantoa.campaigns;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Money by source in whole đồng. A source that is not stated is missing, which is not the same as
 * 0.
 *
 * @param amounts from 0 to {@link #MOST} for each stated source
 */
public record Funds(Map<FundSource, Long> amounts) implements Serializable {

    /** No activity costs a thousand billion đồng; more is a slip of the finger. */
    public static final long MOST = 1_000_000_000_000L;

    /** Nothing stated. */
    public static final Funds NONE = new Funds(Map.of());

    public Funds {
        for (long amount : amounts.values()) {
            if (amount < 0 || amount > MOST) {
                throw new IllegalArgumentException("not an amount of đồng");
            }
        }
        amounts = Map.copyOf(amounts);
    }

    /** What comes from a source; empty when it is not stated. */
    public OptionalLong from(FundSource source) {
        Long amount = amounts.get(source);
        return amount == null ? OptionalLong.empty() : OptionalLong.of(amount);
    }

    /** All sources together; 0 when none is stated. */
    public long total() {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether no source is stated. */
    public boolean isEmpty() {
        return amounts.isEmpty();
    }

    /** The same with another amount for one source, or without it when empty. */
    public Funds with(FundSource source, OptionalLong amount) {
        Map<FundSource, Long> changed = new EnumMap<>(FundSource.class);
        changed.putAll(amounts);
        if (amount.isPresent()) {
            changed.put(source, amount.getAsLong());
        } else {
            changed.remove(source);
        }
        return new Funds(changed);
    }
}
