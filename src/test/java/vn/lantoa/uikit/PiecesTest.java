package vn.lantoa.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.ViewTest;

class PiecesTest extends ViewTest {

    @Test
    void datesAreVietnameseWithWeeksFromMonday() {
        DatePicker picker = VietnameseDates.datePicker("Ngày bắt đầu");
        var texts = Objects.requireNonNull(picker.getI18n());
        assertThat(picker.getLocale()).isEqualTo(Locale.of("vi", "VN"));
        assertThat(texts.getFirstDayOfWeek()).isEqualTo(1);
        assertThat(texts.getDateFormats()).startsWith("d/M/yyyy");
        assertThat(texts.getWeekdaysShort())
                .containsExactly("CN", "T2", "T3", "T4", "T5", "T6", "T7");
        assertThat(texts.getMonthNames()).hasSize(12).contains("Tháng 11");
    }

    @Test
    void aDayIsSaidWithItsWeekday() {
        assertThat(VietnameseDates.day(LocalDate.of(2026, 11, 22)))
                .isEqualTo("Chủ nhật, 22/11/2026");
        assertThat(VietnameseDates.weekday(DayOfWeek.MONDAY)).isEqualTo("Thứ hai");
    }

    @Test
    void datesStayVietnameseWhenTheWordsAreEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(VietnameseDates.day(LocalDate.of(2026, 11, 22))).isEqualTo("Sunday, 22/11/2026");
    }

    @Test
    void aConfirmationNamesTheThingAndTheStep() {
        List<String> done = new ArrayList<>();
        Confirmation dialog =
                Confirmation.askToEnd(
                        "Hủy “Lễ phát động”?",
                        "Cộng tác viên sẽ thấy hoạt động đã hủy.",
                        "Hủy hoạt động",
                        () -> done.add("x"));
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Hủy “Lễ phát động”?");
        assertThat(dialog.step()).isEqualTo("Hủy hoạt động");
        assertThat(_find(Button.class, spec -> spec.withText("Quay lại"))).hasSize(1);
        assertThat(done).isEmpty();
        dialog.agree();
        assertThat(done).containsExactly("x");
    }

    @Test
    void aCalloutCitesItsSource() {
        show(
                new Callout(Tone.WARNING, "Lễ phát động nên trong tuần đầu.")
                        .source("Công văn 917/LĐTBXH-BĐG ngày 14/3/2017"));
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .contains("Căn cứ: Công văn 917/LĐTBXH-BĐG ngày 14/3/2017");
    }

    @Test
    void aSearchFieldFoldsWhatIsTyped() {
        List<String> searched = new ArrayList<>();
        SearchField field = new SearchField("Tìm", searched::add);
        show(field);
        field.setValue("Quảng  Bình");
        assertThat(searched).containsExactly("quang binh");
    }

    @Test
    void aCardCarriesItsStateAsWordAndIcon() {
        ListCard card =
                new ListCard(new Anchor("lich", "Tập huấn"))
                        .badge(new StateBadge(Tone.INFO, Symbol.CLOCK, "Dự kiến"));
        show(new CardList(List.of(card)));
        StateBadge badge = _get(StateBadge.class);
        assertThat(badge.getElement().getTextRecursively()).isEqualTo("Dự kiến");
        assertThat(badge.getChildren()).hasSize(2);
    }

    private static void show(Component component) {
        UI.getCurrent().add(component);
    }
}
