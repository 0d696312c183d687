package vn.lantoa.training;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A series of sessions: at these hours on these weekdays from day to day, both included.
 *
 * @param module what is taught in each; may be empty
 */
public record SeriesOrder(
        LocalDate from, LocalDate to, Set<DayOfWeek> weekdays, List<Hours> hours, String module)
        implements Serializable {

    /** A longer series is more likely a slip than a wish. */
    public static final int MOST_DAYS = 366;

    /** From when to when on a day. */
    public record Hours(LocalTime start, LocalTime end) implements Serializable {

        public Hours {
            if (!end.isAfter(start)) {
                throw new IllegalArgumentException("hours end before they begin");
            }
        }
    }

    public SeriesOrder {
        weekdays = java.util.Collections.unmodifiableSet(copy(weekdays));
        hours = List.copyOf(hours);
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new IllegalArgumentException("not a series");
        }
    }

    /** Every session of it in order of time. */
    public List<ClassSessions.Slot> slots() {
        List<ClassSessions.Slot> all = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (weekdays.contains(day.getDayOfWeek())) {
                for (Hours each : hours) {
                    all.add(
                            new ClassSessions.Slot(
                                    module, day.atTime(each.start()), day.atTime(each.end())));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Set<DayOfWeek> copy(Set<DayOfWeek> days) {
        EnumSet<DayOfWeek> copy = EnumSet.noneOf(DayOfWeek.class);
        copy.addAll(days);
        return copy;
    }
}
