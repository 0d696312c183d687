package vn.lantoa.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbooksTest {

    private static final List<Sheet.Column> COLUMNS =
            List.of(
                    new Sheet.Column("Họ và tên", 30),
                    new Sheet.Column("Số người", 10),
                    new Sheet.Column("Ngày", 12),
                    new Sheet.Column("Giờ", 8));

    private final Workbooks workbooks = new Workbooks();

    @Test
    void writesDatesTimesAndNumbersAsSuch() throws IOException {
        XSSFSheet sheet =
                written(
                        List.of(
                                Cell.text("Xã Hướng Phùng"),
                                Cell.number(1_250),
                                Cell.date(LocalDate.of(2026, 11, 22)),
                                Cell.time(LocalTime.of(8, 30))));
        var row = sheet.getRow(1);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Xã Hướng Phùng");
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1250);
        assertThat(DateUtil.isCellDateFormatted(row.getCell(2))).isTrue();
        assertThat(row.getCell(2).getLocalDateTimeCellValue())
                .isEqualTo(LocalDate.of(2026, 11, 22).atStartOfDay());
        assertThat(DateUtil.isCellDateFormatted(row.getCell(3))).isTrue();
        assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(8.5 / 24);
    }

    @Test
    void keepsTheLineOfTitlesInSightAndTheColumnsWide() throws IOException {
        XSSFSheet sheet = written(List.of(Cell.text("a")));
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getColumnWidth(0)).isEqualTo(30 * 256);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Họ và tên");
    }

    @Test
    void givesARowRoomForTheWordsThatWrap() throws IOException {
        String venue = "Nhà văn hóa xã Thượng Trạch, Xã Thượng Trạch, tỉnh Quảng Trị";
        XSSFSheet sheet = written(List.of(Cell.text(venue)));
        assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(2 * 15f);
        assertThat(written(List.of(Cell.text("Xã Lìa"))).getRow(1).getCTRow().isSetHt()).isFalse();
    }

    @Test
    void letsNoTextBecomeAFormula() throws IOException {
        for (String text : List.of("=1+1", "+84 900", "-5", "@SUM(A1)")) {
            var cell = written(List.of(Cell.text(text))).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).as(text).isTrue();
        }
    }

    @Test
    void givesEachSheetANameThatExcelAllows() throws IOException {
        String long31 = "Kế hoạch/truyền thông tháng 11 năm 2026";
        byte[] bytes =
                workbooks.xlsx(
                        List.of(
                                new Sheet(long31, COLUMNS, List.of()),
                                new Sheet(long31, COLUMNS, List.of()),
                                new Sheet("", COLUMNS, List.of())));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetName(0)).hasSizeLessThanOrEqualTo(31).doesNotContain("/");
            assertThat(workbook.getSheetName(1)).endsWith(" 2").isNotEqualTo(long31);
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
        }
    }

    @Test
    void shortensATextThatNoCellHolds() throws IOException {
        var cell = written(List.of(Cell.text("à".repeat(40_000)))).getRow(1).getCell(0);
        assertThat(cell.getStringCellValue()).hasSize(32_767).endsWith("…");
    }

    @Test
    void refusesARowLongerThanItsColumns() {
        List<Cell> row = List.of(Cell.EMPTY, Cell.EMPTY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sheet("x", List.of(new Sheet.Column("a", 5)), List.of(row)));
    }

    @Test
    void writesCsvThatExcelKnowsAsVietnamese() {
        Sheet sheet =
                new Sheet(
                        "x",
                        COLUMNS,
                        List.of(
                                List.of(
                                        Cell.text("=cmd|' /C calc'!A0"),
                                        Cell.number(new BigDecimal("1250.5")),
                                        Cell.date(LocalDate.of(2026, 11, 5)),
                                        Cell.time(LocalTime.of(8, 5)))));
        String text = new String(workbooks.csv(sheet), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFHọ và tên,Số người,Ngày,Giờ\r\n")
                .contains("'=cmd|' /C calc'!A0,1250.5,5/11/2026,08:05");
    }

    private XSSFSheet written(List<Cell> row) throws IOException {
        byte[] bytes = workbooks.xlsx(List.of(new Sheet("Danh sách", COLUMNS, List.of(row))));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheetAt(0);
        }
    }
}
