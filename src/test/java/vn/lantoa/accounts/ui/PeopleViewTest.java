package vn.lantoa.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.InvitationAnswer;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PeopleFilter;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.PersonRow;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.QrCode;
import vn.lantoa.uikit.SearchField;

class PeopleViewTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId ELSEWHERE = UnitId.now("03127");

    @Autowired People people;
    @Autowired Invitations invitations;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 7);

    @Test
    void findsPeopleOfOnesPlacesOnly() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        people.add(PersonDetails.of("Ở trong " + mark, KHE_SANH), java.util.List.of());
        people.add(PersonDetails.of("Ở ngoài " + mark, ELSEWHERE), java.util.List.of());
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("nguoi-dung?tim=" + mark);
        assertThat(_get(CardRows.class).texts())
                .singleElement()
                .satisfies(words -> assertThat(words).startsWith("Ở trong " + mark));
        _setValue(_get(SearchField.class), "o trong " + mark);
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).contains("1 người");
        _setValue(_get(SearchField.class), "khong co ai ten nay");
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .contains("Không tìm thấy ai");
    }

    @Test
    void isClosedToThoseWhoLookAfterNobody() {
        acting.as(Role.LEADER, QUANG_TRI);
        open("nguoi-dung");
        assertThat(_find(PeopleView.class)).isEmpty();
        Person other = acting.person(Role.COLLABORATOR, KHE_SANH);
        open("nguoi-dung/" + other.id());
        assertThat(_find(PersonView.class)).isEmpty();
    }

    @Test
    void hidesAPersonOfAnotherPlaceAsIfThereWereNone() {
        Person other = acting.person(Role.COLLABORATOR, ELSEWHERE);
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("nguoi-dung/" + other.id());
        assertThat(_find(PersonView.class)).isEmpty();
        assertThat(_find(H1.class).stream().map(H1::getText)).doesNotContain(other.name());
    }

    @Test
    void addsAPersonWithARoleAndInvitesThem() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("nguoi-dung/moi");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Họ và tên")), "Người mới " + mark);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Số điện thoại")), "12345");
        _setValue(_get(PlacePicker.class, spec -> spec.withLabel("Nơi làm việc")), KHE_SANH);
        _setValue(_get(PlacePicker.class, spec -> spec.withLabel("Địa bàn của vai trò")), KHE_SANH);
        roleField().setValue(Role.COLLABORATOR);
        press("Thêm người này");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Số điện thoại")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Số điện thoại")), "0912 345 678");
        press("Thêm người này");
        PersonRow added = people.list(new PeopleFilter(mark, null, null, false), 0, 5).getFirst();
        assertThat(added.roles()).containsExactly(Role.COLLABORATOR);
        open("nguoi-dung/" + added.id());
        press("Tạo liên kết mời");
        String link = _get(TextField.class, spec -> spec.withLabel("Liên kết mời")).getValue();
        assertThat(link).contains("/field.html#moi=");
        assertThat(_find(QrCode.class)).hasSize(1);
        assertThat(invitations.preview(link.substring(link.indexOf('=') + 1)))
                .isInstanceOf(InvitationAnswer.Open.class);
    }

    @Test
    void offersNoRoleBeyondOnesOwnReach() {
        acting.as(Role.ORGANISER, KHE_SANH);
        open("nguoi-dung/moi");
        assertThat(roleField().getListDataView().getItems())
                .contains(Role.ORGANISER, Role.COLLABORATOR)
                .doesNotContain(Role.ADMINISTRATOR);
    }

    @Test
    void showsButDoesNotChangeWhoHoldsARoleElsewhere() {
        Person provincial = acting.person(KHE_SANH, Grant.of(Role.ORGANISER, QUANG_TRI));
        acting.as(Role.ORGANISER, KHE_SANH);
        open("nguoi-dung/" + provincial.id());
        assertThat(_find(Button.class, spec -> spec.withText("Tạo liên kết mời"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Đóng tài khoản"))).isEmpty();
    }

    @Test
    void closesAnAccountAfterAskingAndOpensItAgain() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("nguoi-dung/" + person.id());
        press("Đóng tài khoản");
        Confirmation question = _get(Confirmation.class);
        question.agree();
        assertThat(people.find(person.id()).orElseThrow().active()).isFalse();
        press("Mở lại tài khoản");
        assertThat(people.find(person.id()).orElseThrow().active()).isTrue();
    }

    @Test
    void showsTheHistoryToAdministratorsOnly() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("nguoi-dung/" + person.id());
        assertThat(_find(ChangeList.class)).isEmpty();
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        open("nguoi-dung/" + person.id());
        assertThat(_find(ChangeList.class)).hasSize(1);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Role> roleField() {
        return _get(Select.class, spec -> spec.withLabel("Vai trò"));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}
