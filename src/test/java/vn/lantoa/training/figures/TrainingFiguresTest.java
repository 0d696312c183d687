package vn.lantoa.training.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.QUANG_TRI;
import static vn.lantoa.training.ClassesMade.done;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Sex;
import vn.lantoa.accounts.Twins;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.enrolment.TraineeMerge;
import vn.lantoa.training.roll.Attended;
import vn.lantoa.training.tests.Score;

@AppTest
class TrainingFiguresTest {

    @Autowired FiguresMade made;
    @Autowired ClassesMade classesMade;
    @Autowired TrainingFigures figures;
    @Autowired OwnRecords records;
    @Autowired Twins twins;
    @Autowired TraineeMerge merge;
    @Autowired Classes classes;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;

    private FiguresMade.Two two;
    private FigureFilter ofCourse;

    @BeforeEach
    void twoClasses() {
        two = made.two();
        ofCourse = new FigureFilter(null, null, null, two.first().one().plan().course(), null);
        acting.as(two.first().organiser());
    }

    @Test
    void countsParticipationsAndPeopleApart() {
        Counts all = figures.of(ofCourse).all();
        assertThat(all.invited()).isEqualTo(1);
        assertThat(all.enrolled()).isEqualTo(7);
        assertThat(all.participations()).isEqualTo(6);
        assertThat(all.people()).isEqualTo(3);
        assertThat(all.women()).isEqualTo(2);
        assertThat(all.men()).isEqualTo(4);
        assertThat(all.certificates()).isZero();
    }

    @Test
    void sharesAttendanceOverTheSessionsThatWereHeld() {
        // first class: 2 + 1 + 2 + 0 of 2 each; second: only the morning was held, 3 of 3
        Counts all = figures.of(ofCourse).all();
        assertThat(all.sessionsAttended()).isEqualTo(8);
        assertThat(all.sessionsHeld()).isEqualTo(11);
        assertThat(all.share()).isEqualTo(72);
    }

    @Test
    void standsApartByClassSexGroupAndUnit() {
        FigureSum sum = figures.of(ofCourse);
        assertThat(sum.byClass())
                .extracting(line -> line.counts().participations())
                .containsExactly(3, 3);
        assertThat(sum.byCourse()).hasSize(1);
        assertThat(of(sum.bySex(), Optional.of(Sex.FEMALE)).participations()).isEqualTo(2);
        assertThat(of(sum.bySex(), Optional.of(Sex.MALE)).people()).isEqualTo(2);
        assertThat(of(sum.bySex(), Optional.<Sex>empty()).invited()).isEqualTo(1);
        assertThat(of(sum.byGroup(), Optional.of(TargetGroup.COLLABORATORS)).enrolled())
                .isEqualTo(2);
        assertThat(of(sum.byUnit(), QUANG_TRI).participations()).isEqualTo(6);
        assertThat(of(sum.byUnit(), DIEN_BIEN).enrolled()).isEqualTo(1);
        assertThat(figures.of(two.second().id()).byUnit())
                .extracting(FigureSum.Line::of)
                .containsExactly(KHE_SANH);
    }

    @Test
    void countsOneTargetGroupAlone() {
        FigureFilter group =
                new FigureFilter(null, null, null, ofCourse.course(), TargetGroup.COLLABORATORS);
        assertThat(figures.of(group).all().participations()).isEqualTo(2);
        assertThat(figures.of(group).all().people()).isEqualTo(1);
    }

    @Test
    void countsThePeriodAndTheSubtreeThatWasAskedFor() {
        FigureFilter firstDay = new FigureFilter(DAY, DAY, null, ofCourse.course(), null);
        assertThat(figures.of(firstDay).byClass()).hasSize(1);
        FigureFilter elsewhere = new FigureFilter(null, null, DIEN_BIEN, ofCourse.course(), null);
        assertThat(figures.of(elsewhere).byClass()).isEmpty();
        FigureFilter province = new FigureFilter(null, null, QUANG_TRI, ofCourse.course(), null);
        acting.as(Role.LEADER, QUANG_TRI);
        assertThat(figures.of(province).byClass()).hasSize(2);
    }

    @Test
    void showsNobodyWhatTheyDoNotSee() {
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThat(figures.of(FigureFilter.ALL).byClass())
                .noneMatch(line -> line.of().id().equals(two.second().id()));
        denied();
        acting.as(two.account());
        assertThat(figures.of(FigureFilter.ALL).byClass()).isEmpty();
        denied();
        acting.as(Role.TRAINER, KHE_SANH);
        assertThat(figures.of(FigureFilter.ALL).byClass()).isEmpty();
        denied();
        acting.as(two.first().trainer());
        assertThat(figures.of(FigureFilter.ALL).byClass()).hasSize(2);
        assertThat(figures.of(two.second().id()).all().participations()).isEqualTo(3);
    }

    /** Fails with a limit to the classes, or with questions for each of them. */
    @Test
    @Transactional
    void countsEveryClassAndAsksAsOftenForThousandsAsForTwo() {
        figures.of(ofCourse);
        long few = questions();
        assertThat(figures.of(ofCourse).byClass()).hasSize(2);
        few = questions() - few;
        jdbc.sql(
                        """
                        INSERT INTO training_class
                            (id, course_id, name, unit, unit_path, venue, first_day, last_day, enrolling,
                             within, status, check_in_key, search_text, saved_at, version)
                        SELECT UUID(), course_id, name, unit, unit_path, venue, first_day, last_day,
                               enrolling, within, status, check_in_key, search_text, saved_at,
                               version
                        FROM training_class JOIN seq_1_to_5000 WHERE id = ?
                        """)
                .param(two.first().one().id().value())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO trainee (id, class_id, unit, unit_path, state, origin, queued_at, said_at)
                        SELECT UUID(), c.id, c.unit, c.unit_path, 'ENROLLED', 'LIST', c.saved_at, c.saved_at
                        FROM training_class c
                        WHERE c.course_id = ? AND c.id NOT IN (SELECT t.class_id FROM trainee t)
                        """)
                .param(two.first().one().plan().course().value())
                .update();
        long many = questions();
        FigureSum sum = figures.of(ofCourse);
        many = questions() - many;
        assertThat(sum.byClass()).hasSize(5_002);
        assertThat(sum.all().enrolled()).isEqualTo(5_007);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void countsNoDraftAndNoCancelledClassInFiguresAndRecords() {
        acting.as(two.first().organiser());
        done(classes.cancel(two.second().id(), two.second().version(), "Bão"));
        assertThat(figures.of(ofCourse).byClass())
                .singleElement()
                .satisfies(line -> assertThat(line.of().id()).isEqualTo(two.first().one().id()));
        acting.as(two.account());
        assertThat(records.mine().attended()).hasSize(1);
        acting.as(two.first().trainer());
        assertThat(records.mine().taught()).hasSize(1);
    }

    @Test
    void countsTwoOfANameAtTwoUnitsAsTwo() {
        jdbc.sql(
                        """
                        UPDATE trainee t JOIN trainee_name n ON n.trainee_id = t.id
                        SET t.unit = '2025-19414' WHERE n.name = 'ho van ba' AND t.class_id = ?
                        """)
                .param(two.second().id().value())
                .update();
        assertThat(figures.of(ofCourse).all().people()).isEqualTo(4);
    }

    @Test
    void countsTwoAccountsThatWereMergedAsOnePerson() {
        var kept = acting.person(Role.COLLABORATOR, KHE_SANH);
        jdbc.sql("UPDATE trainee SET person_id = ? WHERE class_id = ? AND person_id = ?")
                .params(kept.id().value(), two.second().id().value(), two.account().id().value())
                .update();
        assertThat(figures.of(ofCourse).all().people()).isEqualTo(4);
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        twins.merge(kept.id(), two.account().id());
        acting.as(two.first().organiser());
        assertThat(figures.of(ofCourse).all().people()).isEqualTo(3);
    }

    @Test
    void countsAnErasedNameForItself() {
        jdbc.sql("DELETE FROM trainee_name WHERE name IN ('Hồ Văn Ba', 'ho van ba')").update();
        assertThat(figures.of(ofCourse).all().people()).isEqualTo(4);
    }

    @Test
    void averagesTheGainOverThoseWhoTookBothTests() {
        List<Part> parts =
                List.of(
                        part(new Score(40, 80)),
                        part(new Score(50, 75)),
                        part(new Score(null, 90)));
        Counts counts = Part.count(parts);
        assertThat(counts.testedTwice()).isEqualTo(2);
        assertThat(counts.gain()).isEqualTo(33);
        assertThat(Part.count(List.of(part(new Score(20, null)))).gain()).isNull();
        assertThat(Part.count(List.of()).share()).isNull();
    }

    @Test
    void keepsForEverybodyTheirOwnRecordOnly() {
        acting.as(two.account());
        OwnRecord mine = records.mine();
        assertThat(mine.taught()).isEmpty();
        assertThat(mine.attended()).hasSize(2);
        assertThat(mine.attended().getLast().sessions()).isEqualTo(new Attended(2, 2));
        assertThat(mine.attended().getFirst().sessions()).isEqualTo(new Attended(1, 1));
        acting.as(two.first().trainer());
        OwnRecord teaching = records.mine();
        assertThat(teaching.attended()).isEmpty();
        assertThat(teaching.taught()).hasSize(2);
        assertThat(teaching.taught().getFirst().participants()).isEqualTo(3);
        acting.as(Role.TRAINER, KHE_SANH);
        assertThat(records.mine().taught()).isEmpty();
    }

    /** Fails when what the other part attended does not count for the person. */
    @Test
    void hasInTheirRecordWhatAWalkInAttendedWhoTurnedOutToBeThem() {
        ClassSession morning = two.secondSessions().getFirst();
        ClassSession afternoon = two.secondSessions().getLast();
        Trainee walkIn = made.walkIn(two.second(), "Hồ Thị Đến Thẳng");
        made.came(walkIn, morning, afternoon);
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Trainee enrolled = classesMade.enrolled(two.second(), person);
        acting.as(person);
        assertThat(records.mine().attended())
                .singleElement()
                .satisfies(one -> assertThat(one.sessions()).isEqualTo(new Attended(0, 2)));
        acting.as(two.first().organiser());
        merge.merge(two.second().id(), walkIn.id(), enrolled.id());
        acting.as(person);
        assertThat(records.mine().attended())
                .singleElement()
                .satisfies(one -> assertThat(one.sessions()).isEqualTo(new Attended(2, 2)));
        acting.as(two.first().organiser());
        Trainee other = made.walkIn(two.second(), "Lê Văn Đến Thẳng");
        made.came(other, morning);
        Person found = acting.person(Role.COLLABORATOR, KHE_SANH);
        merge.merge(two.second().id(), other.id(), found.id());
        acting.as(found);
        assertThat(records.mine().attended())
                .singleElement()
                .satisfies(one -> assertThat(one.sessions()).isEqualTo(new Attended(1, 2)));
    }

    @Test
    void countsTheHoursOfSessionsThatAreOver() {
        ClassesMade.Made past = classesMade.announced(KHE_SANH, DAY.minusDays(10), null);
        acting.as(past.trainer());
        assertThat(records.mine().taught())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.sessions()).isEqualTo(2);
                    assertThat(one.minutes()).isEqualTo(330);
                });
        ClassSession cancelled = past.morning();
        jdbc.sql("UPDATE class_session SET cancelled = TRUE WHERE id = ?")
                .param(cancelled.id().value())
                .update();
        assertThat(records.mine().minutes()).isEqualTo(150);
        acting.as(two.first().trainer());
        assertThat(records.mine().minutes()).isZero();
    }

    /** How many questions this connection has asked the database. */
    private long questions() {
        return jdbc.sql(
                        """
                        SELECT variable_value FROM information_schema.session_status
                        WHERE variable_name = 'COM_SELECT'
                        """)
                .query(Long.class)
                .single();
    }

    private Part part(Score score) {
        return new Part(
                two.second(), "one", UnitId.now("44"), null, null, false, true, null, score, false);
    }

    private void denied() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> figures.of(two.second().id()));
    }

    private static <T> Counts of(List<FigureSum.Line<T>> lines, T of) {
        return lines.stream()
                .filter(line -> line.of().equals(of))
                .findFirst()
                .orElseThrow()
                .counts();
    }
}
