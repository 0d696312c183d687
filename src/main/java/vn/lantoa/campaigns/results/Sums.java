package vn.lantoa.campaigns.results;

import java.io.Serializable;

/**
 * What results add up to, each activity counted once. Participations are counted people; {@code
 * estimatedReach} is an estimate of listeners, viewers and readers and is never added to them:
 * indicator 6.1 of the national strategy (NQ 28/NQ-CP of 3/3/2021) is reported by localities from
 * their activities including the reach of radio and television (letter 2792/LĐTBXH-BĐG of
 * 20/8/2021), and needs the two apart.
 *
 * @param results how many results count
 * @param other other sex, or not stated
 * @param children of the participations, as far as somebody counted
 * @param disabled of the participations, as far as somebody counted
 * @param menAndBoys of the participations, as far as somebody counted
 * @param minutes all together
 */
public record Sums(
        long results,
        long female,
        long male,
        long other,
        long children,
        long disabled,
        long menAndBoys,
        long minutes,
        long estimatedReach)
        implements Serializable {

    /** Of no results. */
    public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** All participations (lượt người), without any estimate. */
    public long participations() {
        return female + male + other;
    }

    /** Both together. */
    public Sums plus(Sums more) {
        return new Sums(
                results + more.results,
                female + more.female,
                male + more.male,
                other + more.other,
                children + more.children,
                disabled + more.disabled,
                menAndBoys + more.menAndBoys,
                minutes + more.minutes,
                estimatedReach + more.estimatedReach);
    }

    /** These without others that are part of them. */
    Sums minus(Sums part) {
        return new Sums(
                results - part.results,
                female - part.female,
                male - part.male,
                other - part.other,
                children - part.children,
                disabled - part.disabled,
                menAndBoys - part.menAndBoys,
                minutes - part.minutes,
                estimatedReach - part.estimatedReach);
    }
}
