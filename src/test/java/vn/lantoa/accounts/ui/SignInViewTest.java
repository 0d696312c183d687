package vn.lantoa.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.Passwords;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.PrivacyNotices;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;

class SignInViewTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final String PASSWORD = "ruộng bậc thang 7";

    @Autowired People people;
    @Autowired Passwords passwords;
    @Autowired Access access;
    @Autowired PrivacyNotices notices;

    private final PhoneNumber phone =
            new PhoneNumber("+848%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));

    @Test
    void signsInByNumberAndPassword() {
        Person person = person("Cán bộ thử");
        open("dang-nhap");
        fill(PASSWORD);
        _click(_get(Button.class, spec -> spec.withText("Đăng nhập")));
        assertThat(access.current()).map(Person::id).contains(person.id());
    }

    @Test
    void saysTheSameForAnUnknownNumberAndAWrongPassword() {
        open("dang-nhap");
        fill("sai rồi nhé");
        _click(_get(Button.class, spec -> spec.withText("Đăng nhập")));
        String unknown = answer();
        person("Cán bộ thử");
        _click(_get(Button.class, spec -> spec.withText("Đăng nhập")));
        assertThat(answer()).isEqualTo(unknown).contains("Số điện thoại hoặc mật khẩu chưa đúng");
        assertThat(access.current()).isEmpty();
    }

    @Test
    void asksWhoItIsWhereTwoShareNumberAndPassword() {
        person("Mẹ");
        Person daughter = person("Con");
        open("dang-nhap");
        fill(PASSWORD);
        _click(_get(Button.class, spec -> spec.withText("Đăng nhập")));
        assertThat(_get(H2.class).getText()).contains("Bạn là ai?");
        assertThat(access.current()).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Con")));
        assertThat(access.current()).map(Person::id).contains(daughter.id());
    }

    @Test
    void asksForBothFields() {
        open("dang-nhap");
        _click(_get(Button.class, spec -> spec.withText("Đăng nhập")));
        assertThat(answer()).contains("Cần nhập");
    }

    @Test
    void showsAStrangerNothingOfAView() {
        open("");
        assertThat(_find(H1.class)).isEmpty();
    }

    @Test
    void showsThePrivacyNoticeUntilItIsConfirmed() {
        Person newcomer = acting.newcomer(QUANG_TRI, Grant.of(Role.ORGANISER, QUANG_TRI));
        acting.as(newcomer);
        open("");
        assertThat(_find(PrivacyNotice.class)).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("Tôi đã đọc")));
        assertThat(_find(PrivacyNotice.class)).isEmpty();
        assertThat(notices.seen()).isTrue();
        assertThat(notices.seenAt()).isPresent();
    }

    private Person person(String name) {
        return SystemActor.call(() -> {
            Person person =
                    people.add(
                            PersonDetails.of(name, QUANG_TRI).withPhone(phone),
                            List.of(Grant.of(Role.ORGANISER, QUANG_TRI)));
            passwords.set(person.id(), PASSWORD);
            return person;
        });
    }

    private void fill(String password) {
        _setValue(_get(TextField.class), phone.shown());
        _setValue(_get(PasswordField.class), password);
    }

    private static String answer() {
        return String.join(" ", _find(Paragraph.class).stream().map(Paragraph::getText).toList());
    }
}
