package vn.lantoa.documents.spi;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.documents.Cell;
import vn.lantoa.shared.VietnamTime;

/** Reads what people put into cells of their own lists. */
final class CellReading {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/.\\- ]{1,2}(\\d{1,2})[/.\\- ]{1,2}(\\d{4})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})\\s*(?:[:hg]|giờ)\\s*(\\d{2})?\\s*(?:phút|')?");
    private static final Pattern BETWEEN =
            Pattern.compile("(ngày|lúc|,|\\s)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern COMMAS = Pattern.compile("-?\\d{1,3}(,\\d{3}){2,}(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+([.,]\\d+)?");

    private CellReading() {}

    static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(String words) -> words.strip().replaceAll("[\\s\\u00a0]+", " ");
            case Cell.Numeric(var value) -> value.stripTrailingZeros().toPlainString();
            case Cell.Date(var day) -> VietnamTime.date(day);
            case Cell.Time(var time) -> VietnamTime.time(time.atDate(LocalDate.EPOCH));
            case Cell.Empty() -> "";
        };
    }

    static Optional<LocalDate> date(Cell cell) {
        if (cell instanceof Cell.Date(var day)) {
            return Optional.of(day);
        }
        String text = without(TIME, text(cell));
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches()
                ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
                : Optional.empty();
    }

    static Optional<LocalTime> time(Cell cell) {
        if (cell instanceof Cell.Time(var time)) {
            return Optional.of(time);
        }
        Matcher time = TIME.matcher(without(YEAR_FIRST, without(DAY_FIRST, text(cell))));
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return hour < 24 && minute < 60
                ? Optional.of(LocalTime.of(hour, minute))
                : Optional.empty();
    }

    static Optional<BigDecimal> number(Cell cell) {
        if (cell instanceof Cell.Numeric(var value)) {
            return Optional.of(value);
        }
        String text = text(cell).replace(" ", "");
        if (POINTS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (COMMAS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        return PLAIN.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }

    /** The text without a day or time in it, and without the words between the two. */
    private static String without(Pattern other, String text) {
        String bare = text.toLowerCase(Locale.ROOT);
        String rest = BETWEEN.matcher(other.matcher(bare).replaceFirst(" ")).replaceAll(" ");
        return rest.strip();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
