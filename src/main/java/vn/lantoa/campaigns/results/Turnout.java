package vn.lantoa.campaigns.results;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Participations (lượt người) as they were counted: a person who comes twice counts twice.
 *
 * @param other other sex, or not stated
 * @param children how many of them were children; null when nobody counted
 * @param disabled how many of them have a disability; null when nobody counted
 * @param menAndBoys how many of them were men and boys, whom the Action Month wants to reach; null
 *     when nobody counted
 */
public record Turnout(
        int female,
        int male,
        int other,
        @Nullable Integer children,
        @Nullable Integer disabled,
        @Nullable Integer menAndBoys)
        implements Serializable {

    public Turnout {
        if (female < 0 || male < 0 || other < 0) {
            throw new IllegalArgumentException("not a number of people");
        }
    }

    /** All who took part. */
    public int total() {
        return female + male + other;
    }

    /** Whether no part is greater than the whole. */
    public boolean addsUp() {
        return fits(children) && fits(disabled) && fits(menAndBoys);
    }

    private boolean fits(@Nullable Integer part) {
        return part == null || (part >= 0 && part <= total());
    }
}
