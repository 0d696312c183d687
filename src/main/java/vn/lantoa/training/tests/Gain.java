package vn.lantoa.training.tests;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a class learned. The gain looks only at those who took both tests, so that somebody who left
 * early changes nothing.
 *
 * @param beforeTaken how many took the pre-test
 * @param before their average in per cent; null when nobody did
 * @param afterTaken how many took the post-test
 * @param after their average in per cent; null when nobody did
 * @param both how many took both
 * @param points by how many percentage points these rose on average; null when there are none
 */
public record Gain(
        int beforeTaken,
        @Nullable Double before,
        int afterTaken,
        @Nullable Double after,
        int both,
        @Nullable Double points)
        implements Serializable {

    /** The gain over these scores. */
    public static Gain of(Collection<Score> scores) {
        List<Score> first = scores.stream().filter(one -> one.before() != null).toList();
        List<Score> second = scores.stream().filter(one -> one.after() != null).toList();
        List<Score> both = first.stream().filter(one -> one.after() != null).toList();
        return new Gain(
                first.size(),
                average(first, Gain::before),
                second.size(),
                average(second, Gain::after),
                both.size(),
                average(both, one -> after(one) - before(one)));
    }

    private static @Nullable Double average(List<Score> scores, ToIntFunction<Score> value) {
        return scores.isEmpty() ? null : scores.stream().mapToInt(value).average().orElseThrow();
    }

    private static int before(Score one) {
        Integer value = one.before();
        return value == null ? 0 : value;
    }

    private static int after(Score one) {
        Integer value = one.after();
        return value == null ? 0 : value;
    }
}
