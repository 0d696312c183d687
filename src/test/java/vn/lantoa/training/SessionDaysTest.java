package vn.lantoa.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.QUANG_TRI;
import static vn.lantoa.training.ClassesMade.done;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Teacher;
import vn.lantoa.accounts.Teachers;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class SessionDaysTest {

    private static final SeriesOrder.Hours MORNING =
            new SeriesOrder.Hours(LocalTime.of(8, 0), LocalTime.of(11, 0));

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassSessions sessions;
    @Autowired SessionDays days;
    @Autowired Teachers teachers;
    @Autowired JdbcClient jdbc;

    @Test
    void leavesHolidaysOutOfASeriesUnlessSomebodyChoosesThem() {
        LocalDate eve = LocalDate.of(2026, 12, 31);
        ClassesMade.Made one = made.draft(KHE_SANH, eve, null);
        acting.as(one.organiser());
        TrainingClass wide = lasts(one.one(), eve, eve.plusDays(4));
        List<SessionDays.Planned> preview =
                days.preview(
                        wide.id(),
                        new SeriesOrder(
                                eve,
                                eve.plusDays(4),
                                EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY)),
                                List.of(MORNING),
                                "Giới và bình đẳng giới"));
        assertThat(preview)
                .extracting(each -> each.slot().start().toLocalDate())
                .containsExactly(eve, eve.plusDays(1), eve.plusDays(2), eve.plusDays(4));
        assertThat(preview).extracting(SessionDays.Planned::taken).startsWith(true, false);
        assertThat(preview)
                .extracting(SessionDays.Planned::usual)
                .containsExactly(false, false, true, true);
        SessionWarning holiday = preview.get(1).warnings().getFirst();
        assertThat(holiday.kind()).isEqualTo(SessionWarning.Kind.HOLIDAY);
        assertThat(holiday.details()).containsExactly("Tết Dương lịch");
        assertThat(holiday.source()).contains("45/2019/QH14");
    }

    @Test
    void warnsOfATrainerWhoTeachesAnotherClassAtThatTime() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        TrainingClass other =
                done(
                        classes.create(
                                made.plan(
                                        one.one().plan().course(), KHE_SANH, DAY, one.trainer())));
        ClassSessions.Slot slot = new ClassSessions.Slot("", DAY.atTime(10, 0), DAY.atTime(12, 0));
        assertThat(days.warnings(other.id(), null, slot))
                .singleElement()
                .extracting(SessionWarning::kind, SessionWarning::details)
                .containsExactly(
                        SessionWarning.Kind.TRAINER_BUSY,
                        List.of(one.trainer().name(), "08:00–11:00"));
        done(sessions.cancel(one.morning().id(), one.morning().version()));
        assertThat(days.warnings(other.id(), null, slot)).isEmpty();
    }

    @Test
    void movesASessionOutOfTheClassAndTheClassThenLastsIntoThatDay() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        LocalDate sunday = LocalDate.of(2026, 11, 29);
        assertThat(days.warnings(one.morning().id(), sunday))
                .extracting(SessionWarning::kind)
                .containsExactly(SessionWarning.Kind.SUNDAY, SessionWarning.Kind.OUTSIDE_CLASS);
        TrainingClass moved =
                done(sessions.move(one.morning().id(), one.morning().version(), sunday));
        assertThat(moved.plan().lastDay()).isEqualTo(sunday);
        assertThat(moved.changed()).isNotNull();
        ClassSession now = sessions.known(one.morning().id()).orElseThrow();
        assertThat(now.start()).isEqualTo(sunday.atTime(8, 0));
        assertThat(now.end()).isEqualTo(sunday.atTime(11, 0));
        assertThat(sessions.move(one.morning().id(), one.morning().version(), DAY))
                .isInstanceOf(Answer.Overtaken.class);
    }

    @Test
    void tellsOnlyOrganisersOfTheClassWhatSpeaksAgainstADay() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> days.warnings(one.morning().id(), DAY));
    }

    @Test
    void offersTrainersOfTheUnitAndAboveButNoneOfOtherProvincesOrWithoutTheRole() {
        var trainer = acting.person(Role.TRAINER, QUANG_TRI);
        var elsewhere = acting.person(Role.TRAINER, DIEN_BIEN);
        var collaborator = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(teachers.of(KHE_SANH, "nguoi thu", 0, 10_000))
                .extracting(Teacher::id)
                .contains(trainer.id())
                .doesNotContain(elsewhere.id(), collaborator.id());
        assertThat(teachers.of(KHE_SANH, "khong ai ten the", 0, 50)).isEmpty();
        acting.as(Role.LEADER, KHE_SANH);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> teachers.of(KHE_SANH, "", 0, 50));
    }

    @Test
    void leavesOutOfASeriesWhatIsTakenOutsideTheClassOrWhereTheTrainerIsBusy() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        TrainingClass other =
                done(
                        classes.create(
                                made.plan(
                                        one.one().plan().course(), KHE_SANH, DAY, one.trainer())));
        List<SessionDays.Planned> busy = days.preview(other.id(), daily(DAY, DAY.plusDays(1)));
        assertThat(busy)
                .extracting(each -> each.warnings().getFirst().kind())
                .containsExactly(
                        SessionWarning.Kind.TRAINER_BUSY, SessionWarning.Kind.OUTSIDE_CLASS);
        assertThat(busy).noneMatch(SessionDays.Planned::usual);
        assertThat(busy).noneMatch(SessionDays.Planned::taken);
        assertThat(days.preview(one.one().id(), daily(DAY, DAY)))
                .singleElement()
                .matches(SessionDays.Planned::taken)
                .matches(each -> !each.usual());
        assertThat(days.warnings(one.morning().id(), DAY)).as("not in its own way").isEmpty();
        done(classes.cancel(one.one().id(), one.one().version(), "Bão"));
        assertThat(days.preview(other.id(), daily(DAY, DAY)))
                .singleElement()
                .matches(SessionDays.Planned::usual);
    }

    @Test
    void isAtMostAYearOfItsWeekdays() {
        SeriesOrder year = daily(DAY, DAY.plusDays(SeriesOrder.MOST_DAYS));
        assertThat(year.slots()).hasSize(SeriesOrder.MOST_DAYS + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> daily(DAY, DAY.plusDays(SeriesOrder.MOST_DAYS + 1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> daily(DAY, DAY.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeriesOrder.Hours(LocalTime.of(8, 0), LocalTime.of(8, 0)));
        SeriesOrder tuesdays =
                new SeriesOrder(
                        DAY, DAY.plusDays(13), EnumSet.of(DayOfWeek.TUESDAY), List.of(MORNING), "");
        assertThat(tuesdays.slots()).hasSize(2);
    }

    @Test
    void offersNobodyWhoseRoleEndedOrWhoseAccountWasClosed() {
        var former = acting.person(Role.TRAINER, KHE_SANH);
        var closed = acting.person(Role.TRAINER, KHE_SANH);
        jdbc.sql("UPDATE person_role SET ends_on = '2026-11-21' WHERE person = ?")
                .param(former.id().value())
                .update();
        jdbc.sql("UPDATE person SET closed_at = '2026-11-21' WHERE id = ?")
                .param(closed.id().value())
                .update();
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(teachers.of(KHE_SANH, "", 0, 10_000))
                .extracting(Teacher::id)
                .doesNotContain(former.id(), closed.id());
    }

    private static SeriesOrder daily(LocalDate from, LocalDate to) {
        return new SeriesOrder(from, to, EnumSet.allOf(DayOfWeek.class), List.of(MORNING), "Giới");
    }

    private TrainingClass lasts(TrainingClass one, LocalDate first, LocalDate last) {
        ClassPlan plan = one.plan();
        return done(
                classes.change(
                        one.id(),
                        one.version(),
                        new ClassPlan(
                                plan.course(),
                                plan.name(),
                                plan.unit(),
                                plan.venue(),
                                first,
                                last,
                                plan.trainers(),
                                plan.capacity(),
                                plan.enrolling(),
                                plan.within(),
                                plan.closes())));
    }
}
