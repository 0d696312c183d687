package vn.lantoa.campaigns;

import java.io.Serializable;

/**
 * What handing down does, counted in copies.
 *
 * @param fresh written for the first time
 * @param there standing from before, left as their units made them
 * @param dropped cancelled by their units and left so
 * @param renewed cancelled by their units and planned once more because that was asked for
 */
public record Handing(int fresh, int there, int dropped, int renewed) implements Serializable {

    static final Handing NONE = new Handing(0, 0, 0, 0);

    Handing plus(Handing other) {
        return new Handing(
                fresh + other.fresh,
                there + other.there,
                dropped + other.dropped,
                renewed + other.renewed);
    }
}
