package vn.lantoa.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.VietnamTime;

/** What the XML of a cell means: shared texts, and numbers that a style makes days or times. */
final class CellValues {

    /** A spreadsheet keeps 15 digits; what comes after them is the computer's rounding. */
    private static final MathContext DIGITS = new MathContext(15);

    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final boolean from1904;

    CellValues(ReadOnlySharedStringsTable strings, StylesTable styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /**
     * Reads a cell.
     *
     * @param type the attribute {@code t}: {@code s} shared text, {@code n} or none a number,
     *     {@code d} a day in ISO form, {@code b} true or false, else text
     * @param style the attribute {@code s}: number of its style
     */
    Cell read(@Nullable String type, @Nullable String style, String value) {
        return switch (type == null ? "n" : type) {
            case "s" -> words(strings.getItemAt(Integer.parseInt(value)).getString());
            case "n" -> number(value, style);
            case "d" -> moment(LocalDateTime.parse(value.replace("Z", "")));
            case "b" -> words(value.equals("1") ? "TRUE" : "FALSE");
            default -> words(value);
        };
    }

    private Cell number(String value, @Nullable String style) {
        double number = Double.parseDouble(value);
        if (!Double.isFinite(number)) {
            return words(value);
        }
        String format = format(style);
        if (format == null || !DateUtil.isValidExcelDate(number)) {
            return Cell.number(BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros());
        }
        if (number < 1 && !showsDay(format)) {
            long seconds = Math.round(number * 86_400) % 86_400;
            return Cell.time(LocalTime.ofSecondOfDay(seconds));
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904);
        return moment == null ? Cell.EMPTY : moment(moment);
    }

    /** A day with a time stays readable as both, in words. */
    private static Cell moment(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Cell.date(day)
                : Cell.text(VietnamTime.date(day) + " " + VietnamTime.time(moment));
    }

    /** The style's number format when it shows days or times, else null. */
    private @Nullable String format(@Nullable String style) {
        if (style == null) {
            return null;
        }
        XSSFCellStyle found = styles.getStyleAt(Integer.parseInt(style));
        if (found == null) {
            return null;
        }
        String format = found.getDataFormatString();
        return DateUtil.isADateFormat(found.getDataFormat(), format) ? format : null;
    }

    private static boolean showsDay(String format) {
        String bare = format.replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"", "").toLowerCase(Locale.ROOT);
        return bare.contains("d") || bare.contains("y");
    }

    private static Cell words(String text) {
        return Cell.text(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
