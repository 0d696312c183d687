package vn.lantoa.training;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/**
 * What is written down about a class.
 *
 * @param name what tells it from other classes of the course, such as "Lớp 1, cụm phía bắc"
 * @param unit who organises it
 * @param venue hall and address, as people say it
 * @param trainers who teach and take the roll
 * @param capacity seats, or null without a limit
 * @param within whose people may enrol themselves; null when only the organiser puts people in
 * @param closes last moment to enrol oneself, wall-clock time in Vietnam; null until it begins
 */
public record ClassPlan(
        CourseId course,
        String name,
        UnitId unit,
        String venue,
        LocalDate firstDay,
        LocalDate lastDay,
        List<PersonId> trainers,
        @Nullable Integer capacity,
        Enrolling enrolling,
        @Nullable UnitId within,
        @Nullable LocalDateTime closes)
        implements Serializable {

    /** The longest name in characters. */
    public static final int NAME_LENGTH = 160;

    /** The longest description of a venue in characters. */
    public static final int VENUE_LENGTH = 240;

    /** More than any hall holds. */
    public static final int MOST_SEATS = 100_000;

    public ClassPlan {
        name = name.strip();
        venue = venue.strip();
        trainers = List.copyOf(trainers);
        if (name.isEmpty()
                || name.length() > NAME_LENGTH
                || venue.length() > VENUE_LENGTH
                || lastDay.isBefore(firstDay)
                || (capacity != null && (capacity < 1 || capacity > MOST_SEATS))
                || (enrolling == Enrolling.PEOPLE && within == null)) {
            throw new IllegalArgumentException("not a class");
        }
    }
}
