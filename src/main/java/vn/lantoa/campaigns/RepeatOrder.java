package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How a campaign is to be made again for another year.
 *
 * @param earlier the one to repeat
 * @param start the first day of the new one; every date moves with it
 * @param weekdays whether what was on a Tuesday is to be on a Tuesday again
 * @param communes whether what took place below the owner comes along
 */
public record RepeatOrder(CampaignId earlier, LocalDate start, boolean weekdays, boolean communes)
        implements Serializable {

    /** As it is proposed: the same day a number of years later, weekdays kept, with communes. */
    public static RepeatOrder usual(Campaign earlier, int year) {
        LocalDate start = earlier.plan().period().start();
        return new RepeatOrder(
                earlier.id(), start.plusYears((long) year - earlier.plan().year()), true, true);
    }
}
