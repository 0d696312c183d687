package vn.lantoa.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.documents.spi.ImportRow;

class ImportRowTest {

    @Test
    void readsDaysAsVietnamWritesThem() {
        LocalDate day = LocalDate.of(2026, 11, 5);
        for (String text :
                List.of(
                        "5/11/2026",
                        "05-11-2026",
                        "5.11.2026",
                        "2026-11-05",
                        "8h30 ngày 5/11/2026",
                        "5/11/2026 08:00")) {
            assertThat(row(text).date("c")).as(text).contains(day);
        }
        assertThat(new ImportRow(1, Map.of("c", Cell.date(day))).date("c")).contains(day);
        assertThat(row("31/2/2026").date("c")).isEmpty();
        assertThat(row("tháng 11").date("c")).isEmpty();
    }

    @Test
    void readsTimesAsPeopleWriteThem() {
        for (String text : List.of("8:30", "8h30", "08g30", "8 giờ 30", "8h30 ngày 5/11/2026")) {
            assertThat(row(text).time("c")).as(text).contains(LocalTime.of(8, 30));
        }
        assertThat(row("8h").time("c")).contains(LocalTime.of(8, 0));
        assertThat(row("25:00").time("c")).isEmpty();
    }

    @Test
    void readsNumbersWithVietnameseAndEnglishSigns() {
        assertThat(row("1.250.000").number("c")).contains(new BigDecimal("1250000"));
        assertThat(row("1,250,000").number("c")).contains(new BigDecimal("1250000"));
        assertThat(row("12,5").number("c")).contains(new BigDecimal("12.5"));
        assertThat(row("1 250 000").number("c")).contains(new BigDecimal("1250000"));
        assertThat(row("5 triệu").number("c")).isEmpty();
    }

    @Test
    void showsANumberWithoutSeparatorsAndKnowsAnEmptyCell() {
        ImportRow row = new ImportRow(3, Map.of("p", Cell.number(900_001_001)));
        assertThat(row.text("p")).isEqualTo("900001001");
        assertThat(row.blank("p")).isFalse();
        assertThat(row.blank("other")).isTrue();
    }

    @Test
    void takesALongTextApart() {
        assertThat(row("Tiếng Việt; Tiếng Khmer,\nTiếng Thái").parts("c"))
                .containsExactly("Tiếng Việt", "Tiếng Khmer", "Tiếng Thái");
    }

    private static ImportRow row(String text) {
        return new ImportRow(1, Map.of("c", Cell.text(text)));
    }
}
