package vn.lantoa.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.training.ClassesMade.CUA_TUNG;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.QUANG_TRI;
import static vn.lantoa.training.ClassesMade.done;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** From draft to the end of a class, and what each step asks for. */
@AppTest
@Transactional
class ClassStepsTest {

    private static final LocalDate PAST = LocalDate.of(2026, 11, 10);

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassSessions sessions;
    @Autowired Courses courses;

    @Test
    void isAnnouncedOnceWithASessionThatTakesPlaceAndATrainer() {
        ClassesMade.Made draft = made.draft(KHE_SANH, DAY, null);
        ClassId id = draft.one().id();
        acting.as(draft.organiser());
        ClassPlan plan = draft.one().plan();
        TrainingClass untaught =
                done(classes.change(id, draft.one().version(), trainers(plan, List.of())));
        assertThat(classes.announce(id, untaught.version()))
                .isEqualTo(refused(Answer.Refusal.NO_TRAINERS));
        TrainingClass taught = done(classes.change(id, untaught.version(), plan));
        TrainingClass announced = done(classes.announce(id, taught.version()));
        assertThat(classes.announce(id, announced.version()))
                .isEqualTo(refused(Answer.Refusal.NOT_A_DRAFT));
        ClassesMade.Made empty = made.draft(KHE_SANH, DAY, null);
        acting.as(empty.organiser());
        int version = empty.one().version();
        for (ClassSession session : empty.sessions()) {
            version = done(sessions.cancel(session.id(), session.version())).version();
        }
        assertThat(classes.announce(empty.one().id(), version))
                .isEqualTo(refused(Answer.Refusal.NO_SESSIONS));
    }

    @Test
    void isFinishedOnceAnnouncedAndOverAndChangesNoMore() {
        ClassesMade.Made draft = made.draft(KHE_SANH, PAST, null);
        acting.as(draft.organiser());
        ClassId id = draft.one().id();
        assertThat(classes.finish(id, draft.one().version()))
                .isEqualTo(refused(Answer.Refusal.NOT_ANNOUNCED));
        ClassesMade.Made coming = made.announced(KHE_SANH, DAY, null);
        acting.as(coming.organiser());
        assertThat(classes.finish(coming.one().id(), coming.one().version()))
                .isEqualTo(refused(Answer.Refusal.NOT_YET_OVER));
        acting.as(draft.organiser());
        TrainingClass announced = done(classes.announce(id, draft.one().version()));
        TrainingClass finished = done(classes.finish(id, announced.version()));
        assertThat(classes.cancel(id, finished.version(), "Bão"))
                .isEqualTo(refused(Answer.Refusal.CLASS_OVER));
        assertThat(classes.change(id, finished.version(), finished.plan()))
                .isEqualTo(refused(Answer.Refusal.CLASS_OVER));
        ClassSession morning = sessions.known(draft.morning().id()).orElseThrow();
        assertThat(sessions.cancel(morning.id(), morning.version()))
                .isEqualTo(refused(Answer.Refusal.CLASS_OVER));
        assertThat(sessions.move(morning.id(), morning.version(), DAY))
                .isEqualTo(refused(Answer.Refusal.CLASS_OVER));
    }

    @Test
    void isCancelledForAReasonByWhoSawItsLatestVersion() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        assertThat(classes.cancel(one.one().id(), one.one().version(), " "))
                .isEqualTo(refused(Answer.Refusal.REASON_MISSING));
        assertThat(classes.cancel(one.one().id(), one.one().version() - 1, "Bão"))
                .isInstanceOf(Answer.Overtaken.class);
    }

    @Test
    void staysAtItsUnitAndCourseAndHoldsItsSessions() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        ClassPlan plan = one.one().plan();
        for (ClassPlan other :
                List.of(
                        made.plan(plan.course(), CUA_TUNG, DAY, one.trainer()),
                        made.plan(CourseId.next(), KHE_SANH, DAY, one.trainer()))) {
            assertThatThrownBy(() -> classes.change(one.one().id(), one.one().version(), other))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        ClassPlan later = made.plan(plan.course(), KHE_SANH, DAY.plusDays(1), one.trainer());
        assertThat(classes.change(one.one().id(), one.one().version(), later))
                .isEqualTo(refused(Answer.Refusal.OUTSIDE_CLASS_DAYS));
    }

    @Test
    void isMadeOfACourseAtOrAboveItsUnitByWhoOrganisesThere() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        CourseId course = one.one().plan().course();
        ClassPlan elsewhere = made.plan(course, CUA_TUNG, DAY, one.trainer());
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThatThrownBy(() -> classes.create(elsewhere))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(one.trainer());
        assertThatThrownBy(() -> classes.create(made.plan(course, KHE_SANH, DAY, one.trainer())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsSessionsApart() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        ClassId id = one.one().id();
        ClassSessions.Slot noon = slot(12);
        assertThat(sessions.add(id, List.of(noon, slot(12))))
                .isEqualTo(refused(Answer.Refusal.SESSIONS_OVERLAP));
        assertThat(sessions.change(one.morning().id(), one.morning().version(), slot(15)))
                .isEqualTo(refused(Answer.Refusal.SESSIONS_OVERLAP));
        assertThat(sessions.change(one.morning().id(), one.morning().version() - 1, noon))
                .isInstanceOf(Answer.Overtaken.class);
        done(sessions.cancel(one.morning().id(), one.morning().version()));
        ClassSession cancelled = sessions.known(one.morning().id()).orElseThrow();
        assertThat(sessions.move(cancelled.id(), cancelled.version(), DAY))
                .isEqualTo(refused(Answer.Refusal.CLASS_OVER));
        done(sessions.add(id, List.of(slot(9))));
        assertThatThrownBy(() -> new ClassSessions.Slot("", DAY.atTime(9, 0), DAY.atTime(9, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        acting.as(one.trainer());
        assertThatThrownBy(() -> sessions.add(id, List.of(noon)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsACourseAtItsUnitForItsOrganisersInTheLatestVersion() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        Course course = courses.find(one.one().plan().course()).orElseThrow();
        assertThat(courses.change(course.id(), course.version() - 1, course.plan()))
                .isInstanceOf(Answer.Overtaken.class);
        CoursePlan moved = ClassesMade.course(CUA_TUNG);
        assertThatThrownBy(() -> courses.change(course.id(), course.version(), moved))
                .isInstanceOf(IllegalArgumentException.class);
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThat(courses.find(course.id())).isEmpty();
        assertThat(courses.list()).extracting(Course::id).doesNotContain(course.id());
        denied(() -> courses.change(course.id(), course.version(), course.plan()));
        denied(() -> courses.retire(course.id(), true));
        denied(() -> courses.create(course.plan()));
    }

    private static void denied(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(AccessDeniedException.class);
    }

    private static ClassSessions.Slot slot(int hour) {
        return new ClassSessions.Slot("", DAY.atTime(hour, 0), DAY.atTime(hour + 1, 0));
    }

    private static Answer.Refused<?> refused(Answer.Refusal why) {
        return new Answer.Refused<>(why);
    }

    private static ClassPlan trainers(ClassPlan plan, List<PersonId> trainers) {
        return new ClassPlan(
                plan.course(),
                plan.name(),
                plan.unit(),
                plan.venue(),
                plan.firstDay(),
                plan.lastDay(),
                trainers,
                plan.capacity(),
                plan.enrolling(),
                plan.within(),
                plan.closes());
    }
}
