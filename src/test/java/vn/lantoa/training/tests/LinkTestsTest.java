package vn.lantoa.training.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.enrolment.ClassLinks;
import vn.lantoa.training.enrolment.JoinAnswer;
import vn.lantoa.training.enrolment.LinkToken;
import vn.lantoa.training.enrolment.Newcomer;

/** Tests and forms by a private link: scored and kept as what comes from phones. */
@AppTest
@Transactional
class LinkTestsTest {

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired TestsMade given;
    @Autowired Classes classes;
    @Autowired ClassTests tests;
    @Autowired ClassLinks links;
    @Autowired LinkTests own;
    @Autowired TestAnswerStore store;
    @Autowired Scores scores;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private ClassesMade.Made one;
    private LinkToken token;
    private Trainee trainee;

    @BeforeEach
    void aClassThatBeganWithSomebodyWhoCameByItsLink() {
        one = byLink();
        ClassLinks.Joined joined = joined(one);
        token = joined.token();
        trainee = joined.part().trainee();
        jdbc.sql("UPDATE class_session SET starts_at = ?, ends_at = ? WHERE id = ?")
                .params(
                        VietnamTime.local(clock.instant()).minusMinutes(10),
                        VietnamTime.local(clock.instant()).plusMinutes(110),
                        one.morning().id().value())
                .update();
    }

    @Test
    void scoresThePostTestAsOneFromAPhone() {
        ClassTest test = opened(TestKind.POST);
        QuestionSet set = asked(test);
        assertThat(answer(test, set, 1)).isEqualTo(LinkTests.Taken.KEPT);
        assertThat(scores.of(one.one().id()).get(trainee.id())).isEqualTo(new Score(null, 100));
        assertThat(store.of(test.id()))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.entered()).isFalse();
                    assertThat(kept.counts()).isTrue();
                });
        assertThat(own.of(token)).singleElement().matches(LinkTests.Part::given);
    }

    /** Fails when it is not asked whether answers were given. */
    @Test
    void takesNobodysTestTwice() {
        ClassTest test = opened(TestKind.POST);
        QuestionSet set = asked(test);
        answer(test, set, 2);
        assertThat(answer(test, set, 1)).isEqualTo(LinkTests.Taken.TWICE);
        assertThat(scores.of(one.one().id()).get(trainee.id())).isEqualTo(new Score(null, 0));
    }

    @Test
    void neverShowsWhatIsRightOrWhatItEarns() {
        opened(TestKind.POST);
        assertThat(own.of(token))
                .flatExtracting(LinkTests.Part::sets)
                .flatExtracting(QuestionSet::questions)
                .isNotEmpty()
                .allMatch(question -> question.right().isEmpty() && question.points() == 0);
    }

    @Test
    void keepsASatisfactionFormWithoutItsGiver() {
        ClassTest test = opened(TestKind.SATISFACTION);
        assertThat(answer(test, asked(test), 1)).isEqualTo(LinkTests.Taken.KEPT);
        assertThat(store.forms(test.id())).hasSize(1);
        assertThat(store.gaveForm(test.id())).containsExactly(trainee.id().value());
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT COUNT(*) FROM test_answer a
                                        WHERE a.test_id = :test AND (a.trainee_id IS NOT NULL
                                            OR a.made_at IS NOT NULL
                                            OR a.id IN (SELECT fact_id FROM form_given))
                                        """)
                                .param("test", test.id())
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(answer(test, asked(test), 1)).isEqualTo(LinkTests.Taken.TWICE);
        assertThat(store.forms(test.id())).hasSize(1);
    }

    @Test
    void setsAsideWhatArrivesAfterItWasClosed() {
        ClassTest test = opened(TestKind.POST);
        QuestionSet set = asked(test);
        acting.as(one.organiser());
        done(tests.close(one.one().id(), TestKind.POST));
        acting.nobody();
        jdbc.sql("UPDATE class_test_window SET closed_at = ? WHERE test_id = ?")
                .params(DatabaseTime.of(clock.instant().minusSeconds(30)), test.id())
                .update();
        assertThat(own.of(token)).as("a closed one is not asked").isEmpty();
        assertThat(answer(test, set, 1)).isEqualTo(LinkTests.Taken.ASIDE);
        assertThat(scores.of(one.one().id())).isEmpty();
    }

    /** Fails when the test's class is not compared with the link's. */
    @Test
    void takesAnswersToTestsOfTheOwnClassOnlyAndToTheirQuestions() {
        ClassTest test = opened(TestKind.POST);
        QuestionSet set = asked(test);
        ClassesMade.Made other = byLink();
        ClassTest theirs = given.opened(other, TestKind.POST);
        QuestionSet theirSet = given.set(other, TestKind.POST);
        assertThatThrownBy(() -> answer(theirs, theirSet, 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answer(test, theirSet, 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answer(test, set, 9)).isInstanceOf(AccessDeniedException.class);
    }

    /** Fails when whoever holds a link is asked without a seat. */
    @Test
    void asksOnlyThoseWithASeat() {
        ClassTest test = opened(TestKind.POST);
        QuestionSet set = asked(test);
        links.say(token, false);
        assertThat(own.of(token)).isEmpty();
        assertThat(own.answer(token, test.id(), set.id(), Map.of(), Map.of())).isEmpty();
        assertThat(store.of(test.id())).isEmpty();
    }

    private ClassTest opened(TestKind kind) {
        ClassTest test = given.opened(one, kind);
        jdbc.sql("UPDATE class_test_window SET opened_at = ? WHERE test_id = ?")
                .params(DatabaseTime.of(clock.instant().minus(Duration.ofMinutes(5))), test.id())
                .update();
        return test;
    }

    private QuestionSet asked(ClassTest test) {
        return own.of(token).stream()
                .filter(part -> part.test().id().equals(test.id()))
                .flatMap(part -> part.sets().stream())
                .findFirst()
                .orElseThrow();
    }

    private LinkTests.Taken answer(ClassTest test, QuestionSet set, int choice) {
        Map<UUID, Set<Integer>> chosen = new LinkedHashMap<>();
        Map<UUID, String> words = new LinkedHashMap<>();
        for (Question question : set.questions()) {
            switch (question.kind()) {
                case TEXT -> words.put(question.id(), "Lớp học rõ ràng");
                case SCALE -> chosen.put(question.id(), Set.of(5));
                default -> chosen.put(question.id(), Set.of(choice));
            }
        }
        return own.answer(token, test.id(), set.id(), chosen, words).orElseThrow();
    }

    private ClassesMade.Made byLink() {
        ClassesMade.Made all = made.announced(KHE_SANH, VietnamTime.today(clock).plusDays(3), null);
        acting.as(all.organiser());
        done(
                classes.change(
                        all.one().id(), all.one().version(), ClassesMade.byLink(all.one().plan())));
        acting.nobody();
        return all;
    }

    private ClassLinks.Joined joined(ClassesMade.Made all) {
        acting.as(all.organiser());
        LinkToken open = links.make(all.one().id());
        acting.nobody();
        JoinAnswer answer =
                links.join(open, new Newcomer("Dấu " + Uuid7.next(), null, KHE_SANH, null, null))
                        .orElseThrow();
        return ((JoinAnswer.In) answer).joined();
    }
}
