package vn.lantoa.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.training.ClassFilter;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Course;
import vn.lantoa.training.Courses;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;

@Transactional
class ClassViewTest extends ViewTest {

    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired Courses courses;
    @Autowired ClassSessions sessions;

    @Test
    void writesACourseAndOpensAClassOfIt() {
        acting.as(Role.ORGANISER, KHE_SANH);
        open("khoa-hoc/moi");
        click("Lưu");
        assertThat(field("Tên khóa học").isInvalid()).isTrue();
        _setValue(field("Tên khóa học"), "Lồng ghép giới");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Số giờ học")), 16);
        click("Thêm chuyên đề");
        _setValue(field("Tên chuyên đề"), "Giới và giới tính");
        click("Thêm tài liệu");
        _setValue(field("Tên tài liệu"), "Sổ tay");
        _setValue(field("Địa chỉ trên mạng"), "javascript:alert(1)");
        click("Lưu");
        assertThat(field("Địa chỉ trên mạng").isInvalid()).isTrue();
        _setValue(field("Địa chỉ trên mạng"), "https://vidu.gov.vn/so-tay");
        click("Lưu");
        assertThat(_get(CourseView.class).getElement().getTextRecursively())
                .contains("Lồng ghép giới", "16 giờ", "Giới và giới tính", "Sổ tay");
        Course course =
                courses.list().stream()
                        .filter(one -> one.plan().title().vietnamese().equals("Lồng ghép giới"))
                        .findFirst()
                        .orElseThrow();
        click("Mở lớp mới");
        _setValue(field("Tên lớp"), "Lớp 1");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Ngày đầu")), DAY);
        click("Lưu");
        assertThat(classes.list(new ClassFilter("", null, null, null, null, course.id()), 0, 5))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.status()).isEqualTo(ClassStatus.DRAFT);
                    assertThat(one.plan().lastDay()).isEqualTo(DAY);
                });
    }

    @Test
    void addsASeriesWithoutTheSessionsThatWereLeftOut() {
        ClassesMade.Made one = made.draft(KHE_SANH, DAY, null);
        acting.as(one.organiser());
        sessions.of(one.one().id())
                .forEach(each -> done(sessions.cancel(each.id(), each.version())));
        open("lop/" + one.one().id());
        click("Thêm nhiều buổi");
        assertThat(_get(Button.class, spec -> spec.withText("Thêm 2 buổi")).isEnabled()).isTrue();
        Checkbox first =
                _find(Checkbox.class, spec -> spec.withLabel("Thứ ba, 24/11/2026, 08:00–11:00"))
                        .getFirst();
        _setValue(first, false);
        click("Thêm 1 buổi");
        assertThat(sessions.of(one.one().id()))
                .filteredOn(each -> !each.cancelled())
                .extracting(ClassSession::start)
                .containsExactly(DAY.atTime(14, 0));
    }

    @Test
    void announcesAClassAndCancelsItWithAReason() {
        ClassesMade.Made one = made.draft(KHE_SANH, DAY, null);
        acting.as(one.organiser());
        ClassId id = one.one().id();
        open("lop/" + id);
        click("Thông báo lớp");
        _get(Confirmation.class).agree();
        assertThat(classes.known(id).orElseThrow().status()).isEqualTo(ClassStatus.ANNOUNCED);
        click("Hủy lớp");
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Lý do hủy"));
        Button cancel = _find(Button.class, spec -> spec.withText("Hủy lớp")).getLast();
        _click(cancel);
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "Bão số 12");
        _click(cancel);
        assertThat(classes.known(id).orElseThrow().status()).isEqualTo(ClassStatus.CANCELLED);
        assertThat(_get(ClassView.class).getElement().getTextRecursively()).contains("Đã hủy");
    }

    @Test
    void saysThatSomebodyElseChangedTheClassAndKeepsWhatWasTyped() {
        ClassesMade.Made one = made.draft(KHE_SANH, DAY, null);
        acting.as(one.organiser());
        open("lop/" + one.one().id());
        click("Sửa");
        _setValue(field("Tên lớp"), "Tên của tôi");
        done(classes.change(one.one().id(), one.one().version(), one.one().plan()));
        click("Lưu");
        assertThat(_get(ClassDialog.class).getElement().getTextRecursively())
                .contains("Người khác đã đổi lúc");
        assertThat(_find(Callout.class)).isNotEmpty();
        assertThat(field("Tên lớp").getValue()).isEqualTo("Tên của tôi");
        assertThat(classes.known(one.one().id()).orElseThrow().plan().name()).startsWith("Lớp thử");
    }

    @Test
    void offersATrainerNothingToChange() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.trainer());
        open("lop/" + one.one().id());
        _assertNone(Button.class, spec -> spec.withText("Hủy lớp"));
        _assertNone(Button.class, spec -> spec.withText("Thêm buổi học"));
        _assertNone(ComboBox.class);
        open("khoa-hoc/" + one.one().plan().course());
        assertThat(_get(CourseView.class).getElement().getTextRecursively()).contains("8 giờ");
        _assertNone(Button.class, spec -> spec.withText("Sửa"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void click(String text) {
        List<Button> all = _find(Button.class, spec -> spec.withText(text));
        _click(all.getLast());
    }
}
