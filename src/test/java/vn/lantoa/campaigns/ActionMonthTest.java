package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ActionMonthTest {

    private final ActionMonth month = new ActionMonth(2026);

    @Test
    void carriesItsFullNameInEveryYear() {
        assertThat(month.title().vietnamese())
                .isEqualTo(
                        "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên"
                                + " cơ sở giới năm 2026");
        assertThat(new ActionMonth(2031).title().vietnamese()).endsWith("năm 2031");
    }

    @Test
    void countsThirtyOneDaysFromTheFifteenthOfNovember() {
        assertThat(month.period().days()).isEqualTo(31);
        assertThat(month.period().day(LocalDate.of(2026, 11, 15))).isEqualTo(1);
        assertThat(month.period().day(LocalDate.of(2026, 11, 22))).isEqualTo(8);
        assertThat(month.period().day(LocalDate.of(2026, 12, 15))).isEqualTo(31);
        assertThat(month.period().day(LocalDate.of(2026, 11, 14))).isZero();
    }

    @Test
    void countsDownToTheNextYearOnceItIsOver() {
        assertThat(ActionMonth.at(LocalDate.of(2026, 12, 15))).isEqualTo(month);
        assertThat(ActionMonth.at(LocalDate.of(2026, 12, 16))).isEqualTo(new ActionMonth(2027));
        assertThat(ActionMonth.at(LocalDate.of(2026, 3, 8))).isEqualTo(month);
    }

    @Test
    void knowsTheThemesOfTenYearsAndNoneOfThisOne() {
        ActionMonthThemes themes = new ActionMonthThemes();
        assertThat(themes.all()).hasSize(10);
        assertThat(themes.all()).extracting(ActionMonthTheme::year).first().isEqualTo(2025);
        assertThat(themes.text(2025).vietnamese())
                .isEqualTo("Bình đẳng giới và an toàn cho phụ nữ và trẻ em gái trong kỷ nguyên số");
        assertThat(themes.find(2026)).isEmpty();
        assertThat(themes.text(2026).isEmpty()).isTrue();
    }

    @Test
    void usesTheNameThatTheLatestLettersUse() {
        assertThat(new ActionMonthThemes().all())
                .filteredOn(theme -> theme.year() >= 2021)
                .allMatch(theme -> theme.suffix().equals(ActionMonth.SUFFIX));
    }
}
