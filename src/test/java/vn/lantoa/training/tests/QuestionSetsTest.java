package vn.lantoa.training.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.Answer;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.CourseId;

@AppTest
class QuestionSetsTest {

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired TestsMade given;
    @Autowired QuestionSets sets;
    @Autowired ClassTests tests;
    @Autowired ClassTestStore store;

    private ClassesMade.Made one;
    private CourseId course;

    @BeforeEach
    void aClass() {
        one = made.announced(KHE_SANH);
        course = one.one().plan().course();
    }

    @Test
    void changesInPlaceWhatNoPhoneHolds() {
        acting.as(one.organiser());
        QuestionSet first =
                done(sets.save(course, TestKind.PRE, "vi", 0, TestsMade.questions(true)));
        QuestionSet second =
                done(
                        sets.save(
                                course,
                                TestKind.PRE,
                                "vi",
                                first.revision(),
                                first.questions().subList(0, 1)));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.version()).isEqualTo(1);
        assertThat(second.questions()).hasSize(1);
    }

    @Test
    void makesANewVersionOfWhatPhonesMayHold() {
        ClassTest test = given.opened(one, TestKind.PRE);
        QuestionSet first = given.set(one, TestKind.PRE);
        acting.as(one.organiser());
        QuestionSet second =
                done(
                        sets.save(
                                course,
                                TestKind.PRE,
                                "vi",
                                first.revision(),
                                first.questions().subList(0, 1)));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.version()).isEqualTo(2);
        assertThat(store.asked(test.id())).containsExactly(first.id());
        done(tests.close(one.one().id(), TestKind.PRE));
        done(tests.open(one.one().id(), TestKind.PRE));
        assertThat(store.asked(test.id())).containsExactly(second.id());
        assertThat(store.everAsked(test.id())).containsExactlyInAnyOrder(first.id(), second.id());
    }

    @Test
    void tellsWhoeverWasOvertaken() {
        acting.as(one.organiser());
        done(sets.save(course, TestKind.PRE, "vi", 0, TestsMade.questions(true)));
        assertThat(sets.save(course, TestKind.PRE, "vi", 0, List.of()))
                .isInstanceOf(Answer.Overtaken.class);
    }

    @Test
    void copiesIntoAnotherLanguageWithTheSameIds() {
        acting.as(one.organiser());
        QuestionSet first =
                done(sets.save(course, TestKind.PRE, "vi", 0, TestsMade.questions(true)));
        QuestionSet copy = done(sets.copy(first, TestKind.PRE, "tyz"));
        assertThat(copy.questions()).isEqualTo(first.questions());
        assertThat(sets.of(course)).hasSize(2);
        assertThat(sets.copy(first, TestKind.PRE, "tyz"))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.SET_EXISTS));
    }

    @Test
    void takesThePointsAwayFromWhatIsCopiedIntoAForm() {
        acting.as(one.organiser());
        QuestionSet first =
                done(sets.save(course, TestKind.PRE, "vi", 0, TestsMade.questions(true)));
        assertThat(done(sets.copy(first, TestKind.SATISFACTION, "vi")).points()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        sets.save(
                                course,
                                TestKind.SATISFACTION,
                                "tyz",
                                0,
                                TestsMade.questions(true)));
    }

    @Test
    void areChangedByOrganisersOfTheCourseOnly() {
        for (Role role : List.of(Role.TRAINER, Role.COLLABORATOR, Role.LEADER)) {
            acting.as(role, KHE_SANH);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> sets.save(course, TestKind.PRE, "vi", 0, List.of()));
        }
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> sets.save(course, TestKind.PRE, "vi", 0, List.of()));
    }

    @Test
    void opensNeitherADraftsTestNorOneWithoutQuestions() {
        ClassesMade.Made draft = made.draft(KHE_SANH, DAY, null);
        acting.as(draft.organiser());
        assertThat(tests.open(draft.one().id(), TestKind.PRE))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.NOT_ANNOUNCED));
        acting.as(one.trainer());
        assertThat(tests.open(one.one().id(), TestKind.PRE))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.NO_QUESTIONS));
        acting.as(Role.TRAINER, KHE_SANH);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> tests.open(one.one().id(), TestKind.PRE));
    }
}
