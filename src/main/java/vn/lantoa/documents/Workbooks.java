package vn.lantoa.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.VietnamTime;

/**
 * Writes tables that open right in Excel and LibreOffice: dates and numbers as such, text always as
 * text, so that nothing a person typed becomes a formula on somebody else's computer.
 */
@Component
public class Workbooks {

    /** The media type of {@link #xlsx}. */
    public static final String XLSX_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The media type of {@link #csv}. */
    public static final String CSV_TYPE = "text/csv;charset=UTF-8";

    private static final int ROWS_IN_MEMORY = 100;
    private static final int NAME_LENGTH = 31;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_FORMULA = "=+-@\t\r";

    /** A workbook of one or more sheets, each with a frozen, repeated line of titles. */
    public byte[] xlsx(List<Sheet> sheets) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            // the rows beyond those in memory wait in temporary files: they hold personal data
            workbook.setCompressTempFiles(true);
            SheetWriter writer = new SheetWriter(workbook);
            Set<String> taken = new HashSet<>();
            sheets.forEach(sheet -> writer.write(sheet, tabName(sheet.name(), taken)));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A sheet as comma-separated values: UTF-8 with the mark by which Excel knows it, days as
     * {@code d/M/yyyy}. Text that a spreadsheet would take for a formula gets an apostrophe in
     * front, which {@link TableReader} takes away again.
     */
    public byte[] csv(Sheet sheet) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(
                    sheet.columns().stream().map(column -> asText(column.title())).toList());
            for (List<Cell> row : sheet.rows()) {
                printer.printRecord(row.stream().map(Workbooks::csvText).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a spreadsheet would read this text as a formula. */
    static boolean startsFormula(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static String csvText(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> asText(text);
            case Cell.Numeric(var value) -> value.toPlainString();
            case Cell.Date(var day) -> VietnamTime.date(day);
            case Cell.Time(var time) -> VietnamTime.time(time.atDate(java.time.LocalDate.EPOCH));
            case Cell.Empty() -> "";
        };
    }

    private static String asText(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    /** A name a tab may have, of its own in the workbook: Excel compares them without case. */
    private static String tabName(String wanted, Set<String> taken) {
        String safe = WorkbookUtil.createSafeSheetName(wanted, ' ').strip();
        String base = safe.isEmpty() ? "1" : safe;
        String name = base;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String end = " " + i;
            name = base.substring(0, Math.min(base.length(), NAME_LENGTH - end.length())) + end;
        }
        return name;
    }
}
