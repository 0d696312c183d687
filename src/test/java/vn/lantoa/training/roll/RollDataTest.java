package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;

/** What a person reads about their own attendance, and what is left of it once they leave. */
@AppTest
@Transactional
class RollDataTest {

    private static final Instant EIGHT = Instant.parse("2026-11-22T01:00:00Z");

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired RollBook book;
    @Autowired RollData data;
    @Autowired Attendance attendance;
    @Autowired JdbcClient jdbc;

    private ClassesMade.Made lop;
    private Person person;
    private Trainee one;

    @BeforeEach
    void somebodyWhoWasExcused() {
        lop = made.announced(KHE_SANH, LocalDate.of(2026, 11, 22), null);
        person = acting.person(Role.COLLABORATOR, KHE_SANH);
        one = made.enrolled(lop.one(), person);
        mark(one, Mark.EXCUSED, "Con ốm");
    }

    @Test
    void showsAPersonTheirOwnMarksWithNotesAndNobodyElses() {
        Trainee other = made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        mark(other, Mark.ABSENT, "Không rõ lý do");
        assertThat(data.heldOf(person.id()))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.items()).hasSize(1);
                    assertThat(part.items().getFirst().fields())
                            .extracting(HeldItem.Field::value)
                            .contains(
                                    lop.one().plan().name(),
                                    "08:00, 22/11/2026",
                                    "word.mark.EXCUSED",
                                    "Con ốm");
                });
        Person stranger = acting.person(Role.COLLABORATOR, KHE_SANH);
        assertThat(data.heldOf(stranger.id())).isEmpty();
        assertThat(data.fates(stranger.id())).isEmpty();
    }

    @Test
    void takesTheNoteAndKeepsTheCount() {
        assertThat(data.fates(person.id()))
                .singleElement()
                .satisfies(fate -> assertThat(fate.count()).isEqualTo(1));
        data.erase(person.id());
        assertThat(note(one)).isNull();
        assertThat(attendance.standing(lop.morning().id())).containsEntry(one.id(), Mark.EXCUSED);
    }

    /** Fails when only the parts are looked at that bear the account. */
    @Test
    void reachesWhatTurnedOutToBeThePerson() {
        Trainee twin = made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        mark(twin, Mark.LATE, "Đến sau");
        jdbc.sql("UPDATE trainee SET merged_into = ?, person_id = NULL WHERE id = ?")
                .params(one.id().value(), twin.id().value())
                .update();
        data.erase(person.id());
        assertThat(note(twin)).isNull();
    }

    private void mark(Trainee who, Mark state, String note) {
        book.record(
                List.of(
                        new RollMark(
                                Uuid7.next(),
                                lop.morning().id(),
                                who.id(),
                                state,
                                null,
                                note,
                                How.TAP,
                                null,
                                Set.<UUID>of(),
                                lop.trainer().id(),
                                EIGHT)));
    }

    private @Nullable String note(Trainee who) {
        return jdbc.sql("SELECT note FROM attendance_mark WHERE trainee_id = ?")
                .param(who.id().value())
                .query((row, n) -> java.util.Optional.ofNullable(row.getString("note")))
                .single()
                .orElse(null);
    }
}
