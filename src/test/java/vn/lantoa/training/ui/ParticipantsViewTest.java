package vn.lantoa.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PeopleFilter;
import vn.lantoa.accounts.Person;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.enrolment.ClassLinks;
import vn.lantoa.training.enrolment.Enrolments;
import vn.lantoa.training.enrolment.LinkToken;
import vn.lantoa.training.enrolment.Newcomer;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.ShareLink;

@Transactional
class ParticipantsViewTest extends ViewTest {

    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired Enrolments enrolments;
    @Autowired ClassLinks links;
    @Autowired Trainees trainees;

    private ClassesMade.Made one;
    private ClassId id;

    @BeforeEach
    void aClassWithTwoSeats() {
        one = made.announced(KHE_SANH, DAY, 2);
        id = one.one().id();
    }

    @Test
    void countsAndListsByGivenNameAndFindsWithoutAccents() {
        acting.as(one.organiser());
        put("Hồ Văn Ước", null);
        put("Lê Thị Ánh", "0905777888");
        put("Trần Đức Đạt", null);
        openPart();
        assertThat(text()).contains("Đã ghi danh: 2/2 · Danh sách chờ: 1");
        assertThat(rows())
                .satisfiesExactly(
                        row ->
                                assertThat(row)
                                        .startsWith("Lê Thị Ánh · Đã ghi danh")
                                        .contains("0905 777 888"),
                        row -> assertThat(row).startsWith("Trần Đức Đạt · Danh sách chờ"),
                        row -> assertThat(row).startsWith("Hồ Văn Ước · Đã ghi danh"));
        _setValue(_get(vn.lantoa.uikit.SearchField.class), "duc dat");
        assertThat(rows()).singleElement().asString().startsWith("Trần Đức Đạt");
    }

    @Test
    void showsTrainersTheListWithoutNumbersAndNothingToChange() {
        acting.as(one.organiser());
        put("Lê Thị Ánh", "0905777888");
        acting.as(one.trainer());
        openPart();
        assertThat(rows())
                .singleElement()
                .asString()
                .startsWith("Lê Thị Ánh")
                .doesNotContain("0905", "Xử lý");
        assertThat(_find(Button.class, spec -> spec.withText("Ghi danh hoặc mời"))).isEmpty();
    }

    @Test
    void mergesTwoWhoAreOneAfterAsking() {
        acting.as(one.organiser());
        put("Lê Thị Ánh", "0905777888");
        put("Ánh", "0905777888");
        openPart();
        assertThat(rows()).allMatch(row -> row.contains("Có thể trùng với một người khác"));
        Trainee short_ =
                enrolments.participants(id).stream()
                        .filter(each -> each.name().equals("Ánh"))
                        .findFirst()
                        .orElseThrow();
        TraineeTwins twins =
                TraineeTwins.of(
                        enrolments.participants(id),
                        context.getBean(vn.lantoa.accounts.LikelyPeople.class));
        new TraineeDialog(
                        context.getBean(EnrolmentPieces.class),
                        one.one(),
                        short_,
                        twins.of(short_.id()),
                        () -> {})
                .open();
        _click(_get(Button.class, spec -> spec.withText("Là cùng một người")));
        _get(Confirmation.class).agree();
        assertThat(enrolments.participants(id))
                .extracting(Trainee::name)
                .containsExactly("Lê Thị Ánh");
    }

    @Test
    void letsSomebodyWithoutAnAccountEnrolByTheLinkAndWithdraw() {
        acting.as(one.organiser());
        ClassesMade.done(
                classes.change(id, one.one().version(), ClassesMade.byLink(one.one().plan())));
        LinkToken token = links.make(id);
        acting.nobody();
        open("vao-lop");
        JoinClassView page = _get(JoinClassView.class);
        page.open(token.secret());
        assertThat(text()).contains("Lớp thử 2025-19429");
        _click(_get(Button.class, spec -> spec.withText("Ghi danh")));
        assertThat(trainees.of(id, List.of(TraineeState.values())))
                .as("without a name nothing is written")
                .isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Họ và tên")), "Hồ Thị Bưởi");
        _setValue(_get(PlacePicker.class), KHE_SANH);
        _click(_get(Button.class, spec -> spec.withText("Ghi danh")));
        assertThat(text()).contains("Hồ Thị Bưởi", "Bạn có chỗ trong lớp.");
        assertThat(_find(ShareLink.class)).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("Xin rút")));
        assertThat(text()).contains("Bạn đã rút khỏi lớp.");
        assertThat(trainees.of(id, List.of(TraineeState.values())))
                .singleElement()
                .extracting(Trainee::state)
                .isEqualTo(TraineeState.WITHDRAWN);
    }

    @Test
    void opensNothingByAWrongLink() {
        open("vao-lop");
        _get(JoinClassView.class).open("x".repeat(43));
        assertThat(text()).contains("Liên kết này không mở được lớp nào.");
        _get(JoinClassView.class).open(null);
        assertThat(text()).contains("Liên kết này không mở được lớp nào.");
    }

    @Test
    void letsThePersonAnswerAnInvitationAndWarnsOfAClash() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(one.organiser());
        enrolments.invite(id, person.id(), null);
        ClassesMade.Made other = made.announced(KHE_SANH, DAY, null);
        acting.as(person);
        enrolments.ask(other.one().id());
        assertThat(context.getBean(AskedClassesCard.class).card())
                .map(card -> card.getElement().getTextRecursively())
                .hasValueSatisfying(
                        words -> assertThat(words).contains("Có 1 lớp đang chờ bạn trả lời"));
        open("lop-mo");
        assertThat(text()).contains("Được mời", "Trùng giờ với lớp Lớp thử 2025-19429");
        _click(_get(Button.class, spec -> spec.withText("Tôi tham gia")));
        assertThat(enrolments.mine(id).orElseThrow().state()).isEqualTo(TraineeState.ENROLLED);
        assertThat(_find(Button.class, spec -> spec.withText("Xin rút"))).hasSize(2);
    }

    /** Fails when the field turns red without words, or is red for the next one. */
    @Test
    void saysWhatToDoWhenNobodyIsChosenAndIsReadyForTheNextOne() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(one.organiser());
        openPart();
        _click(_get(Button.class, spec -> spec.withText("Ghi danh hoặc mời")));
        PeoplePicker field = _get(PeoplePicker.class);
        field.setInvalid(true);
        assertThat(field.getErrorMessage()).as("however it came to be red").startsWith("Hãy gõ");
        field.setInvalid(false);
        _click(_get(Button.class, spec -> spec.withText("Ghi vào danh sách")));
        assertThat(field.isInvalid()).isTrue();
        field.setValue(
                context.getBean(People.class)
                        .list(new PeopleFilter(person.name(), null, null, false), 0, 20)
                        .getFirst());
        assertThat(field.isInvalid()).as("once somebody is chosen").isFalse();
        _click(_get(Button.class, spec -> spec.withText("Ghi vào danh sách")));
        assertThat(enrolments.participants(id)).hasSize(1);
        assertThat(field.isEmpty()).isTrue();
        assertThat(field.isInvalid()).as("red for the next one").isFalse();
    }

    @Test
    void isReadyForTheNextOneWithoutAnAccount() {
        acting.as(one.organiser());
        openPart();
        _click(_get(Button.class, spec -> spec.withText("Ghi người chưa có tài khoản")));
        TextField name = _get(TextField.class, spec -> spec.withLabel("Họ và tên"));
        _setValue(name, "Hồ Thị Bưởi");
        _setValue(_get(PlacePicker.class), KHE_SANH);
        _click(_get(Button.class, spec -> spec.withText("Ghi vào danh sách")));
        assertThat(enrolments.participants(id)).hasSize(1);
        assertThat(name.getValue()).isEmpty();
        assertThat(name.isInvalid()).as("red for the next one").isFalse();
        _click(_get(Button.class, spec -> spec.withText("Ghi vào danh sách")));
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Cần nhập họ và tên.");
    }

    private void put(String name, @org.jspecify.annotations.Nullable String phone) {
        enrolments.putIn(
                id,
                new Newcomer(
                        name,
                        phone == null ? null : PhoneNumber.read(phone).orElseThrow(),
                        KHE_SANH,
                        null,
                        null));
    }

    private void openPart() {
        open("lop/" + id + "?muc=hoc-vien");
    }

    private static List<String> rows() {
        return _find(CardRows.class).stream().flatMap(rows -> rows.texts().stream()).toList();
    }

    private static String text() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(view -> view.getElement().getTextRecursively())
                .reduce("", (a, b) -> a + "\n" + b);
    }
}
