package vn.lantoa.campaigns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Moves the dates of a campaign to another year: by the distance of the two first days, to the
 * nearest same weekday where that is wanted. International and national days stay where they are.
 */
record MovedDates(Period before, LocalDate start, boolean weekdays) {

    /** Women, families, girls, Vietnamese women, men, no violence against women, human rights. */
    private static final Set<MonthDay> FIXED =
            Set.of(
                    MonthDay.of(3, 8),
                    MonthDay.of(6, 28),
                    MonthDay.of(10, 11),
                    MonthDay.of(10, 20),
                    MonthDay.of(11, 19),
                    MonthDay.of(11, 25),
                    MonthDay.of(12, 10));

    private static final int WEEK = 7;

    /** Whether the day is one that does not move. */
    static boolean fixed(LocalDate day) {
        return FIXED.contains(MonthDay.from(day));
    }

    /** The new campaign's days. */
    Period period() {
        return new Period(start, start.plusDays(before.days() - 1L));
    }

    /** Where a day of the earlier campaign comes to lie. */
    LocalDate day(LocalDate day) {
        if (fixed(day)) {
            return day.plusYears((long) start.getYear() - before.start().getYear());
        }
        LocalDate moved = day.plusDays(ChronoUnit.DAYS.between(before.start(), start));
        return weekdays ? onWeekday(moved, day.getDayOfWeek(), before.contains(day)) : moved;
    }

    /** The nearest such weekday; within the campaign's days when the earlier one was. */
    private LocalDate onWeekday(LocalDate moved, DayOfWeek weekday, boolean inside) {
        int ahead = Math.floorMod(weekday.getValue() - moved.getDayOfWeek().getValue(), WEEK);
        LocalDate nearest = moved.plusDays(ahead > WEEK / 2 ? ahead - WEEK : ahead);
        if (!inside || period().contains(nearest)) {
            return nearest;
        }
        return nearest.isBefore(start) ? nearest.plusDays(WEEK) : nearest.minusDays(WEEK);
    }
}
