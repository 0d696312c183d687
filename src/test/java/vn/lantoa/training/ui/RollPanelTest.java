package vn.lantoa.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.roll.How;
import vn.lantoa.training.roll.Mark;
import vn.lantoa.training.roll.RollBook;
import vn.lantoa.training.roll.RollDesk;
import vn.lantoa.training.roll.RollMark;
import vn.lantoa.uikit.CardRows;

/** The roll at the desk, during the morning session of 22 November. */
@Transactional
class RollPanelTest extends ViewTest {

    private static final Instant EIGHT = Instant.parse("2026-11-22T01:00:00Z");

    @Autowired ClassesMade made;
    @Autowired RollBook book;
    @Autowired RollDesk desk;
    @Autowired JdbcClient jdbc;

    private ClassesMade.Made taught;
    private Trainee one;

    @BeforeEach
    void aClassOfToday() {
        taught = made.announced(KHE_SANH, LocalDate.of(2026, 11, 22), null);
        one = made.enrolled(taught.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
    }

    @Test
    void showsTwoMarksThatDifferUntilTheOrganiserConfirmsOne() {
        mark(taught.trainer(), Mark.PRESENT, EIGHT);
        mark(acting.person(Role.ORGANISER, KHE_SANH), Mark.ABSENT, EIGHT.plusSeconds(60));
        acting.as(taught.organiser());
        openPart();
        assertThat(text()).contains("Có hai đánh dấu khác nhau (1)").contains("Có mặt 0/1");
        _click(_get(Button.class, spec -> spec.withText("Xác nhận: Có mặt")));
        assertThat(text()).doesNotContain("khác nhau").contains("Có mặt 1/1 (nữ 1, nam 0");
    }

    @Test
    void opensTheSessionThatTheAddressNames() {
        mark(taught.trainer(), Mark.PRESENT, EIGHT);
        acting.as(taught.organiser());
        String roll = ClassView.address(taught.one().id(), RollPanel.KEY) + "&buoi=";
        open(roll + taught.sessions().getLast().id());
        assertThat(text()).contains("Có mặt 0/1");
        open(roll + taught.morning().id());
        assertThat(text()).contains("Có mặt 1/1");
    }

    @Test
    void takesALineOfAPaperSheetIn() {
        acting.as(taught.organiser());
        openPart();
        assertThat(rows()).singleElement().asString().contains("Chưa điểm danh");
        new PaperMarkDialog(
                        context.getBean(RollPieces.class),
                        taught.morning().id(),
                        desk.lines(taught.morning().id()).getFirst(),
                        () -> {})
                .open();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Mark> marks = _get(RadioButtonGroup.class);
        _setValue(marks, Mark.EXCUSED);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Ghi chú")), "Con ốm");
        _click(_get(Button.class, spec -> spec.withText("Lưu")));
        openPart();
        assertThat(rows())
                .singleElement()
                .asString()
                .contains("Vắng có phép", "Nhập từ danh sách giấy", "Con ốm");
    }

    @Test
    void opensAClosedRollAgainForAReasonOnly() {
        acting.as(taught.organiser());
        openPart();
        _click(_get(Button.class, spec -> spec.withText("Đóng điểm danh")));
        assertThat(text()).contains("Điểm danh của buổi này đã đóng");
        assertThat(rows()).singleElement().asString().doesNotContain("Đánh dấu");
        _click(_get(Button.class, spec -> spec.withText("Mở lại điểm danh")));
        List<Button> buttons = _find(Button.class, spec -> spec.withText("Mở lại điểm danh"));
        _click(buttons.getLast());
        assertThat(desk.shut(taught.morning().id())).isPresent();
        _setValue(_get(TextField.class), "Ghi sót người");
        _click(buttons.getLast());
        assertThat(desk.shut(taught.morning().id())).isEmpty();
    }

    @Test
    void confirmsOneWhoCheckedInAndRefusesAnother() {
        Trainee two = made.enrolled(taught.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        checkedIn(one, "CODE");
        checkedIn(two, "CLOCK");
        acting.as(taught.organiser());
        openPart();
        assertThat(text())
                .contains("Tự điểm danh, chờ xác nhận (2)", "Tự điểm danh lúc 08:00, 22/11/2026")
                .contains("Mã và giờ không khớp.", "Máy của người này chưa biết giờ đúng.");
        assertThat(rows()).allSatisfy(row -> assertThat(row).contains("chờ xác nhận"));
        _click(forOne("Xác nhận có mặt: ", one));
        assertThat(text()).contains("Tự điểm danh, chờ xác nhận (1)", "Có mặt 1/2");
        _click(forOne("Ghi không có mặt: ", two));
        assertThat(text()).doesNotContain("chờ xác nhận").contains("Vắng không phép: 1");
    }

    @Test
    void showsLeadersWhoWaitsAndNothingToDecide() {
        checkedIn(one, "CODE");
        acting.as(Role.LEADER, KHE_SANH);
        openPart();
        assertThat(text()).contains("Tự điểm danh, chờ xác nhận (1)");
        assertThat(_find(Button.class, spec -> spec.withText("Không có mặt"))).isEmpty();
    }

    private void checkedIn(Trainee who, String doubt) {
        jdbc.sql(
                        """
                        INSERT INTO check_in (id, session_id, trainee_id, outcome, doubt, at,
                                              received_at)
                        VALUES (?, ?, ?, 'UNCONFIRMED', ?, ?, ?)
                        """)
                .params(
                        Uuid7.next(),
                        taught.morning().id().value(),
                        who.id().value(),
                        doubt,
                        DatabaseTime.of(EIGHT),
                        DatabaseTime.of(EIGHT))
                .update();
    }

    private static Button forOne(String what, Trainee who) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(what + who.name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void offersLeadersTheSheetAndNothingToChange() {
        mark(taught.trainer(), Mark.PRESENT, EIGHT);
        acting.as(Role.LEADER, KHE_SANH);
        openPart();
        assertThat(rows()).singleElement().asString().contains("Có mặt").doesNotContain("Đánh dấu");
        assertThat(_find(Button.class, spec -> spec.withText("Đóng điểm danh"))).isEmpty();
    }

    private void mark(Person author, Mark state, Instant at) {
        book.record(
                List.of(
                        new RollMark(
                                Uuid7.next(),
                                taught.morning().id(),
                                one.id(),
                                state,
                                null,
                                null,
                                How.TAP,
                                null,
                                Set.of(),
                                author.id(),
                                at)));
    }

    private void openPart() {
        open(ClassView.address(taught.one().id(), RollPanel.KEY));
    }

    private static List<String> rows() {
        return _get(CardRows.class).texts();
    }

    private static String text() {
        return _get(ClassView.class).getElement().getTextRecursively();
    }
}
