package vn.lantoa.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.context.TestSecurityContextHolder;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.Passwords;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.SignedIn;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;

class SecondProofViewTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final String PASSWORD = "ruộng bậc thang 7";

    @Autowired People people;
    @Autowired Passwords passwords;
    @Autowired Access access;
    @Autowired JdbcClient jdbc;

    private final PhoneNumber phone =
            new PhoneNumber("+848%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));

    @Test
    void asksAnAdministratorToSetAnAppUpBeforeTheyAreIn() {
        administrator();
        open("dang-nhap");
        signIn();
        assertThat(texts(H2.class)).contains("Cài mã xác thực để tiếp tục");
        assertThat(_get(Code.class).getText()).matches("([A-Z2-7]{4} ?){8}");
        assertThat(access.current()).isEmpty();
        _setValue(_get(CodeField.class), "000000");
        _click(_get(Button.class, spec -> spec.withText("Xác nhận mã")));
        assertThat(_get(CodeField.class).isInvalid()).isTrue();
        assertThat(access.current()).isEmpty();
    }

    @Test
    void goesBackToNumberAndPassword() {
        administrator();
        open("dang-nhap");
        signIn();
        _click(_get(Button.class, spec -> spec.withText("Đăng nhập lại từ đầu")));
        assertThat(_find(PasswordField.class)).hasSize(1);
        assertThat(_find(CodeField.class)).isEmpty();
    }

    @Test
    void tellsAnAdministratorOnTheirPageThatTheyNeedOne() {
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        open("tai-khoan");
        assertThat(_find(SecondFactorPanel.class)).hasSize(1);
        assertThat(texts(Paragraph.class))
                .anyMatch(text -> text.contains("Quản trị viên phải dùng mã xác thực"));
    }

    @Test
    void setsAnAppUpOnlyWithTheRightCode() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("tai-khoan");
        _click(_get(Button.class, spec -> spec.withText("Cài mã xác thực")));
        _setValue(_get(CodeField.class), "123");
        _click(_get(Button.class, spec -> spec.withText("Xác nhận mã")));
        assertThat(_get(CodeField.class).getErrorMessage()).contains("Mã chưa đúng");
        _click(_get(Button.class, spec -> spec.withText("Quay lại")));
        assertThat(_find(CodeField.class)).isEmpty();
    }

    @Test
    void asksForThePasswordAgainOnAPageThatWasLeftOpen() {
        Person person = organiserSignedInAnHourAgo();
        assertThat(person.grants()).hasSize(1);
        open("tai-khoan");
        _click(_get(Button.class, spec -> spec.withText("Cài mã xác thực")));
        assertThat(_find(CodeField.class)).isEmpty();
        PasswordField again = _get(PasswordField.class, spec -> spec.withLabel("Mật khẩu"));
        _setValue(again, "không phải");
        _click(_get(Button.class, spec -> spec.withText("Tiếp tục")));
        assertThat(again.getErrorMessage()).startsWith("Mật khẩu chưa đúng");
        _setValue(again, PASSWORD);
        _click(_get(Button.class, spec -> spec.withText("Tiếp tục")));
        assertThat(_find(CodeField.class)).hasSize(1);
    }

    @Test
    void tellsWhoLooksAfterAPersonThatTheyHaveNone() {
        Person other = acting.person(Role.COLLABORATOR, QUANG_TRI);
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        open("nguoi-dung/" + other.id());
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("chưa cài mã xác thực"));
    }

    private Person organiserSignedInAnHourAgo() {
        Person person =
                SystemActor.call(() -> {
                    Person made =
                            people.add(
                                    PersonDetails.of("Cán bộ thử", QUANG_TRI).withPhone(phone),
                                    List.of(Grant.of(Role.ORGANISER, QUANG_TRI)));
                    passwords.set(made.id(), PASSWORD);
                    return made;
                });
        UUID device = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO device
                            (id, person, token_hash, name, origin, created_at, last_used)
                        VALUES (?, ?, sha2(?, 256), 'Máy thử', 'PASSWORD',
                                '2026-11-22 00:00', '2026-11-22 01:00')
                        """)
                .params(device.toString(), person.id().toString(), device.toString())
                .update();
        TestSecurityContextHolder.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(person.id(), device),
                        null,
                        List.of(new SimpleGrantedAuthority(Role.ORGANISER.authority()))));
        return person;
    }

    private void administrator() {
        SystemActor.run(() -> {
            Person person =
                    people.add(
                            PersonDetails.of("Quản trị thử", QUANG_TRI).withPhone(phone),
                            List.of(Grant.of(Role.ADMINISTRATOR, QUANG_TRI)));
            passwords.set(person.id(), PASSWORD);
        });
    }

    private void signIn() {
        _setValue(_get(TextField.class), phone.shown());
        _setValue(_get(PasswordField.class), PASSWORD);
        _click(_get(Button.class, spec -> spec.withText("Đăng nhập")));
    }

    private static <T extends com.vaadin.flow.component.Component> List<String> texts(
            Class<T> type) {
        return _find(type).stream().map(one -> one.getElement().getText()).toList();
    }
}
