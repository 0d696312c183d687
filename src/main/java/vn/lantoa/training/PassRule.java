package vn.lantoa.training;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who passes a course.
 *
 * @param attendance per cent of the sessions held that must have been attended, 0 to 100
 * @param score per cent of the points of the post-test that must have been reached, 1 to 100; null
 *     when no test decides
 */
public record PassRule(int attendance, @Nullable Integer score) implements Serializable {

    public PassRule {
        if (attendance < 0 || attendance > 100 || (score != null && (score < 1 || score > 100))) {
            throw new IllegalArgumentException("not a share");
        }
    }

    /** Whether somebody with these per cents passes; a test that was not taken scores null. */
    public boolean passes(int attended, @Nullable Integer scored) {
        return attended >= attendance && (score == null || (scored != null && scored >= score));
    }
}
