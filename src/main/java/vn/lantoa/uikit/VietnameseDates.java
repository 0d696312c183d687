package vn.lantoa.uikit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.timepicker.TimePicker.TimePickerI18n;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lantoa.shared.VietnamTime;

/**
 * Dates and times as Vietnam writes them, whatever language the words are in: 22/11/2026, 14:30,
 * weeks from Monday.
 */
public final class VietnameseDates {

    /** How numbers, dates and times are formatted, in every language of the interface. */
    public static final Locale FORMAT = Locale.of("vi", "VN");

    private static final Duration STEP = Duration.ofMinutes(15);

    private VietnameseDates() {}

    /** A date field with a translated label. */
    public static DatePicker datePicker(String label) {
        DatePicker picker = new DatePicker(label);
        picker.setLocale(FORMAT);
        picker.setI18n(dateTexts());
        return picker;
    }

    /** A time field with a translated label, 24 hours, in steps of 15 minutes. */
    public static TimePicker timePicker(String label) {
        TimePicker picker = new TimePicker(label);
        picker.setLocale(FORMAT);
        picker.setStep(STEP);
        picker.setI18n(timeTexts());
        return picker;
    }

    /** A field of date and time with a translated label. */
    public static DateTimePicker dateTimePicker(String label) {
        DateTimePicker picker = new DateTimePicker(label);
        picker.setLocale(FORMAT);
        picker.setStep(STEP);
        picker.setDatePickerI18n(dateTexts());
        picker.setI18n(
                new DateTimePickerI18n()
                        .setDateLabel(word("uikit.date.label"))
                        .setTimeLabel(word("uikit.time.label"))
                        .setBadInputErrorMessage(word("uikit.dateTime.bad"))
                        .setIncompleteInputErrorMessage(word("uikit.dateTime.incomplete"))
                        .setRequiredErrorMessage(word("uikit.dateTime.required")));
        return picker;
    }

    /** {@code Chủ nhật}, {@code Thứ hai} in the language of the interface. */
    public static String weekday(DayOfWeek day) {
        return word(weekdayKey(day));
    }

    /** {@code T2}, {@code CN} in the language of the interface. */
    public static String weekdayShort(DayOfWeek day) {
        return word(shortKey(day));
    }

    /** {@code Tháng 11} in the language of the interface. */
    public static String month(Month month) {
        return word(monthKey(month));
    }

    /** The translation key of a month's name. */
    public static String monthKey(Month month) {
        return monthKeys().toList().get(month.getValue() - 1);
    }

    /** {@code Chủ nhật, 22/11/2026} in the language of the interface. */
    public static String day(LocalDate day) {
        return weekday(day.getDayOfWeek()) + ", " + VietnamTime.date(day);
    }

    private static DatePickerI18n dateTexts() {
        List<DayOfWeek> fromSunday =
                IntStream.range(0, 7).mapToObj(i -> DayOfWeek.SUNDAY.plus(i)).toList();
        return new DatePickerI18n()
                .setMonthNames(monthKeys().map(VietnameseDates::word).toList())
                .setWeekdays(fromSunday.stream().map(VietnameseDates::weekday).toList())
                .setWeekdaysShort(fromSunday.stream().map(day -> word(shortKey(day))).toList())
                .setFirstDayOfWeek(1)
                .setDateFormats("d/M/yyyy", "d/M", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd")
                .setToday(word("uikit.date.today"))
                .setCancel(word("uikit.date.cancel"))
                .setBadInputErrorMessage(word("uikit.date.bad"))
                .setRequiredErrorMessage(word("uikit.date.required"))
                .setMinErrorMessage(word("uikit.date.tooEarly"))
                .setMaxErrorMessage(word("uikit.date.tooLate"));
    }

    private static TimePickerI18n timeTexts() {
        return new TimePickerI18n()
                .setBadInputErrorMessage(word("uikit.time.bad"))
                .setRequiredErrorMessage(word("uikit.time.required"))
                .setMinErrorMessage(word("uikit.time.tooEarly"))
                .setMaxErrorMessage(word("uikit.time.tooLate"));
    }

    private static Stream<String> monthKeys() {
        return Stream.of(
                "uikit.month.1",
                "uikit.month.2",
                "uikit.month.3",
                "uikit.month.4",
                "uikit.month.5",
                "uikit.month.6",
                "uikit.month.7",
                "uikit.month.8",
                "uikit.month.9",
                "uikit.month.10",
                "uikit.month.11",
                "uikit.month.12");
    }

    /** The translation key of a weekday's name. */
    public static String weekdayKey(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "uikit.weekday.monday";
            case TUESDAY -> "uikit.weekday.tuesday";
            case WEDNESDAY -> "uikit.weekday.wednesday";
            case THURSDAY -> "uikit.weekday.thursday";
            case FRIDAY -> "uikit.weekday.friday";
            case SATURDAY -> "uikit.weekday.saturday";
            case SUNDAY -> "uikit.weekday.sunday";
        };
    }

    private static String shortKey(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "uikit.weekdayShort.monday";
            case TUESDAY -> "uikit.weekdayShort.tuesday";
            case WEDNESDAY -> "uikit.weekdayShort.wednesday";
            case THURSDAY -> "uikit.weekdayShort.thursday";
            case FRIDAY -> "uikit.weekdayShort.friday";
            case SATURDAY -> "uikit.weekdayShort.saturday";
            case SUNDAY -> "uikit.weekdayShort.sunday";
        };
    }

    private static String word(String key) {
        return I18NProvider.translate(key);
    }
}
