package vn.lantoa.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {

    @TempDir Path folder;

    private final TableReader reader = new TableReader();
    private final Workbooks workbooks = new Workbooks();

    @Test
    void readsWhatLibreOfficeSaved() throws IOException {
        Table table = only(reader.read(fixture("cong-tac-vien-300.xlsx")));
        assertThat(table.name()).isEqualTo("Danh sách CTV");
        assertThat(table.rows().getFirst().number()).isEqualTo(1);
        Table.Row first = table.rows().get(4);
        assertThat(first.number()).isEqualTo(6);
        assertThat(first.cell(1)).isEqualTo(Cell.text("Cộng tác viên 001"));
        assertThat(first.cell(2)).isEqualTo(Cell.number(900_001_001));
        assertThat(table.rows().get(13).cell(7)).isEqualTo(Cell.date(LocalDate.of(2027, 12, 31)));
        assertThat(table.rows()).hasSize(304);
    }

    @Test
    void readsBackWhatWeWrite() {
        List<Cell> row =
                List.of(
                        Cell.text("=1+1"),
                        Cell.number(new BigDecimal("12.5")),
                        Cell.date(LocalDate.of(2026, 11, 5)),
                        Cell.time(LocalTime.of(8, 30)));
        Sheet sheet = sheet(row);
        assertThat(only(reader.read(workbooks.xlsx(List.of(sheet)))).rows().get(1).cells())
                .isEqualTo(row);
        assertThat(only(reader.read(workbooks.csv(sheet))).rows().get(1).cell(0))
                .isEqualTo(Cell.text("=1+1"));
    }

    @Test
    void readsCsvInEachWayItIsSaved() {
        String comma = "Họ tên,Xã\r\nCộng tác viên,\"Lìa, Quảng Trị\"\r\n";
        String semicolon = "Họ tên;Xã\nCộng tác viên;\"Lìa, Quảng Trị\"\n";
        String tab = "Họ tên\tXã\nCộng tác viên\tLìa, Quảng Trị\n";
        byte[] utf16 = ("\uFEFF" + tab).getBytes(StandardCharsets.UTF_16LE);
        for (byte[] file :
                List.of(
                        comma.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + comma).getBytes(StandardCharsets.UTF_8),
                        semicolon.getBytes(StandardCharsets.UTF_8),
                        ("sep=;\n" + semicolon).getBytes(StandardCharsets.UTF_8),
                        windows1258(tab),
                        utf16)) {
            Table table = only(reader.read(file));
            assertThat(table.rows().get(1).number()).isEqualTo(2);
            assertThat(table.rows().get(0).cell(0)).isEqualTo(Cell.text("Họ tên"));
            assertThat(table.rows().get(1).cells())
                    .containsExactly(Cell.text("Cộng tác viên"), Cell.text("Lìa, Quảng Trị"));
        }
    }

    @Test
    void countsRowsAsTheSpreadsheetDoesOverEmptyOnesAndLineBreaks() {
        String text = "a,b\n\n\"một\nhai\",c\n,\nd,e\n";
        List<Table.Row> rows = only(reader.read(text.getBytes(StandardCharsets.UTF_8))).rows();
        assertThat(rows.stream().map(Table.Row::number)).containsExactly(1, 3, 5);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(reader.read(new byte[TableReader.MOST_BYTES + 1]))
                .isEqualTo(TableAnswer.Refused.TOO_LARGE);
        byte[] rows = "a,b\n".repeat(TableReader.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read(rows)).isEqualTo(TableAnswer.Refused.TOO_MANY_ROWS);
        Sheet many =
                new Sheet(
                        "x",
                        List.of(new Sheet.Column("a", 5)),
                        IntStream.range(0, TableReader.MOST_ROWS)
                                .mapToObj(i -> List.of(Cell.number(i)))
                                .toList());
        assertThat(reader.read(workbooks.xlsx(List.of(many))))
                .isEqualTo(TableAnswer.Refused.TOO_MANY_ROWS);
    }

    @Test
    void refusesAFileThatUnpacksToFarMoreThanItSays() throws IOException {
        byte[] bomb = withSheet(" ".repeat(50 * 1024 * 1024));
        assertThat(bomb.length).isLessThan(TableReader.MOST_BYTES);
        assertThat(reader.read(bomb)).isEqualTo(TableAnswer.Refused.TOO_LARGE_INSIDE);
    }

    @Test
    void opensNothingOutsideTheFile() throws IOException {
        String entity =
                """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <sheetData><row r="1"><c r="A1" t="str"><v>&e;</v></c></row></sheetData></worksheet>
                """;
        assertThat(reader.read(withSheet(entity))).isEqualTo(TableAnswer.Refused.DAMAGED);
    }

    @Test
    void saysWhatIsNoSpreadsheet() {
        assertThat(reader.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo(TableAnswer.Refused.OLD_OR_LOCKED);
        assertThat(reader.read(new byte[] {1, 0, 2, 0})).isEqualTo(TableAnswer.Refused.NOT_A_SHEET);
        assertThat(reader.read("PK nothing".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TableAnswer.Refused.DAMAGED);
        assertThat(reader.read(new byte[0])).isEqualTo(TableAnswer.Refused.EMPTY);
    }

    private static Sheet sheet(List<Cell> row) {
        return new Sheet(
                "Thử",
                IntStream.range(0, row.size())
                        .mapToObj(i -> new Sheet.Column("Cột " + i, 12))
                        .toList(),
                List.of(row));
    }

    /** The encoding has no letters with two marks: they are taken apart, as Windows did. */
    private static byte[] windows1258(String text) {
        String apart =
                text.replace("ọ", "o\u0323")
                        .replace("ộ", "ô\u0323")
                        .replace("ì", "i\u0300")
                        .replace("ả", "a\u0309")
                        .replace("ị", "i\u0323")
                        .replace("ã", "a\u0303");
        return apart.getBytes(Charset.forName("windows-1258"));
    }

    /** A workbook of ours with other XML in the place of its sheet's. */
    private byte[] withSheet(String xml) throws IOException {
        Path good = folder.resolve("good.xlsx");
        Files.write(good, workbooks.xlsx(List.of(sheet(List.of(Cell.text("a"))))));
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(good.toFile());
                ZipOutputStream to = new ZipOutputStream(made)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    to.write(xml.getBytes(StandardCharsets.UTF_8));
                } else {
                    from.getInputStream(entry).transferTo(to);
                }
            }
        }
        return made.toByteArray();
    }

    private static Table only(TableAnswer answer) {
        assertThat(answer).isInstanceOf(TableAnswer.Read.class);
        return ((TableAnswer.Read) answer).tables().getFirst();
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(TableReaderTest.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        }
    }
}
