package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.documents.spi.RowCheck.Outcome.CHANGED;
import static vn.lantoa.documents.spi.RowCheck.Outcome.NEW;
import static vn.lantoa.documents.spi.RowCheck.Outcome.SAME;
import static vn.lantoa.documents.spi.RowCheck.Outcome.WRONG;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;

/** What a filled sheet says is taken over whole or refused with a word why. */
@AppTest
@Transactional
class FilledSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired RollDesk desk;
    @Autowired SheetImport sheet;

    private ClassesMade.Made lop;
    private Trainee one;

    @BeforeEach
    void aClassOfToday() {
        lop = made.announced(KHE_SANH, TODAY, null);
        one = made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        acting.as(lop.organiser());
    }

    /** In Vietnamese rolls it stands for "vắng", elsewhere it is a tick. */
    @ParameterizedTest
    @ValueSource(strings = {"v", "V", "vv", "?"})
    void aSignThatCouldMeanEitherIsNotUnderstood(String sign) {
        RowCheck<SheetImport.Value> check = check(sign, "", "");
        assertThat(check.outcome()).isEqualTo(WRONG);
        assertThat(check.sentences())
                .containsExactly(Sentence.of("training.onPaper.unknown", sign));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mười", "601", "-5", "2,5", "10 phút"})
    void minutesThatAreNoneAreWrongAndNotDropped(String minutes) {
        RowCheck<SheetImport.Value> check = check("muộn", minutes, "");
        assertThat(check.outcome()).isEqualTo(WRONG);
        assertThat(check.sentences())
                .extracting(Sentence::key)
                .containsExactly("training.onPaper.minutes.wrong");
    }

    @Test
    void minutesOfSomebodyWhoWasNotLateAreWrong() {
        assertThat(check("x", "10", "").sentences())
                .extracting(Sentence::key)
                .containsExactly("training.onPaper.minutes.notLate");
        assertThat(check("x", "0", "").outcome()).isEqualTo(NEW);
    }

    @Test
    void aNoteThatIsTooLongIsWrongAndNotCut() {
        assertThat(check("x", "", "a".repeat(RollMark.NOTE_LENGTH)).outcome()).isEqualTo(NEW);
        RowCheck<SheetImport.Value> check = check("x", "", "a".repeat(RollMark.NOTE_LENGTH + 1));
        assertThat(check.outcome()).isEqualTo(WRONG);
        assertThat(check.sentences())
                .extracting(Sentence::key)
                .containsExactly("training.onPaper.note.tooLong");
    }

    @Test
    void newMinutesAndNotesArriveThoughTheStateIsTheSame() {
        applied(check("muộn", "", ""));
        RowCheck<SheetImport.Value> minutes = check("muộn", "15", "");
        assertThat(minutes.outcome()).isEqualTo(CHANGED);
        applied(minutes);
        RowCheck<SheetImport.Value> note = check("muộn", "", "Xe hỏng");
        assertThat(note.outcome()).isEqualTo(CHANGED);
        applied(note);
        SheetLine.Made stands =
                Objects.requireNonNull(desk.lines(lop.morning().id()).getFirst().standing());
        assertThat(stands.minutes()).isEqualTo(15);
        assertThat(stands.note()).isEqualTo("Xe hỏng");
        assertThat(check("muộn", "15", "Xe hỏng").outcome()).isEqualTo(SAME);
        assertThat(check("muộn", "", "").outcome()).isEqualTo(SAME);
    }

    private RowCheck<SheetImport.Value> check(String state, String minutes, String note) {
        Map<String, Cell> cells = new HashMap<>();
        Map.of("name", one.name(), "state", state, "minutes", minutes, "note", note)
                .forEach((column, text) -> {
                    if (!text.isEmpty()) {
                        cells.put(column, new Cell.Text(text));
                    }
                });
        return sheet.check(List.of(new ImportRow(2, cells)), context()).getFirst();
    }

    private void applied(RowCheck<SheetImport.Value> check) {
        sheet.apply(List.of(Objects.requireNonNull(check.value())), context());
    }

    private ImportContext context() {
        return new ImportContext(
                Map.of(SheetImport.SESSION, lop.morning().id().toString()),
                Locale.of("vi"),
                count -> {});
    }
}
