package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedDatesTest {

    private static final Period MONTH_2025 = new ActionMonth(2025).period();
    private static final LocalDate START_2026 = LocalDate.of(2026, 11, 15);

    @ParameterizedTest
    @CsvSource({
        // a Tuesday stays a Tuesday
        "2025-11-18,2026-11-17",
        // the Saturday of the first day would fall before the new first day
        "2025-11-15,2026-11-21",
        // the Monday of the last day
        "2025-12-15,2026-12-14",
        // international days stay
        "2025-11-25,2026-11-25",
        "2025-12-10,2026-12-10",
        // before the campaign no clamping
        "2025-10-16,2026-10-15",
    })
    void keepsWeekdaysWithinTheCampaignAndInternationalDays(LocalDate before, LocalDate after) {
        MovedDates dates = new MovedDates(MONTH_2025, START_2026, true);
        assertThat(dates.day(before)).isEqualTo(after);
        if (!MovedDates.fixed(before)) {
            assertThat(after.getDayOfWeek()).isEqualTo(before.getDayOfWeek());
        }
    }

    @Test
    void movesByTheDistanceOfTheFirstDaysWhereWeekdaysDoNotMatter() {
        MovedDates dates = new MovedDates(MONTH_2025, START_2026.plusDays(3), false);
        assertThat(dates.day(LocalDate.of(2025, 11, 17))).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(dates.day(LocalDate.of(2025, 11, 25))).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(dates.period())
                .isEqualTo(new Period(START_2026.plusDays(3), LocalDate.of(2026, 12, 18)));
    }
}
