package vn.lantoa.training.roll;

import java.io.Serializable;

/**
 * Units attended of units held.
 *
 * @param attended sessions the person was at, in time or late
 * @param held sessions that were not cancelled and whose roll was taken or closed by somebody
 */
public record Attended(int attended, int held) implements Serializable {

    private static final int HUNDRED = 100;

    public Attended {
        if (attended < 0 || attended > held) {
            throw new IllegalArgumentException("attended " + attended + " of " + held);
        }
    }

    /** The share in whole per cent, rounded down; 0 while nothing was held. */
    public int percent() {
        return held == 0 ? 0 : attended * HUNDRED / held;
    }
}
