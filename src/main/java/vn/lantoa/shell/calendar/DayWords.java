package vn.lantoa.shell.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.VietnameseDates;

/** What the days that are shown are called. */
final class DayWords {

    private DayWords() {}

    /** {@code Tháng 11/2026} in the language of the interface. */
    static String month(YearMonth month) {
        return VietnameseDates.month(month.getMonth()) + "/" + month.getYear();
    }

    /** The heading over a month, a week or a day that {@code day} lies in. */
    static String heading(CalendarLayout layout, LocalDate day) {
        return switch (layout) {
            case MONTH -> month(YearMonth.from(day));
            case WEEK ->
                    VietnamTime.date(VietnamTime.monday(day))
                            + "–"
                            + VietnamTime.date(VietnamTime.monday(day).plusDays(6));
            case DAY, LIST -> VietnameseDates.day(day);
        };
    }
}
