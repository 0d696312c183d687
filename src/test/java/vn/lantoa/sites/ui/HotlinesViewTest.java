package vn.lantoa.sites.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.ListCard;

class HotlinesViewTest extends ViewTest {

    private static final String NEW = "02333852009";

    @Autowired JdbcClient jdbc;

    @AfterEach
    void leaveNothing() {
        jdbc.sql("DELETE FROM hotline WHERE id = ?").param(NEW).update();
    }

    private void asAdministrator() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        open("duong-day-nong");
    }

    private static void fill(String label, String value) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(label)), value);
    }

    @Test
    void showsTheNumbersWithTheirCostHoursSourceAndDate() {
        asAdministrator();
        assertThat(_get(H1.class).getText()).isEqualTo("Đường dây nóng");
        assertThat(_find(ListCard.class)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(_find(Span.class).stream().map(Span::getText))
                .contains(
                        "Tổng đài điện thoại quốc gia bảo vệ trẻ em",
                        "1900 96 96 80",
                        "Gọi mất cước",
                        "Cả ngày lẫn đêm",
                        "Kiểm tra ngày 22/11/2026. Nguồn: baomoi.net.vn 09/01/2025");
    }

    @Test
    void anAdministratorAddsANumber() {
        asAdministrator();
        _click(_get(Button.class, spec -> spec.withText("Thêm số")));
        fill("Số để gọi", NEW);
        fill("Cách viết số cho dễ đọc", "0233 3852 009");
        fill("Tên bằng tiếng Việt", "Trung tâm công tác xã hội (bản thử)");
        fill("Nguồn", "Trang của tỉnh");
        _setValue(_get(DatePicker.class), LocalDate.of(2026, 11, 20));
        _click(_get(Button.class, spec -> spec.withText("Lưu")));
        _assertNone(Dialog.class);
        assertThat(_find(Span.class).stream().map(Span::getText)).contains("0233 3852 009");
    }

    @Test
    void aNumberWithoutSourceDateOrWithOtherDigitsIsNotSaved() {
        asAdministrator();
        _click(_get(Button.class, spec -> spec.withText("Thêm số")));
        fill("Số để gọi", "12");
        fill("Cách viết số cho dễ đọc", "13");
        _click(_get(Button.class, spec -> spec.withText("Lưu")));
        for (String label :
                new String[] {
                    "Số để gọi", "Cách viết số cho dễ đọc", "Tên bằng tiếng Việt", "Nguồn"
                }) {
            TextField field = _get(TextField.class, spec -> spec.withLabel(label));
            assertThat(field.isInvalid()).as(label).isTrue();
            assertThat(field.getErrorMessage()).as(label).isNotEmpty();
        }
        assertThat(_get(DatePicker.class).isInvalid()).isTrue();
        _get(Dialog.class);
    }

    @Test
    void aProvincesAdministratorReadsThemOnly() {
        acting.as(Role.ADMINISTRATOR, UnitId.now("44"));
        open("duong-day-nong");
        assertThat(_find(ListCard.class)).hasSizeGreaterThanOrEqualTo(6);
        _assertNone(Button.class, spec -> spec.withText("Thêm số"));
        _assertNone(Button.class, spec -> spec.withText("Sửa"));
    }
}
