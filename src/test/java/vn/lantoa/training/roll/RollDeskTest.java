package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.documents.spi.RowCheck.Outcome.NEW;
import static vn.lantoa.documents.spi.RowCheck.Outcome.SAME;
import static vn.lantoa.documents.spi.RowCheck.Outcome.WRONG;
import static vn.lantoa.training.ClassesMade.CUA_TUNG;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;
import static vn.lantoa.training.roll.RollPhone.mark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.accounts.Person;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.enrolment.TraineeMerge;
import vn.lantoa.training.roll.RollDesk.OnPaper;

/** Rolls at the desk, on the day of the class: 8:00 on 22 November. */
@AppTest
class RollDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String EIGHT = "2026-11-22T01:00:00Z";

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired RollDesk desk;
    @Autowired SheetImport sheet;
    @Autowired RollPhone phone;
    @Autowired ClassSessions sessions;
    @Autowired TraineeMerge merge;
    @Autowired Trainees trainees;
    @Autowired JdbcClient jdbc;

    private ClassesMade.Made lop;
    private Trainee one;

    @BeforeEach
    void aClassOfToday() {
        lop = made.announced(KHE_SANH, TODAY, null);
        one = made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
    }

    @Test
    void aPaperSheetStandsInPlaceOfWhatWasMarked() throws Exception {
        phone.status(lop.trainer(), mark(lop.morning(), one.id(), "PRESENT", EIGHT));
        acting.as(lop.organiser());
        assertThat(desk.onPaper(lop.morning().id(), List.of(paper(Mark.ABSENT))))
                .isEqualTo(new RollAnswer.Done());
        SheetLine line = line();
        assertThat(line.standing()).isNotNull();
        assertThat(line.open())
                .singleElement()
                .extracting(SheetLine.Made::how)
                .isEqualTo(How.PAPER);
        assertThat(line.differing()).isFalse();
    }

    @Test
    void twoMarksThatDifferAreShownUntilTheOrganiserConfirmsOne() throws Exception {
        Person other = acting.person(Role.ORGANISER, KHE_SANH);
        phone.status(lop.trainer(), mark(lop.morning(), one.id(), "PRESENT", EIGHT));
        phone.status(other, mark(lop.morning(), one.id(), "ABSENT", EIGHT));
        acting.as(lop.organiser());
        SheetLine line = line();
        assertThat(line.differing()).isTrue();
        SheetLine.Made present =
                line.open().stream()
                        .filter(mark -> mark.state() == Mark.PRESENT)
                        .findFirst()
                        .orElseThrow();
        desk.confirm(lop.morning().id(), one.id(), present.id());
        assertThat(line().differing()).isFalse();
        assertThat(line().open()).extracting(SheetLine.Made::state).containsExactly(Mark.PRESENT);
        assertThat(desk.confirm(lop.morning().id(), one.id(), present.id()))
                .isEqualTo(new RollAnswer.Refused("training.roll.refused.decided"));
    }

    @Test
    void aClosedRollIsOpenedAgainForAReasonOnly() {
        acting.as(lop.organiser());
        desk.close(lop.morning().id());
        assertThat(desk.shut(lop.morning().id())).contains("training.roll.refused.shut");
        assertThat(desk.onPaper(lop.morning().id(), List.of(paper(Mark.PRESENT))))
                .isInstanceOf(RollAnswer.Refused.class);
        assertThat(desk.reopen(lop.morning().id(), " ")).isInstanceOf(RollAnswer.Refused.class);
        desk.reopen(lop.morning().id(), "Ghi sót người");
        assertThat(desk.shut(lop.morning().id())).isEmpty();
        assertThat(
                        jdbc.sql("SELECT reason FROM roll_state WHERE session_id = ? AND opened")
                                .param(lop.morning().id().value())
                                .query(String.class)
                                .single())
                .isEqualTo("Ghi sót người");
    }

    @Test
    void whoIsNotOfTheClassNeitherReadsNorMarks() {
        for (Role role : List.of(Role.ORGANISER, Role.TRAINER, Role.COLLABORATOR)) {
            acting.as(role, DIEN_BIEN);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> desk.lines(lop.morning().id()));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(
                            () -> desk.onPaper(lop.morning().id(), List.of(paper(Mark.PRESENT))));
        }
        acting.as(Role.LEADER, KHE_SANH);
        assertThat(desk.lines(lop.morning().id())).hasSize(1);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.close(lop.morning().id()));
    }

    @Test
    void aFilledSheetIsReadRowByRowAndTheSameAgainAddsNothing() {
        Trainee dao = named("Hồ Thị Đào", KHE_SANH);
        named("Hồ Văn An", KHE_SANH);
        Trainee an = named("Hồ Văn An", CUA_TUNG);
        acting.as(lop.organiser());
        List<ImportRow> rows =
                List.of(
                        row(2, "ho thi dao", "", "muộn"),
                        row(3, "Hồ Thị Đào", "", "x"),
                        row(4, "Không Có Ai", "", "x"),
                        row(5, "Hồ Văn An", "", "x"),
                        row(6, "Hồ Văn An", "cua tung", "x"),
                        row(7, "Hồ Văn An", "Khe Sanh", ""),
                        row(8, "", "", "x"));
        List<RowCheck<SheetImport.Value>> checks = sheet.check(rows, context());
        assertThat(checks.stream().map(RowCheck::outcome))
                .containsExactly(NEW, WRONG, WRONG, WRONG, NEW, SAME, WRONG);
        sheet.apply(
                checks.stream().map(RowCheck::value).filter(Objects::nonNull).toList(), context());
        assertThat(Objects.requireNonNull(line(dao).standing()).state()).isEqualTo(Mark.LATE);
        assertThat(Objects.requireNonNull(line(an).standing()).how()).isEqualTo(How.PAPER);
        assertThat(sheet.check(rows, context()).stream().map(RowCheck::outcome))
                .containsExactly(SAME, WRONG, WRONG, WRONG, SAME, SAME, WRONG);
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThat(sheet.allowed(context())).isFalse();
    }

    @Test
    void aCancelledRollIsNotOpenedAgainAndADraftHasNone() {
        acting.as(lop.organiser());
        done(sessions.cancel(lop.morning().id(), lop.morning().version()));
        assertThat(desk.reopen(lop.morning().id(), "Ghi sót người"))
                .isEqualTo(new RollAnswer.Refused("training.roll.refused.cancelled"));
        ClassesMade.Made draft = made.draft(KHE_SANH, TODAY, null);
        acting.as(draft.organiser());
        assertThat(desk.shut(draft.morning().id())).contains("training.roll.refused.draft");
        assertThat(desk.onPaper(draft.morning().id(), List.of()))
                .isEqualTo(new RollAnswer.Refused("training.roll.refused.draft"));
    }

    @Test
    void aSheetForAClosedRollSaysSoInEveryRowAndIsNotTakenHalf() {
        acting.as(lop.organiser());
        List<ImportRow> rows = List.of(row(2, one.name(), "", "x"), row(3, "Không Có Ai", "", "x"));
        var values =
                sheet.check(rows, context()).stream()
                        .map(RowCheck::value)
                        .filter(Objects::nonNull)
                        .toList();
        assertThat(values).hasSize(1);
        desk.close(lop.morning().id());
        assertThat(sheet.check(rows, context()))
                .allSatisfy(check ->
                        assertThat(check.sentences())
                                .extracting(Sentence::key)
                                .containsExactly("training.roll.refused.shut"));
        assertThatThrownBy(() -> sheet.apply(values, context()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(line().standing()).isNull();
    }

    @Test
    void whoWasMergedIsOnTheSheetOnceWithTheMarksOfBoth() throws Exception {
        Trainee walkIn = named("Hồ Thị Đào", KHE_SANH);
        phone.status(lop.trainer(), mark(lop.morning(), walkIn.id(), "PRESENT", EIGHT));
        acting.as(lop.organiser());
        merge.merge(lop.one().id(), walkIn.id(), one.id());
        assertThat(desk.lines(lop.morning().id())).hasSize(1);
        assertThat(Objects.requireNonNull(line().standing()).state()).isEqualTo(Mark.PRESENT);
        acting.nobody();
        assertThat(
                        phone.record(lop.trainer(), "marks", lop.morning().id())
                                .path("marks")
                                .path(0)
                                .path("trainee")
                                .asString())
                .isEqualTo(one.id().toString());
    }

    private Trainee named(String name, UnitId unit) {
        Instant now = Instant.parse(EIGHT);
        Trainee trainee =
                new Trainee(
                        TraineeId.next(),
                        lop.one().id(),
                        null,
                        name,
                        null,
                        unit,
                        null,
                        null,
                        TraineeState.ENROLLED,
                        TraineeOrigin.LIST,
                        now,
                        null);
        trainees.insert(trainee, now);
        return trainee;
    }

    private SheetLine line() {
        return line(one);
    }

    private SheetLine line(Trainee of) {
        return desk.lines(lop.morning().id()).stream()
                .filter(line -> line.trainee().id().equals(of.id()))
                .findFirst()
                .orElseThrow();
    }

    private OnPaper paper(Mark mark) {
        return new OnPaper(one.id(), mark, null, null);
    }

    private ImportContext context() {
        return new ImportContext(
                Map.of(SheetImport.SESSION, lop.morning().id().toString()),
                Locale.of("vi"),
                count -> {});
    }

    private static ImportRow row(int number, String name, String unit, String state) {
        Map<String, Cell> cells = new HashMap<>();
        Map.of("name", name, "unit", unit, "state", state)
                .forEach((column, text) -> {
                    if (!text.isEmpty()) {
                        cells.put(column, new Cell.Text(text));
                    }
                });
        return new ImportRow(number, cells);
    }
}
