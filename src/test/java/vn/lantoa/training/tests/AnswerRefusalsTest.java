package vn.lantoa.training.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;
import static vn.lantoa.training.tests.TestsMade.MORNING;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.Answer;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.roll.RollPhone;

/** Which answers are not taken, wait, or do not count, and which tests nobody opens or holds. */
@AppTest
class AnswerRefusalsTest {

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassSessions sessions;
    @Autowired Trainees trainees;
    @Autowired TestsMade given;
    @Autowired ClassTests tests;
    @Autowired TestAnswerStore store;
    @Autowired TestResults results;
    @Autowired QuestionSets sets;
    @Autowired FieldTests field;
    @Autowired TestsData data;
    @Autowired AnswerWords words;
    @Autowired Scores scores;
    @Autowired RollPhone phone;
    @Autowired JdbcClient jdbc;

    private ClassesMade.Made one;
    private Person person;
    private Trainee trainee;
    private ClassTest test;
    private QuestionSet set;

    @BeforeEach
    void aClassWithAPostTest() {
        one = made.announced(KHE_SANH);
        person = acting.person(Role.COLLABORATOR, KHE_SANH);
        trainee = made.enrolled(one.one(), person);
        test = given.opened(one, TestKind.POST);
        set = given.set(one, TestKind.POST);
        jdbc.sql("UPDATE class_test_window SET opened_at = ? WHERE test_id = ?")
                .params(DatabaseTime.of(MORNING.minusSeconds(86_400)), test.id())
                .update();
    }

    @Test
    void refusesAFormWithANameATrainersOwnAnswersAndACorrection() {
        ClassTest form = given.opened(one, TestKind.SATISFACTION);
        QuestionSet asked = given.set(one, TestKind.SATISFACTION);
        refused(given.entered(one.trainer(), form, asked, 1, trainee.id(), null));
        refused(given.own(one.trainer(), test, set, 1, ""));
        Fact first = given.own(person, test, set, 1, "");
        Fact correction =
                new Fact(
                        Uuid7.next(),
                        first.type(),
                        1,
                        first.madeAt(),
                        Duration.ZERO,
                        first.id(),
                        first.body(),
                        person);
        refused(correction);
    }

    @Test
    void letsAnswersWaitForAVersionThatIsNotHereYet() {
        QuestionSet later =
                new QuestionSet(
                        Uuid7.next(),
                        set.course(),
                        set.kind(),
                        set.language(),
                        set.version() + 1,
                        set.revision() + 1,
                        set.given(),
                        set.questions(),
                        set.saved());
        assertThat(given.judge(given.own(person, test, later, 1, "")))
                .isEqualTo(new FactVerdict.Waiting(later.id()));
    }

    @Test
    void judgesAPostTestByTheFirstSessionThatTakesPlace() {
        acting.as(one.organiser());
        done(sessions.cancel(one.morning().id(), one.morning().version()));
        acting.nobody();
        given.take(given.own(person, test, set, 1, ""));
        assertThat(store.of(test.id()))
                .singleElement()
                .extracting(GivenAnswers::aside)
                .isEqualTo(Aside.BEFORE_FIRST_SESSION);
    }

    @Test
    void admitsOnlyWhatWasSetAsideInTheOwnClass() {
        Fact timely = given.own(person, test, set, 1, "");
        given.take(timely);
        ClassesMade.Made second = made.announced(KHE_SANH);
        acting.as(second.trainer());
        assertThatThrownBy(() -> results.admit(second.one().id(), timely.id(), true))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(one.trainer());
        results.admit(one.one().id(), timely.id(), true);
        assertThat(store.of(test.id())).singleElement().matches(given -> !given.admitted());
    }

    @Test
    void countsNeitherFormsNorWordsThatWereSetAside() {
        ClassTest form = given.opened(one, TestKind.SATISFACTION);
        QuestionSet asked = given.set(one, TestKind.SATISFACTION);
        given.take(
                given.fact(
                        person, form, asked, 1, "Quá sớm", Map.of(), MORNING.minusSeconds(10_800)));
        assertThat(store.forms(form.id())).isEmpty();
        assertThat(store.formsAside(form.id())).isEqualTo(1);
        assertThat(store.words(form.id(), List.of())).isEmpty();
    }

    @Test
    void opensNoTestOfACancelledClassAndAnOpenOneOnce() {
        acting.as(one.trainer());
        ClassTest again = done(tests.open(one.one().id(), TestKind.POST));
        assertThat(again.opened()).isEqualTo(test.opened());
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM class_test_window WHERE test_id = ?")
                                .param(test.id())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(tests.of(one.one().id())).isEmpty();
        acting.as(one.organiser());
        done(classes.cancel(one.one().id(), one.one().version(), "Bão"));
        assertThat(tests.open(one.one().id(), TestKind.PRE))
                .isEqualTo(new Answer.Refused<>(Answer.Refusal.CLASS_OVER));
    }

    @Test
    void goesToNoPhoneWithoutASeatOrRoleNorOfACancelledClass() {
        assertThat(held(person)).isTrue();
        Person former = acting.person(Role.COLLABORATOR, KHE_SANH);
        jdbc.sql("INSERT INTO class_trainer (class_id, person_id) VALUES (?, ?)")
                .params(one.one().id().value(), former.id().value())
                .update();
        assertThat(held(former)).isFalse();
        trainees.state(trainee.id(), TraineeState.WAITING, MORNING, null, MORNING);
        assertThat(held(person)).isFalse();
        assertThat(held(one.trainer())).isTrue();
        acting.as(one.organiser());
        done(classes.cancel(one.one().id(), one.one().version(), "Bão"));
        assertThat(held(one.trainer())).isFalse();
    }

    @Test
    void knowsOnlyLanguagesOfTheProductAndSetsOfCoursesThatOneReads() {
        CourseId course = one.one().plan().course();
        acting.as(one.organiser());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sets.save(course, TestKind.PRE, "xx", 0, List.of()));
        List<Question> many =
                IntStream.rangeClosed(0, QuestionSet.MOST_QUESTIONS)
                        .mapToObj(i -> TestsMade.questions(true).getFirst())
                        .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sets.save(course, TestKind.PRE, "vi", 0, many));
        assertThat(sets.of(course)).hasSize(1);
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThat(sets.of(course)).isEmpty();
    }

    @Test
    void erasesTheWordsInTheFactThatBroughtThem() throws Exception {
        Fact fact = given.own(person, test, set, 1, "Tôi tên là ai đó");
        Map<String, Object> body =
                JsonMapper.shared().convertValue(fact.body(), new TypeReference<>() {});
        var written = RollPhone.fact("test-answers", MORNING.toString(), null, body);
        assertThat(phone.status(person, written)).isEqualTo(201);
        assertThat(content(written.id())).contains("ai đó");
        data.erase(person.id());
        assertThat(content(written.id())).isEmpty();
    }

    @Test
    void tellsTheClassOfWaitingAnswersOnlyToWhoSeesItsPeople() {
        Fact fact = given.own(person, test, set, 1, "");
        acting.as(one.organiser());
        assertThat(words.describe(fact, Locale.of("vi"))).hasSize(2);
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThat(words.describe(fact, Locale.of("vi"))).hasSize(1);
    }

    @Test
    void scoresWhoWasMergedUnderThePartThatWasKept() {
        Trainee kept = made.enrolled(one.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        given.take(given.own(person, test, set, 1, ""));
        jdbc.sql("UPDATE trainee SET merged_into = ? WHERE id = ?")
                .params(kept.id().value(), trainee.id().value())
                .update();
        assertThat(scores.of(one.one().id())).containsOnlyKeys(kept.id());
    }

    private String content(UUID fact) {
        return jdbc.sql("SELECT content FROM fact WHERE id = ?")
                .param(fact)
                .query(String.class)
                .single();
    }

    private void refused(Fact fact) {
        assertThat(given.judge(fact)).isInstanceOf(FactVerdict.Refused.class);
    }

    private boolean held(Person reader) {
        return field.records(new FieldReader(reader, List.of(KHE_SANH), DAY)).stream()
                .anyMatch(record -> record.body().contains(one.one().id().toString()));
    }
}
