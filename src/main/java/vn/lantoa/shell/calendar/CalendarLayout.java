package vn.lantoa.shell.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import vn.lantoa.shared.VietnamTime;

/** How the calendar is laid out. */
enum CalendarLayout {
    MONTH("thang", "shell.calendar.month"),
    WEEK("tuan", "shell.calendar.week"),
    DAY("ngay", "shell.calendar.day"),
    LIST("danh-sach", "shell.calendar.list");

    private final String word;
    private final String key;

    CalendarLayout(String word, String key) {
        this.word = word;
        this.key = key;
    }

    /** How the address of the page names it. */
    String word() {
        return word;
    }

    /** Translation key of the word people read. */
    String key() {
        return key;
    }

    static Optional<CalendarLayout> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** The first day that is shown when {@code day} is; whole weeks from Monday for a month. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case MONTH -> VietnamTime.monday(day.withDayOfMonth(1));
            case WEEK -> VietnamTime.monday(day);
            case DAY, LIST -> day;
        };
    }

    /** The last day that is shown when {@code day} is; a list has none. */
    Optional<LocalDate> last(LocalDate day) {
        return switch (this) {
            case MONTH ->
                    Optional.of(
                            VietnamTime.monday(day.withDayOfMonth(day.lengthOfMonth()))
                                    .plusDays(6));
            case WEEK -> Optional.of(VietnamTime.monday(day).plusDays(6));
            case DAY -> Optional.of(day);
            case LIST -> Optional.empty();
        };
    }

    /** A day of the page after this one ({@code by} 1) or before it (−1). */
    LocalDate turned(LocalDate day, int by) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1).plusMonths(by);
            case WEEK -> VietnamTime.monday(day).plusWeeks(by);
            case DAY, LIST -> day.plusDays(by);
        };
    }
}
