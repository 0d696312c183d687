package vn.lantoa.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PeopleFilter;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.Sex;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.Confirmation;

class PersonStepsViewTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId LIA = UnitId.now("19441");

    @Autowired People people;
    @Autowired Clock clock;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 7);

    @Test
    void showsWhatAMoveChangesBeforeItIsMade() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Person person = add("Chuyển " + mark, Grant.of(Role.COLLABORATOR, KHE_SANH));
        open("nguoi-dung/" + person.id() + "/chuyen");
        assertThat(_find(Button.class, spec -> spec.withText("Chuyển"))).isEmpty();
        _setValue(_get(PlacePicker.class), LIA);
        assertThat(lines())
                .anyMatch(line -> line.startsWith("Nơi làm việc: từ Xã Khe Sanh"))
                .anyMatch(line -> line.startsWith("Cộng tác viên, Xã Khe Sanh"))
                .contains("Kết quả và mọi điều người này đã ghi vẫn thuộc nơi đã ghi.");
        assertThat(found(person).unit()).isEqualTo(KHE_SANH);
        press("Chuyển");
        confirm("Chuyển " + person.name() + " đến ");
        assertThat(found(person).grants()).containsExactly(Grant.of(Role.COLLABORATOR, LIA));
    }

    @Test
    void handsACommuneOverWithADateAndNamesBothPeople() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Person leaving = add("Thôi " + mark, Grant.of(Role.COLLABORATOR, KHE_SANH));
        Person coming = add("Nhận " + mark);
        open("nguoi-dung/" + leaving.id() + "/ban-giao");
        LocalDate last = VietnamTime.today(clock).plusDays(5);
        _setValue(_get(DatePicker.class), last);
        OtherPersonPicker to = _get(OtherPersonPicker.class);
        to.setValue(
                people.list(new PeopleFilter("nhan " + mark, null, null, false), 0, 5).getFirst());
        assertThat(lines())
                .anyMatch(line ->
                        line.contains(coming.name() + " có ngay, " + leaving.name() + " giữ"));
        press("Bàn giao");
        confirm("từ " + leaving.name() + " cho " + coming.name());
        assertThat(found(coming).grants()).containsExactly(Grant.of(Role.COLLABORATOR, KHE_SANH));
        assertThat(found(leaving).grants())
                .containsExactly(Grant.of(Role.COLLABORATOR, KHE_SANH).until(last));
    }

    @Test
    void asksInWordsThatNameBothAccountsBeforeItMergesThem() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Person one = add("Trùng tên " + mark, Grant.of(Role.COLLABORATOR, KHE_SANH));
        Person twin = add("Trùng Tên " + mark, Grant.of(Role.TRAINER, KHE_SANH));
        open("nguoi-dung/" + one.id() + "/gop");
        press("Xem trước khi gộp");
        assertThat(lines())
                .anyMatch(line -> line.startsWith("Đóng hẳn tài khoản " + twin.name()))
                .anyMatch(line -> line.contains("nhận thêm vai trò: Giảng viên, báo cáo viên"));
        @SuppressWarnings({"unchecked", "rawtypes"})
        RadioButtonGroup<Person> keep = _get(RadioButtonGroup.class);
        assertThat(keep.getListDataView().getItems()).hasSize(2);
        press("Gộp");
        confirm("Gộp " + twin.name());
        assertThat(found(twin).mergedInto()).isEqualTo(one.id());
        open("nguoi-dung/" + twin.id());
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .anyMatch(text -> text.contains("đã được gộp vào một tài khoản khác"));
        assertThat(_find(Button.class, spec -> spec.withText("Mở lại tài khoản"))).isEmpty();
        open("nguoi-dung/" + one.id());
        assertThat(_find(Anchor.class).stream().map(Anchor::getText))
                .contains("Đã gộp: " + twin.name());
    }

    @Test
    void endsARoleWithALastDayAndTakesItBack() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Person person = add("Có hạn " + mark, Grant.of(Role.COLLABORATOR, KHE_SANH));
        open("nguoi-dung/" + person.id());
        press("Đặt ngày thôi");
        LocalDate last = VietnamTime.today(clock).plusDays(3);
        DatePicker day = _get(DatePicker.class, spec -> spec.withLabel("Ngày cuối của vai trò"));
        day.setValue(last.minusDays(9));
        pressLast("Đặt ngày thôi");
        assertThat(day.isInvalid()).isTrue();
        day.setValue(last);
        pressLast("Đặt ngày thôi");
        assertThat(found(person).grants().getFirst().endsOn()).isEqualTo(last);
        open("nguoi-dung/" + person.id());
        press("Đặt ngày thôi");
        press("Bỏ ngày thôi");
        assertThat(found(person).grants().getFirst().endsOn()).isNull();
    }

    @Test
    void writesTheSexDownOnlyWhereItIsGiven() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Person person = add("Giới " + mark);
        open("nguoi-dung/" + person.id());
        _setValue(_get(TextField.class, spec -> spec.withLabel("Họ và tên")), "Giới hai " + mark);
        press("Lưu thông tin");
        assertThat(found(person).sex()).isNull();
        open("nguoi-dung/" + person.id());
        @SuppressWarnings({"unchecked", "rawtypes"})
        Select<Sex> sex = _get(Select.class, spec -> spec.withLabel("Giới tính (không bắt buộc)"));
        sex.setValue(Sex.NOT_STATED);
        press("Lưu thông tin");
        assertThat(found(person).sex()).isEqualTo(Sex.NOT_STATED);
    }

    @Test
    void offersTheStepsOnlyToThoseWhoLookAfterThePerson() {
        Person higher = acting.person(KHE_SANH, Grant.of(Role.ORGANISER, QUANG_TRI));
        acting.as(Role.ORGANISER, KHE_SANH);
        for (String step : List.of("chuyen", "ban-giao", "gop")) {
            open("nguoi-dung/" + higher.id() + "/" + step);
            assertThat(_find(PersonStep.class)).isEmpty();
        }
    }

    private Person add(String name, Grant... grants) {
        return people.add(PersonDetails.of(name, KHE_SANH), List.of(grants));
    }

    private Person found(Person person) {
        return people.find(person.id()).orElseThrow();
    }

    private static List<String> lines() {
        return _find(ListItem.class).stream().map(ListItem::getText).toList();
    }

    private static void press(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getFirst());
    }

    private static void pressLast(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    }

    private static void confirm(String question) {
        Confirmation dialog = _get(Confirmation.class);
        assertThat(dialog.getHeaderTitle()).contains(question);
        dialog.agree();
    }
}
