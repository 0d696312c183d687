package vn.lantoa.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.QUANG_TRI;
import static vn.lantoa.training.ClassesMade.done;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class ClassesTest {

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired Courses courses;
    @Autowired ClassSessions sessions;
    @Autowired Trainees trainees;
    @Autowired TrainingData data;

    @Test
    void isSeenByItsTrainerAndThePeopleOfItsUnitOnceAnnounced() {
        ClassesMade.Made draft = made.draft(KHE_SANH, DAY, null);
        ClassId id = draft.one().id();
        acting.as(draft.trainer());
        assertThat(classes.find(id)).isPresent();
        assertThat(classes.list(ClassFilter.ALL, 0, 50)).extracting(TrainingClass::id).contains(id);
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(classes.find(id)).isEmpty();
        acting.as(draft.organiser());
        done(classes.announce(id, draft.one().version()));
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(classes.find(id)).isPresent();
        acting.as(Role.COLLABORATOR, DIEN_BIEN);
        assertThat(classes.find(id)).isEmpty();
        acting.as(Role.TRAINER, KHE_SANH);
        assertThat(classes.list(ClassFilter.ALL, 0, 50)).isEmpty();
    }

    @Test
    void isChangedByOrganisersOfItsUnitOnly() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.trainer());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> classes.cancel(one.one().id(), one.one().version(), "Bão"));
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> classes.cancel(one.one().id(), one.one().version(), "Bão"));
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(done(classes.cancel(one.one().id(), one.one().version(), "Bão")).status())
                .isEqualTo(ClassStatus.CANCELLED);
    }

    /** Fails when nobody asks whether the place is one of today's. */
    @Test
    void refusesAPlaceThatIsNoLongerThere() {
        Person trainer = acting.person(Role.TRAINER, QUANG_TRI);
        UnitId former = new UnitId("2024", "44");
        acting.as(Role.ORGANISER, UnitId.MINISTRY);
        assertThat(courses.create(ClassesMade.course(former)))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.PLACE_NOT_CURRENT));
        CourseId course = done(courses.create(ClassesMade.course(UnitId.MINISTRY))).id();
        ClassPlan there = made.plan(course, former, DAY, trainer);
        assertThat(classes.create(there))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.PLACE_NOT_CURRENT));
    }

    @Test
    void refusesSessionsThatOverlapOrLieOutsideTheClass() {
        ClassesMade.Made one = made.draft(KHE_SANH, DAY, null);
        acting.as(one.organiser());
        LocalDateTime at = DAY.atTime(10, 0);
        assertThat(
                        sessions.add(
                                one.one().id(),
                                List.of(new ClassSessions.Slot("", at, at.plusHours(2)))))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.SESSIONS_OVERLAP));
        LocalDateTime next = at.plusDays(1);
        assertThat(
                        sessions.add(
                                one.one().id(),
                                List.of(new ClassSessions.Slot("", next, next.plusHours(2)))))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.OUTSIDE_CLASS_DAYS));
        assertThat(sessions.of(one.one().id())).hasSize(2);
    }

    @Test
    void namesThoseWhoTakePartByTheirAccounts() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        var person = acting.person(Role.COLLABORATOR, KHE_SANH);
        made.enrolled(one.one(), person);
        assertThat(trainees.of(one.one().id(), List.of(TraineeState.ENROLLED)))
                .singleElement()
                .extracting(Trainee::name)
                .isEqualTo(person.name());
    }

    @Test
    void isFinishedOnceItsLastSessionHasEndedAndThenStays() {
        ClassesMade.Made over =
                made.announced(KHE_SANH, java.time.LocalDate.of(2026, 11, 20), null);
        acting.as(over.organiser());
        TrainingClass finished = done(classes.finish(over.one().id(), over.one().version()));
        assertThat(finished.status()).isEqualTo(ClassStatus.FINISHED);
        assertThat(classes.change(finished.id(), finished.version(), finished.plan()))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.CLASS_OVER));
        assertThat(classes.cancel(finished.id(), finished.version(), "Bão"))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.CLASS_OVER));
        ClassesMade.Made ahead = made.announced(KHE_SANH);
        acting.as(ahead.organiser());
        assertThat(classes.finish(ahead.one().id(), ahead.one().version()))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.NOT_YET_OVER));
        ClassesMade.Made draft = made.draft(KHE_SANH, DAY, null);
        acting.as(draft.organiser());
        assertThat(classes.finish(draft.one().id(), draft.one().version()))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.NOT_ANNOUNCED));
        acting.as(draft.trainer());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> classes.finish(draft.one().id(), draft.one().version()));
    }

    @Test
    void takesTheNewTitleOfItsCourseAndNoOneOverwritesAnothersChange() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        Course before = courses.find(one.one().plan().course()).orElseThrow();
        CoursePlan plan = before.plan();
        CoursePlan renamed =
                new CoursePlan(
                        plan.unit(),
                        vn.lantoa.shared.LocalizedText.vietnamese(
                                "Bình đẳng giới cho cộng tác viên"),
                        plan.aims(),
                        plan.audiences(),
                        plan.hours(),
                        plan.modules(),
                        plan.materials(),
                        plan.pass());
        Course after = done(courses.change(before.id(), before.version(), renamed));
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(classes.find(one.one().id()).orElseThrow().title().vietnamese())
                .isEqualTo("Bình đẳng giới cho cộng tác viên");
        assertThat(courses.change(before.id(), before.version(), plan))
                .isInstanceOf(Answer.Overtaken.class);
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> courses.change(after.id(), after.version(), plan));
    }

    @Test
    void isMadeOfARetiredCourseAgainOnceThatIsResumed() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        CourseId course = one.one().plan().course();
        courses.retire(course, true);
        var plan = made.plan(course, KHE_SANH, DAY, one.trainer());
        assertThat(classes.create(plan))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.COURSE_RETIRED));
        assertThat(courses.retire(course, false).retired()).isFalse();
        assertThat(done(classes.create(plan)).status()).isEqualTo(ClassStatus.DRAFT);
    }

    @Test
    void letsGoOfAPersonWhoIsErasedAndKeepsTheSeatForTheFigures() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        Trainee part = made.enrolled(one.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        data.erase(Objects.requireNonNull(part.person()));
        data.erase(one.trainer().id());
        Trainee left = trainees.find(part.id()).orElseThrow();
        assertThat(left.person()).isNull();
        assertThat(left.name()).isEmpty();
        assertThat(left.state()).isEqualTo(TraineeState.ENROLLED);
        assertThat(classes.known(one.one().id()).orElseThrow().plan().trainers()).isEmpty();
    }

    @Test
    void refusesATrainerWithoutTheRoleAndACourseThatIsRetired() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        var collaborator = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(one.organiser());
        CourseId course = one.one().plan().course();
        assertThat(classes.create(made.plan(course, KHE_SANH, DAY, collaborator)))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.NOT_A_TRAINER));
        courses.retire(course, true);
        assertThat(classes.create(made.plan(course, KHE_SANH, DAY, one.trainer())))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.COURSE_RETIRED));
    }
}
