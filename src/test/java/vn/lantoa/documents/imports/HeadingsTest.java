package vn.lantoa.documents.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Table;
import vn.lantoa.documents.spi.ImportColumn;

class HeadingsTest {

    private static final List<ImportColumn> COLUMNS =
            List.of(
                    column("name", "Họ và tên", "Họ tên"),
                    column("phone", "Số điện thoại", "SĐT"),
                    column("commune", "Xã, phường", "Xã"),
                    column("province", "Tỉnh"),
                    column("village", "Khóm"));

    @Test
    void findsTitlesInTwoLinesWithMergedCells() {
        Table table =
                table(
                        List.of("SỞ NỘI VỤ"),
                        List.of("Danh sách cộng tác viên"),
                        List.of("STT", "Họ và tên", "SĐT", "Nơi làm việc", ""),
                        List.of("", "", "", "Xã", "Tỉnh"),
                        List.of("1", "Cộng tác viên 001", "0900001001", "Lìa", "Quảng Trị"));
        Headings headings = headings(Map.of());
        int line = headings.line(table);
        assertThat(line).isEqualTo(3);
        assertThat(headings.guess(Headings.titles(table, line)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("name", 1, "phone", 2, "commune", 3, "province", 4));
    }

    @Test
    void understandsTitlesWithoutAccentsAndLongerOnes() {
        assertThat(headings(Map.of()).guess(List.of("HO TEN", "So dien thoai lien he", "xa")))
                .isEqualTo(Map.of("name", 0, "phone", 1, "commune", 2));
    }

    @Test
    void prefersWhatThePersonChoseBefore() {
        Headings headings = headings(Map.of("ghi chu", "name", "ho ten", ""));
        assertThat(headings.guess(List.of("Họ tên", "Ghi chú"))).isEqualTo(Map.of("name", 1));
    }

    @Test
    void leavesATitleThatCouldBeTwoColumnsToThePerson() {
        assertThat(headings(Map.of()).guess(List.of("Họ tên / tên xã"))).containsOnlyKeys("name");
        assertThat(headings(Map.of()).guess(List.of("Tỉnh hoặc Khóm"))).isEmpty();
    }

    @Test
    void takesTheFirstLineWhereNothingIsUnderstood() {
        Table table = table(List.of("x", "y"), List.of("1", "2"));
        assertThat(headings(Map.of()).line(table)).isZero();
        assertThat(headings(Map.of()).guess(Headings.titles(table, 0))).isEmpty();
    }

    private static Headings headings(Map<String, String> remembered) {
        return new Headings(COLUMNS, key -> key, remembered);
    }

    private static ImportColumn column(String key, String title, String... synonyms) {
        return new ImportColumn(key, title, List.of(synonyms), false, "", "", 10);
    }

    @SafeVarargs
    private static Table table(List<String>... rows) {
        List<Table.Row> all = new ArrayList<>();
        for (List<String> row : rows) {
            all.add(new Table.Row(all.size() + 1, row.stream().map(Cell::text).toList()));
        }
        return new Table("", all);
    }
}
