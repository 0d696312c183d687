package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from {@code start} to {@code end}, both included. */
public record Period(LocalDate start, LocalDate end) implements Serializable {

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period ends before it starts");
        }
    }

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** How many days it has. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(start, end) + 1;
    }

    /** Which day of it this is, from 1; below 1 before it starts, above {@link #days()} after. */
    public int day(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(start, day) + 1;
    }
}
