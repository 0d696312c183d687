package vn.lantoa.campaigns;

import java.io.Serializable;

/**
 * What an activity is meant to cost and what it cost.
 *
 * @param planned money foreseen
 * @param spent money used so far
 */
public record ActivityMoney(Funds planned, Funds spent) implements Serializable {

    /** Nothing stated. */
    public static final ActivityMoney NONE = new ActivityMoney(Funds.NONE, Funds.NONE);
}
