package vn.lantoa.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.accounts.Passwords;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;

class AccountViewTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");

    @Autowired Passwords passwords;

    @Test
    void setsAFirstPasswordWithoutAnOldOneAndThenAsksForIt() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("tai-khoan");
        assertThat(_find(PasswordField.class)).hasSize(1);
        _setValue(_get(PasswordField.class), "matkhau123");
        press();
        assertThat(_get(PasswordField.class).getErrorMessage()).contains("dễ bị đoán");
        assertThat(passwords.has()).isFalse();
        _setValue(_get(PasswordField.class), "ruộng bậc thang 7");
        press();
        assertThat(passwords.has()).isTrue();
        assertThat(_find(PasswordField.class)).hasSize(2);
    }

    @Test
    void refusesAWrongOldPassword() {
        Person person = acting.as(Role.ORGANISER, QUANG_TRI);
        passwords.change(null, "ruộng bậc thang 7");
        acting.as(person);
        open("tai-khoan");
        PasswordField old = _get(PasswordField.class, spec -> spec.withLabel("Mật khẩu hiện nay"));
        _setValue(old, "không phải");
        _setValue(
                _get(PasswordField.class, spec -> spec.withLabel("Mật khẩu mới")),
                "nắng trên đồi chè");
        press();
        assertThat(old.isInvalid()).isTrue();
        assertThat(old.getErrorMessage()).contains("chưa đúng");
    }

    @Test
    void showsDevicesLanguagesAndTheNotice() {
        acting.as(Role.COLLABORATOR, QUANG_TRI);
        open("tai-khoan");
        assertThat(_find(H2.class).stream().map(H2::getText))
                .contains(
                        "Thông tin của tôi",
                        "Ngôn ngữ",
                        "Mật khẩu",
                        "Máy đang đăng nhập",
                        "Thông tin của bạn được giữ thế nào");
    }

    private static void press() {
        _click(_get(Button.class, spec -> spec.withText("Đặt mật khẩu")));
    }
}
