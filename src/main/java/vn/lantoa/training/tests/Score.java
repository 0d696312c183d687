package vn.lantoa.training.tests;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How somebody did.
 *
 * @param before per cent of the points of the pre-test, 0 to 100; null when it was not taken or has
 *     no points
 * @param after the same of the post-test
 */
public record Score(@Nullable Integer before, @Nullable Integer after) implements Serializable {

    public Score {
        if (!share(before) || !share(after)) {
            throw new IllegalArgumentException("not a share");
        }
    }

    private static boolean share(@Nullable Integer value) {
        return value == null || (value >= 0 && value <= 100);
    }
}
