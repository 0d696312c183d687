package vn.lantoa.shared;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;

/**
 * Dates and times as Vietnam counts and writes them: one zone, d/M/yyyy, 24 hours, weeks from
 * Monday.
 */
public final class VietnamTime {

    /** The one zone of the country (UTC+7 all year). */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private VietnamTime() {}

    /** Today in Vietnam. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The wall-clock time in Vietnam at an instant. */
    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /** The instant of a wall-clock time in Vietnam. */
    public static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /** The Monday of the week that a day lies in. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** {@code 22/11/2026}, as in text and lists. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** {@code 08:00}. */
    public static String time(LocalDateTime local) {
        return TIME.format(local);
    }

    /** {@code 08:00, 22/11/2026}. */
    public static String dateTime(LocalDateTime local) {
        return time(local) + ", " + date(local.toLocalDate());
    }
}
