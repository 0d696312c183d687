package vn.lantoa.campaigns.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.shared.SearchKey;

/** A workbook that LibreOffice made of the list of the same name, as the import gets its rows. */
final class PlanFile {

    private PlanFile() {}

    /**
     * @param titles the columns' titles in the file to the keys of the kind
     */
    static List<ImportRow> rows(String name, Map<String, String> titles) {
        try (InputStream file = PlanFile.class.getResourceAsStream(name);
                XSSFWorkbook workbook = new XSSFWorkbook(file)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<ImportRow> rows = new ArrayList<>();
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                XSSFRow row = sheet.getRow(i);
                Map<String, Cell> cells = new HashMap<>();
                for (int column = 0; column < row.getLastCellNum(); column++) {
                    String title = sheet.getRow(0).getCell(column).getStringCellValue();
                    String key = titles.get(SearchKey.of(title));
                    Cell cell = cell(row.getCell(column));
                    if (key != null && !(cell instanceof Cell.Empty)) {
                        cells.put(key, cell);
                    }
                }
                rows.add(new ImportRow(i + 1, cells));
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Cell cell(@Nullable XSSFCell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return Cell.EMPTY;
        }
        if (cell.getCellType() == CellType.STRING) {
            return Cell.text(cell.getStringCellValue());
        }
        if (!DateUtil.isCellDateFormatted(cell)) {
            return Cell.number(BigDecimal.valueOf(cell.getNumericCellValue()));
        }
        double value = cell.getNumericCellValue();
        return value < 1
                ? Cell.time(DateUtil.getLocalDateTime(value, false, true).toLocalTime())
                : Cell.date(DateUtil.getLocalDateTime(value).toLocalDate());
    }
}
