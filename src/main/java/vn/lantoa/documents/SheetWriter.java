package vn.lantoa.documents;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes sheets into one workbook, with the styles they share. */
final class SheetWriter {

    private static final int DIGIT = 256;
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** Of a row of one line, in points, and the most that Excel takes. */
    private static final float LINE = 15;

    private static final float HIGHEST_ROW = 409;

    private final SXSSFWorkbook workbook;
    private final CellStyle title;
    private final CellStyle text;
    private final CellStyle literal;
    private final CellStyle whole;
    private final CellStyle fraction;
    private final CellStyle date;
    private final CellStyle time;

    SheetWriter(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = titleStyle();
        this.text = style("General");
        text.setWrapText(true);
        this.literal = style("@");
        literal.setWrapText(true);
        // Excel shows the sign as text, also after somebody edits the cell
        literal.setQuotePrefixed(true);
        this.whole = style("#,##0");
        this.fraction = style("#,##0.##");
        this.date = style("dd/mm/yyyy");
        this.time = style("hh:mm");
    }

    void write(Sheet sheet, String tabName) {
        SXSSFSheet target = workbook.createSheet(tabName);
        List<Sheet.Column> columns = sheet.columns();
        Row titles = target.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            target.setColumnWidth(i, columns.get(i).width() * DIGIT);
            var cell = titles.createCell(i);
            cell.setCellStyle(title);
            cell.setCellValue(columns.get(i).title());
        }
        target.createFreezePane(0, 1);
        target.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        if (!columns.isEmpty()) {
            int last = Math.max(1, sheet.rows().size());
            target.setAutoFilter(new CellRangeAddress(0, last, 0, columns.size() - 1));
        }
        fitToPaper(target);
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = target.createRow(i + 1);
            writeRow(row, sheet.rows().get(i));
            heighten(row, columns, sheet.rows().get(i));
        }
    }

    private void writeRow(Row row, List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!(cells.get(i) instanceof Cell.Empty)) {
                writeCell(row.createCell(i), cells.get(i));
            }
        }
    }

    /** LibreOffice leaves rows as high as they come, and words that wrap would cover the next. */
    private static void heighten(Row row, List<Sheet.Column> columns, List<Cell> cells) {
        int most = 1;
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            if (cells.get(i) instanceof Cell.Text(String words)) {
                most = Math.max(most, lines(words, columns.get(i).width()));
            }
        }
        if (most > 1) {
            row.setHeightInPoints(Math.min(most * LINE, HIGHEST_ROW));
        }
    }

    private static int lines(String words, int width) {
        return words.lines().mapToInt(line -> 1 + Math.max(0, line.length() - 1) / width).sum();
    }

    private void writeCell(org.apache.poi.ss.usermodel.Cell target, Cell cell) {
        switch (cell) {
            case Cell.Text(String words) -> {
                target.setCellStyle(Workbooks.startsFormula(words) ? literal : text);
                target.setCellValue(fitting(words));
            }
            case Cell.Numeric(BigDecimal value) -> {
                boolean isWhole = value.stripTrailingZeros().scale() <= 0;
                target.setCellStyle(isWhole ? whole : fraction);
                target.setCellValue(value.doubleValue());
            }
            case Cell.Date(var day) -> {
                target.setCellStyle(date);
                target.setCellValue(day);
            }
            case Cell.Time(var at) -> {
                target.setCellStyle(time);
                // a time of the day is a part of a day
                target.setCellValue(at.toSecondOfDay() / 86_400d);
            }
            case Cell.Empty() -> target.setBlank();
        }
    }

    /** A cell holds 32,767 letters; what is longer ends in an ellipsis instead of failing. */
    private static String fitting(String words) {
        return words.length() <= LONGEST_TEXT ? words : words.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private static void fitToPaper(SXSSFSheet sheet) {
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle titleStyle() {
        CellStyle style = style("General");
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.LAVENDER.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }
}
