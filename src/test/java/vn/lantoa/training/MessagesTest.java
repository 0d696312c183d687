package vn.lantoa.training;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
@RecordApplicationEvents
class MessagesTest {

    private static final LocalDate FAR = LocalDate.of(2027, 3, 15);

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassSessions sessions;
    @Autowired JdbcClient jdbc;
    @Autowired TrainingNotices notices;
    @Autowired ApplicationEvents events;
    @Autowired Clock clock;

    @Test
    void tellsOfAClassOnceAWeekAndOnceADayBefore() {
        ClassId id = made.announced(KHE_SANH, FAR, null).one().id();
        on(FAR.minusDays(8)).tell();
        assertThat(nears(id)).isEmpty();
        on(FAR.minusDays(7)).tell();
        on(FAR.minusDays(6)).tell();
        assertThat(nears(id)).containsExactly(7);
        on(FAR.minusDays(1)).tell();
        on(FAR.minusDays(1)).tell();
        on(FAR).tell();
        assertThat(nears(id)).containsExactly(7, 1);
    }

    @Test
    void tellsWhenTheServerWasOffOnTheDayItself() {
        ClassId id = made.announced(KHE_SANH, FAR, null).one().id();
        on(FAR.minusDays(4)).tell();
        assertThat(nears(id)).containsExactly(7);
        on(FAR.atTime(6, 0)).tell();
        assertThat(nears(id)).containsExactly(7, 1);
    }

    @Test
    void tellsNothingOfAClassThatHasBegun() {
        ClassId id = made.announced(KHE_SANH, FAR, null).one().id();
        on(FAR.atTime(8, 30)).tell();
        assertThat(nears(id)).isEmpty();
    }

    @Test
    void tellsNothingOfDraftsAndCancelledClasses() {
        ClassId draft = made.draft(KHE_SANH, FAR, null).one().id();
        ClassesMade.Made one = made.announced(KHE_SANH, FAR, null);
        acting.as(one.organiser());
        done(classes.cancel(one.one().id(), one.one().version(), "Bão"));
        on(FAR.minusDays(7)).tell();
        on(FAR.minusDays(1)).tell();
        assertThat(nears(draft)).isEmpty();
        assertThat(nears(one.one().id())).isEmpty();
    }

    @Test
    void tellsAgainOfAClassThatWasPutOff() {
        ClassesMade.Made one = made.announced(KHE_SANH, FAR, null);
        on(FAR.minusDays(7)).tell();
        acting.as(one.organiser());
        for (ClassSession session : one.sessions()) {
            done(sessions.move(session.id(), session.version(), FAR.plusDays(20)));
        }
        on(FAR.minusDays(1)).tell();
        assertThat(nears(one.one().id())).containsExactly(7);
        on(FAR.plusDays(13)).tell();
        assertThat(nears(one.one().id())).containsExactly(7, 7);
    }

    @Test
    void doesNotRemindOfAMomentThatHadPassedWhenTheClassWasAnnounced() {
        LocalDate soon = VietnamTime.today(clock).plusDays(3);
        ClassId id = made.announced(KHE_SANH, soon, null).one().id();
        on(soon.minusDays(3)).tell();
        assertThat(nears(id)).isEmpty();
        on(soon.minusDays(1)).tell();
        assertThat(nears(id)).containsExactly(1);
    }

    @Test
    void countsTheDaysToTheFirstSessionThatTakesPlace() {
        ClassesMade.Made one = made.announced(KHE_SANH, FAR, null);
        acting.as(one.organiser());
        ClassSession afternoon = one.sessions().getLast();
        done(sessions.move(afternoon.id(), afternoon.version(), FAR.plusDays(3)));
        done(sessions.cancel(one.morning().id(), one.morning().version()));
        on(FAR.minusDays(7)).tell();
        assertThat(nears(one.one().id())).isEmpty();
        on(FAR.minusDays(4)).tell();
        assertThat(nears(one.one().id())).containsExactly(7);
    }

    @Test
    void tellsOfTomorrowOnlyWhereTheWeekWasSleptThrough() {
        ClassId id = made.announced(KHE_SANH, FAR, null).one().id();
        on(FAR.minusDays(1)).tell();
        assertThat(nears(id)).containsExactly(1);
    }

    @Test
    void tellsOnceWhenTwoServersLookAtTheSameTime() {
        ClassId id = made.announced(KHE_SANH, FAR, null).one().id();
        jdbc.sql(
                        "INSERT INTO class_reminder (class_id, days, begins, noted_at) VALUES (?, 7, ?, NOW())")
                .params(id.value(), FAR)
                .update();
        on(FAR.minusDays(7)).tell();
        assertThat(nears(id)).isEmpty();
    }

    @Test
    void tellsThatThePlanOfAnAnnouncedClassChanged() {
        ClassesMade.Made one = made.announced(KHE_SANH, FAR, null);
        acting.as(one.organiser());
        done(classes.change(one.one().id(), one.one().version(), one.one().plan()));
        assertThat(events.stream(ClassChanged.class)).contains(new ClassChanged(one.one().id()));
    }

    @Test
    void tellsThatAClassIsAnnouncedChangedAndCancelled() {
        ClassesMade.Made one = made.announced(KHE_SANH, FAR, null);
        ClassId id = one.one().id();
        assertThat(events.stream(ClassAnnounced.class)).contains(new ClassAnnounced(id));
        assertThat(events.stream(ClassChanged.class)).doesNotContain(new ClassChanged(id));
        acting.as(one.organiser());
        TrainingClass moved =
                done(sessions.move(one.morning().id(), one.morning().version(), FAR.plusDays(1)));
        assertThat(events.stream(ClassChanged.class)).containsOnlyOnce(new ClassChanged(id));
        done(classes.cancel(id, moved.version(), "Bão"));
        assertThat(events.stream(ClassCancelled.class)).containsExactly(new ClassCancelled(id));
    }

    @Test
    void saysNothingOfADraftThatIsChangedOrCancelled() {
        ClassesMade.Made one = made.draft(KHE_SANH, FAR, null);
        acting.as(one.organiser());
        TrainingClass changed =
                done(classes.change(one.one().id(), one.one().version(), one.one().plan()));
        done(classes.cancel(changed.id(), changed.version(), "Nhầm"));
        assertThat(events.stream(ClassChanged.class)).isEmpty();
        assertThat(events.stream(ClassCancelled.class)).isEmpty();
    }

    private ClassReminders on(LocalDate day) {
        return on(day.atTime(7, 0));
    }

    private ClassReminders on(LocalDateTime at) {
        Instant now = VietnamTime.instant(at);
        return new ClassReminders(jdbc, notices, Clock.fixed(now, VietnamTime.ZONE));
    }

    private List<Integer> nears(ClassId id) {
        return events.stream(ClassNears.class)
                .filter(message -> message.classId().equals(id))
                .map(ClassNears::days)
                .toList();
    }
}
