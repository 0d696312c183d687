package vn.lantoa.uikit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A longer time behind the entries, such as the Action Month.
 *
 * @param name its full name, translated
 * @param shortName its name where there is little room, translated
 * @param first its first day
 * @param last its last day
 */
public record CalendarBand(String name, String shortName, LocalDate first, LocalDate last)
        implements Serializable {

    /** Whether the day lies in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
