package vn.lantoa.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.QUANG_TRI;
import static vn.lantoa.training.ClassesMade.done;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.enrolment.ClassLinks;
import vn.lantoa.training.enrolment.JoinAnswer;
import vn.lantoa.training.enrolment.LinkToken;
import vn.lantoa.training.enrolment.Newcomer;
import vn.lantoa.training.tests.Choice;
import vn.lantoa.training.tests.ClassTest;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.training.tests.TestsMade;
import vn.lantoa.uikit.Confirmation;

/** The page of a private link: what somebody without an account does there. */
@Transactional
class JoinClassViewTest extends ViewTest {

    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassLinks links;
    @Autowired TestsMade given;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private ClassesMade.Made one;
    private LinkToken token;

    @BeforeEach
    void somebodyWhoCameByTheLinkOfAClassThatIsHeldNow() {
        one = made.announced(KHE_SANH, VietnamTime.today(clock).plusDays(3), null);
        acting.as(one.organiser());
        done(
                classes.change(
                        one.one().id(), one.one().version(), ClassesMade.byLink(one.one().plan())));
        LinkToken open = links.make(one.one().id());
        acting.nobody();
        JoinAnswer answer =
                links.join(open, new Newcomer("Dấu " + Uuid7.next(), null, KHE_SANH, null, null))
                        .orElseThrow();
        token = ((JoinAnswer.In) answer).joined().token();
        jdbc.sql("UPDATE class_session SET starts_at = ?, ends_at = ? WHERE id = ?")
                .params(
                        VietnamTime.local(clock.instant()).minusMinutes(10),
                        VietnamTime.local(clock.instant()).plusMinutes(110),
                        one.morning().id().value())
                .update();
    }

    @Test
    void asksForTheCodeAndSaysThatAWrongOneWaits() {
        shown();
        _setValue(code(), "12");
        _click(_get(Button.class, spec -> spec.withText("Tự điểm danh")));
        assertThat(text()).contains("Mã có đúng 8 chữ và số");
        _setValue(code(), "0000 0000");
        _click(_get(Button.class, spec -> spec.withText("Tự điểm danh")));
        assertThat(text()).contains("giảng viên sẽ xác nhận bạn có mặt");
        assertThat(
                        _find(
                                TextField.class,
                                spec -> spec.withLabel("Mã trên màn hình của giảng viên")))
                .as("may be typed again")
                .hasSize(1);
    }

    @Test
    void answersTheOpenTestOnceAndSaysWhatIsMissing() {
        opened(TestKind.POST);
        shown();
        assertThat(text()).contains("Bài kiểm tra cuối khóa");
        _click(_get(Button.class, spec -> spec.withText("Bắt đầu làm")));
        choose(0);
        _click(_get(Button.class, spec -> spec.withText("Gửi bài làm")));
        assertThat(_get(Confirmation.class).text()).contains("Còn 2 câu chưa trả lời");
        _get(Confirmation.class).agree();
        assertThat(text()).contains("Đã nhận bài làm của bạn");
        shown();
        assertThat(text()).contains("Bạn đã làm bài này");
        assertThat(_find(Button.class, spec -> spec.withText("Bắt đầu làm"))).isEmpty();
    }

    @Test
    void saysThatTheFormBearsNoName() {
        opened(TestKind.SATISFACTION);
        shown();
        assertThat(text()).contains("Phiếu không ghi tên");
        _click(_get(Button.class, spec -> spec.withText("Bắt đầu làm")));
        _setValue(_get(TextArea.class), "Rõ ràng");
        _click(_get(Button.class, spec -> spec.withText("Gửi bài làm")));
        _get(Confirmation.class).agree();
        assertThat(text()).contains("Đã nhận bài làm của bạn");
    }

    @Test
    void showsWhatIsHeldAndTakesTheWishToBeErased() {
        shown();
        assertThat(text()).contains("Dữ liệu của tôi", "Thông tin trong lớp tập huấn");
        assertThat(_find(Anchor.class, spec -> spec.withText("Tải bản sao (tệp ZIP)"))).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("Yêu cầu xóa")));
        assertThat(_get(Confirmation.class).text()).contains("hai ngày làm việc");
        _get(Confirmation.class).agree();
        assertThat(text()).contains("Bạn đã yêu cầu xóa lúc");
        assertThat(_find(Button.class, spec -> spec.withText("Yêu cầu xóa"))).isEmpty();
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        open("yeu-cau-du-lieu");
        assertThat(text()).contains("Dấu", "(không có tài khoản)");
    }

    @Test
    void letsTheOrganiserTakeDownTheWishOfWhoHasNoLink() {
        acting.as(one.organiser());
        new TraineeDialog(
                        context.getBean(EnrolmentPieces.class),
                        one.one(),
                        links.part(token).orElseThrow().trainee(),
                        TraineeTwins.NONE.of(links.part(token).orElseThrow().trainee().id()),
                        () -> {})
                .open();
        _click(_get(Button.class, spec -> spec.withText("Ghi yêu cầu xóa dữ liệu")));
        ErasureAskedDialog dialog = _get(ErasureAskedDialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Ghi yêu cầu xóa dữ liệu")));
        assertThat(dialog.isOpened()).as("the day is asked for").isTrue();
        _setValue(_get(dialog, DatePicker.class), VietnamTime.today(clock));
        _click(_get(dialog, Button.class, spec -> spec.withText("Ghi yêu cầu xóa dữ liệu")));
        acting.nobody();
        shown();
        assertThat(text()).contains("Bạn đã yêu cầu xóa lúc");
    }

    private static Object firstOf(RadioButtonGroup<?> field) {
        return field.getListDataView().getItem(0);
    }

    @SuppressWarnings("unchecked")
    private static void choose(int choice) {
        List<RadioButtonGroup<Choice>> fields =
                _find(RadioButtonGroup.class).stream()
                        .filter(field -> firstOf(field) instanceof Choice)
                        .map(field -> (RadioButtonGroup<Choice>) field)
                        .toList();
        fields.getFirst().setValue(fields.getFirst().getListDataView().getItem(choice));
    }

    private void opened(TestKind kind) {
        ClassTest test = given.opened(one, kind);
        jdbc.sql("UPDATE class_test_window SET opened_at = ? WHERE test_id = ?")
                .params(DatabaseTime.of(clock.instant().minus(Duration.ofMinutes(5))), test.id())
                .update();
    }

    private void shown() {
        open("vao-lop");
        _get(JoinClassView.class).open(token.secret());
    }

    private static String text() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(view -> view.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    private static TextField code() {
        return _get(TextField.class, spec -> spec.withLabel("Mã trên màn hình của giảng viên"));
    }
}
