package vn.lantoa.accounts.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lantoa.accounts.PublicHolidays;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(new PublicHolidays());

    @Test
    void countsFromTheDayAfterAndPassesOverTheWeekend() {
        assertThat(days.after(LocalDate.of(2026, 11, 23), 2)).isEqualTo("2026-11-25");
        assertThat(days.after(LocalDate.of(2026, 11, 20), 2)).isEqualTo("2026-11-24");
        assertThat(days.after(LocalDate.of(2026, 11, 22), 2)).isEqualTo("2026-11-24");
    }

    @Test
    void passesOverHolidaysOfTheLaw() {
        assertThat(days.after(LocalDate.of(2026, 12, 31), 1)).isEqualTo("2027-01-04");
        assertThat(days.after(LocalDate.of(2027, 4, 29), 1)).isEqualTo("2027-05-03");
        assertThat(days.isWorkingDay(LocalDate.of(2027, 9, 2))).isFalse();
    }

    @Test
    void countsADayThatIsNotSettledAsAWorkingDay() {
        assertThat(days.isWorkingDay(LocalDate.of(2027, 9, 3))).isTrue();
    }
}
