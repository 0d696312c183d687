package vn.lantoa.accounts.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.PublicHolidays;

/**
 * Counts working days: Monday to Friday without the public holidays. A holiday that {@link
 * PublicHolidays} does not know counts as a working day, so a term is never counted too long.
 */
@Component
class WorkingDays {

    private final PublicHolidays holidays;

    WorkingDays(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    /** The working day that is so many working days after a day, which itself never counts. */
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.plusDays(1);
            left -= isWorkingDay(found) ? 1 : 0;
        }
        return found;
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holidays.on(day).isEmpty();
    }
}
