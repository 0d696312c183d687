package vn.lantoa.training.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.enrolment.ClassLinks;
import vn.lantoa.training.enrolment.JoinAnswer;
import vn.lantoa.training.enrolment.LinkToken;
import vn.lantoa.training.enrolment.Newcomer;
import vn.lantoa.training.roll.Attendance;
import vn.lantoa.training.roll.Mark;
import vn.lantoa.training.roll.RollTimes;

/** Self check-in by a private link: by the server's clock, with the same effect as from a phone. */
@AppTest
@Transactional
class LinkCheckInsTest {

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassSessions sessions;
    @Autowired ClassLinks links;
    @Autowired LinkCheckIns checkIns;
    @Autowired Trainees trainees;
    @Autowired Attendance attendance;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private ClassesMade.Made lop;
    private ClassSession session;
    private LinkToken token;
    private Trainee one;

    @BeforeEach
    void aClassThatIsHeldNowWithSomebodyWhoCameByItsLink() {
        lop = byLink();
        session = lop.morning();
        ClassLinks.Joined joined = joined(lop);
        heldNow(session);
        token = joined.token();
        one = joined.part().trainee();
    }

    @Test
    void theCodeOnTheTrainersScreenMarksThePersonAsPresent() {
        String typed = code(clock.instant()).toLowerCase(Locale.ROOT);
        assertThat(say(typed.substring(0, 4) + " " + typed.substring(4)))
                .isInstanceOf(LinkCheckIns.Said.Marked.class);
        assertThat(standing()).isEqualTo(Mark.PRESENT);
        assertThat(how()).isEqualTo("SELF");
        assertThat(
                        jdbc.sql("SELECT outcome FROM check_in WHERE trainee_id = ?")
                                .param(one.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("COUNTED");
        assertThat(part().mark()).isEqualTo(Mark.PRESENT);
        assertThat(part().asks()).isFalse();
    }

    @Test
    void aCodeOfSeventeenSecondsAgoCountsAndAnOlderOneWaitsForTheTrainer() {
        long intoWindow = clock.instant().getEpochSecond() % 15;
        String old = code(clock.instant().minusSeconds(intoWindow + 45));
        assertThat(say(old)).isInstanceOf(LinkCheckIns.Said.Waits.class);
        assertThat(standing()).isNull();
        assertThat(part().waits()).isTrue();
        assertThat(part().asks()).as("may try again").isTrue();
        assertThat(doubt()).isEqualTo("CODE");
        String last = code(clock.instant().minusSeconds(16));
        assertThat(say(last)).isInstanceOf(LinkCheckIns.Said.Marked.class);
        assertThat(standing()).isEqualTo(Mark.PRESENT);
    }

    /** Fails when the tries of a link are not counted. */
    @Test
    void nobodyGuessesByTheirLink() {
        for (int i = 0; i < CheckInRules.TRIES; i++) {
            assertThat(say("0000000" + i)).isInstanceOf(LinkCheckIns.Said.Waits.class);
        }
        assertThat(say(code(clock.instant())))
                .isEqualTo(new LinkCheckIns.Said.Refused("training.checkin.tries"));
        assertThat(standing()).isNull();
    }

    @Test
    void whatIsNoCodeCostsNoTry() {
        assertThat(say("123"))
                .isEqualTo(new LinkCheckIns.Said.Refused("training.own.checkin.wrong"));
        assertThat(part().waits()).isFalse();
    }

    @Test
    void whoHasNoSeatYetWaitsForTheTrainer() {
        Instant now = clock.instant();
        trainees.state(one.id(), TraineeState.WAITING, now, null, now);
        assertThat(say(code(now))).isInstanceOf(LinkCheckIns.Said.Waits.class);
        assertThat(doubt()).isEqualTo("SEAT");
    }

    @Test
    void whoLeftTheClassIsToldSo() {
        links.say(token, false);
        assertThat(checkIns.sessions(token)).isEmpty();
        assertThat(say(code(clock.instant())))
                .isEqualTo(new LinkCheckIns.Said.Refused("training.checkin.notEnrolled"));
    }

    @Test
    void aFutureAClosedAndACancelledSessionAreAnsweredInWords() {
        ClassesMade.Made later = byLink();
        assertThat(saidIn(later)).isEqualTo(refused("training.checkin.early"));
        ClassesMade.Made past = byLink();
        LinkToken holder = joined(past).token();
        starts(past.morning(), -72 * 60);
        assertThat(checkIns.say(holder, past.morning().id(), "00000000"))
                .contains(refused("training.checkin.closed"));
        acting.as(lop.organiser());
        int version = sessions.known(session.id()).orElseThrow().version();
        done(sessions.cancel(session.id(), version));
        acting.nobody();
        assertThat(part().open()).isEqualTo(RollTimes.Open.CANCELLED);
        assertThat(say(code(clock.instant()))).isEqualTo(refused("training.checkin.cancelled"));
        assertThat(standing()).isNull();
    }

    /** Fails when the session's class is not compared with the link's. */
    @Test
    void aSessionOfAnotherClassIsOutOfReach() {
        ClassesMade.Made other = byLink();
        heldNow(other.morning());
        assertThatThrownBy(() -> checkIns.say(token, other.morning().id(), "00000000"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(
                        checkIns.say(
                                LinkToken.parse("x".repeat(43)).orElseThrow(),
                                session.id(),
                                "00000000"))
                .isEmpty();
    }

    private ClassesMade.Made byLink() {
        LocalDate day = VietnamTime.today(clock).plusDays(3);
        ClassesMade.Made all = made.announced(KHE_SANH, day, null);
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

    private LinkCheckIns.Said saidIn(ClassesMade.Made all) {
        return checkIns.say(joined(all).token(), all.morning().id(), "00000000").orElseThrow();
    }

    private void heldNow(ClassSession one) {
        starts(one, -10);
    }

    private void starts(ClassSession one, int minutes) {
        jdbc.sql("UPDATE class_session SET starts_at = ?, ends_at = ? WHERE id = ?")
                .params(
                        VietnamTime.local(clock.instant()).plusMinutes(minutes),
                        VietnamTime.local(clock.instant()).plusMinutes(minutes + 120),
                        one.id().value())
                .update();
    }

    private String code(Instant at) {
        return CheckInCode.at(classes.checkInKey(lop.one().id(), at), session.id(), at);
    }

    private LinkCheckIns.Said say(String typed) {
        return checkIns.say(token, session.id(), typed).orElseThrow();
    }

    private static LinkCheckIns.Said refused(String key) {
        return new LinkCheckIns.Said.Refused(key);
    }

    private LinkCheckIns.Part part() {
        return checkIns.sessions(token).stream()
                .filter(part -> part.session().id().equals(session.id()))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Mark standing() {
        return attendance.standing(session.id()).get(one.id());
    }

    private String how() {
        return text("SELECT how FROM attendance_mark WHERE trainee_id = ?");
    }

    private String doubt() {
        return text("SELECT doubt FROM check_in WHERE trainee_id = ? AND doubt IS NOT NULL");
    }

    private String text(String sql) {
        return jdbc.sql(sql).param(one.id().value()).query(String.class).single();
    }
}
