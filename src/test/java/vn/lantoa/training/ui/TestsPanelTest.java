package vn.lantoa.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;
import vn.lantoa.documents.Table;
import vn.lantoa.documents.TableAnswer;
import vn.lantoa.documents.TableReader;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.tests.ClassTest;
import vn.lantoa.training.tests.Question;
import vn.lantoa.training.tests.QuestionKind;
import vn.lantoa.training.tests.QuestionSets;
import vn.lantoa.training.tests.Scores;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.training.tests.TestResults;
import vn.lantoa.training.tests.TestsMade;

@Transactional
class TestsPanelTest extends ViewTest {

    @Autowired ClassesMade made;
    @Autowired TestsMade given;
    @Autowired QuestionSets sets;
    @Autowired TestResults results;
    @Autowired Scores scores;
    @Autowired Places places;
    @Autowired Workbooks workbooks;
    @Autowired TableReader reader;
    @Autowired Languages languages;

    @Test
    void writesQuestionsAndSaysWhatEachLacks() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        CourseId course = one.one().plan().course();
        acting.as(one.organiser());
        open("khoa-hoc/" + course + "/de/pre/vi");
        click("Thêm câu hỏi");
        click("Lưu");
        assertThat(text()).contains("Hãy viết câu hỏi.");
        _setValue(_get(TextArea.class), "Giới tính là gì?");
        List<TextField> choices = _find(TextField.class);
        _setValue(choices.get(0), "Đặc điểm sinh học");
        _setValue(choices.get(1), "Vai trò xã hội");
        click("Lưu");
        assertThat(text()).contains("Hãy đánh dấu câu trả lời đúng");
        _setValue(_find(Checkbox.class).getFirst(), true);
        click("Lưu");
        Question saved = sets.find(course, TestKind.PRE, "vi").orElseThrow().questions().getFirst();
        assertThat(saved.kind()).isEqualTo(QuestionKind.SINGLE);
        assertThat(saved.right()).containsExactly(1);
        assertThat(saved.points()).isEqualTo(1);
        click("Xem thử");
        assertThat(_get(QuestionPreview.class).getElement().getTextRecursively())
                .contains("Giới tính là gì?", "Đặc điểm sinh học", "đúng");
    }

    @Test
    void opensATestAtASetTimeAndTakesItBack() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        CourseId course = one.one().plan().course();
        ClassesMade.done(sets.save(course, TestKind.PRE, "vi", 0, TestsMade.questions(true)));
        open("lop/" + one.one().id() + "?muc=kiem-tra");
        click("Hẹn giờ mở");
        List<Button> buttons = _find(Button.class, spec -> spec.withText("Hẹn giờ mở"));
        _click(buttons.getLast());
        DateTimePicker from = _get(DateTimePicker.class, spec -> spec.withLabel("Mở lúc"));
        assertThat(from.isInvalid()).as("a time is asked for").isTrue();
        _setValue(from, LocalDateTime.of(2026, 11, 24, 8, 0));
        _click(buttons.getLast());
        assertThat(_find(ScheduleTestDialog.class)).isEmpty();
        assertThat(text()).contains("Tự mở lúc 08:00, 24/11/2026");
        click("Bỏ hẹn giờ");
        assertThat(text()).contains("Đã đóng").doesNotContain("Tự mở lúc");
    }

    @Test
    void putsQuestionsInAnotherOrder() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        CourseId course = one.one().plan().course();
        acting.as(one.organiser());
        List<Question> all = TestsMade.questions(true);
        ClassesMade.done(sets.save(course, TestKind.PRE, "vi", 0, all));
        open("khoa-hoc/" + course + "/de/pre/vi");
        _click(_find(Button.class, spec -> spec.withText("Xuống")).getFirst());
        click("Lưu");
        assertThat(sets.find(course, TestKind.PRE, "vi").orElseThrow().questions())
                .extracting(Question::id)
                .containsExactly(all.get(1).id(), all.get(0).id(), all.get(2).id());
    }

    @Test
    void copiesASetToBeTranslated() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        CourseId course = one.one().plan().course();
        acting.as(one.organiser());
        ClassesMade.done(sets.save(course, TestKind.PRE, "vi", 0, TestsMade.questions(true)));
        open("khoa-hoc/" + course + "/de");
        _click(_get(Button.class, spec -> spec.withText("Sao chép")));
        @SuppressWarnings({"unchecked", "rawtypes"})
        ComboBox<Language> language = _get(ComboBox.class, spec -> spec.withLabel("Ngôn ngữ"));
        _setValue(language, languages.find("tyz").orElseThrow());
        _click(_find(Button.class, spec -> spec.withText("Sao chép")).getLast());
        assertThat(UI.getCurrent().getInternals().getTitle()).contains("Tiếng Tày");
        assertThat(sets.of(course)).hasSize(2);
    }

    @Test
    void opensATestAndShowsWhatTheClassLearned() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Trainee trainee = made.enrolled(one.one(), person);
        ClassTest before = given.opened(one, TestKind.PRE);
        ClassTest after = given.opened(one, TestKind.POST);
        var pre = given.set(one, TestKind.PRE);
        var post = given.set(one, TestKind.POST);
        given.take(given.entered(one.trainer(), before, pre, 2, trainee.id(), null));
        given.take(given.entered(one.trainer(), after, post, 1, trainee.id(), null));
        acting.as(one.trainer());
        open("lop/" + one.one().id() + "?muc=kiem-tra");
        assertThat(text())
                .contains("Trước lớp: trung bình 0% số điểm, 1 người làm bài.")
                .contains("Sau lớp: trung bình 100% số điểm, 1 người làm bài.")
                .contains("Tiến bộ: +100 điểm phần trăm, tính trên 1 người làm cả hai bài.")
                .contains("1 người trả lời đúng (100%).")
                .contains(person.name());
        _click(_find(Button.class, spec -> spec.withText("Đóng lại")).getFirst());
        assertThat(text()).contains("Đã đóng");
        acting.as(Role.LEADER, KHE_SANH);
        open("lop/" + one.one().id() + "?muc=kiem-tra");
        _assertNone(Button.class, spec -> spec.withText("Đóng lại"));
    }

    @Test
    void writesWhatTheScreenShowsIntoTheSheets() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Trainee trainee = made.enrolled(one.one(), person);
        ClassTest after = given.opened(one, TestKind.POST);
        given.take(
                given.entered(
                        one.trainer(),
                        after,
                        given.set(one, TestKind.POST),
                        1,
                        trainee.id(),
                        null));
        acting.as(one.organiser());
        List<Sheet> sheets =
                new TestSheets(places, Locale.of("vi"))
                        .of(scores.of(one.one().id()), results.of(one.one().id(), List.of("vi")));
        assertThat(sheets).hasSize(3);
        assertThat(sheets.getFirst().rows().getFirst())
                .startsWith(Cell.text(person.name()))
                .contains(Cell.number(100));
        assertThat(sheets.get(1).rows().getFirst())
                .contains(Cell.text("Do xã hội tạo nên: 1; Do sinh ra đã có: 0; Không biết: 0"));
    }

    /** The file as somebody opens it, against what stands on the screen. */
    @Test
    void theWorkbookReadBackEqualsTheScreen() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Trainee trainee = made.enrolled(one.one(), person);
        ClassTest before = given.opened(one, TestKind.PRE);
        ClassTest after = given.opened(one, TestKind.POST);
        var pre = given.set(one, TestKind.PRE);
        var post = given.set(one, TestKind.POST);
        given.take(given.entered(one.trainer(), before, pre, 2, trainee.id(), null));
        given.take(given.entered(one.trainer(), after, post, 1, trainee.id(), null));
        acting.as(one.organiser());
        open("lop/" + one.one().id() + "?muc=kiem-tra");
        byte[] file =
                workbooks.xlsx(
                        new TestSheets(places, Locale.of("vi"))
                                .of(
                                        scores.of(one.one().id()),
                                        results.of(one.one().id(), List.of("vi"))));
        List<Table> tables = ((TableAnswer.Read) reader.read(file)).tables();
        assertThat(texts(tables.getFirst().rows().get(1)))
                .startsWith(person.name())
                .endsWith("0", "100", "100");
        assertThat(text())
                .contains(person.name(), "trung bình 0% số điểm", "trung bình 100% số điểm")
                .contains("+100 điểm phần trăm");
        List<String> asked = texts(tables.get(1).rows().get(4));
        assertThat(asked)
                .startsWith("Bài kiểm tra cuối khóa", "Vai trò giới từ đâu mà có?", "1", "1", "1");
        assertThat(asked.getLast())
                .isEqualTo("Do xã hội tạo nên: 1; Do sinh ra đã có: 0; Không biết: 0");
        assertThat(text()).contains("Do xã hội tạo nên: 1", "Do sinh ra đã có: 0", "Không biết: 0");
    }

    @Test
    void showsWhatSatisfactionFormsSayFromFiveOn() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        ClassTest form = given.opened(one, TestKind.SATISFACTION);
        var set = given.set(one, TestKind.SATISFACTION);
        for (int i = 0; i < 4; i++) {
            given.take(given.own(one.trainer(), form, set, 2, "Phòng nóng " + i));
        }
        acting.as(one.organiser());
        open("lop/" + one.one().id() + "?muc=kiem-tra");
        assertThat(text())
                .contains("Có 4 phiếu. Kết quả chỉ hiện từ 5 phiếu trở lên")
                .doesNotContain("Phòng nóng");
        acting.nobody();
        given.take(given.own(one.trainer(), form, set, 3, "Nên dạy thêm buổi"));
        acting.as(one.organiser());
        open("lop/" + one.one().id() + "?muc=kiem-tra");
        assertThat(text())
                .contains("5 (Rất hữu ích): 1", "4: 4", "Trung bình 4,2 trên 5")
                .contains("Phòng nóng 0", "Nên dạy thêm buổi");
    }

    private static List<String> texts(Table.Row row) {
        return row.cells().stream()
                .map(cell ->
                        switch (cell) {
                            case Cell.Text(String words) -> words;
                            case Cell.Numeric(var value) -> value.toPlainString();
                            default -> cell.toString();
                        })
                .toList();
    }

    private static void click(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static String text() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(view -> view.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }
}
