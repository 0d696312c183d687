package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.roll.RollPhone.mark;
import static vn.lantoa.training.roll.RollPhone.walkIn;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.enrolment.TraineeMerge;
import vn.lantoa.training.enrolment.TraineeMerge.Merged;

/** Somebody who was written down in the hall turns out to have been enrolled, marks and all. */
@AppTest
class WalkInMergedTest {

    private static final String EIGHT = "2026-11-24T01:05:00Z";
    private static final String NINE = "2026-11-24T02:00:00Z";
    private static final String AFTERNOON = "2026-11-24T07:05:00Z";

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired RollPhone phone;
    @Autowired RollDesk desk;
    @Autowired Attendance attendance;
    @Autowired TraineeMerge merge;

    @Test
    void countsOnceWithAllTheirMarksAndTheRollNamesThemOnce() throws Exception {
        ClassesMade.Made lop = made.announced(KHE_SANH, DAY, null);
        ClassSession morning = lop.morning();
        ClassSession afternoon = lop.sessions().getLast();
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Trainee enrolled = made.enrolled(lop.one(), person);
        TraineeId came = TraineeId.next();
        phone.send(
                lop.trainer(),
                walkIn(morning, came, "Người đến thử", EIGHT),
                mark(morning, came, "PRESENT", EIGHT),
                mark(morning, enrolled.id(), "ABSENT", NINE));
        await().untilAsserted(() ->
                assertThat(attendance.standing(morning.id()))
                        .containsEntry(came, Mark.PRESENT)
                        .containsEntry(enrolled.id(), Mark.ABSENT));
        acting.as(lop.organiser());
        assertThat(desk.lines(morning.id())).hasSize(2);
        assertThat(merge.merge(lop.one().id(), came, enrolled.id()))
                .isEqualTo(new Merged.Into(enrolled.id()));
        acting.nobody();
        // a phone that has not heard of it marks the one that is no longer listed
        assertThat(phone.status(lop.trainer(), mark(afternoon, came, "LATE", AFTERNOON)))
                .isEqualTo(201);
        assertThat(attendance.standing(morning.id()))
                .containsExactly(Map.entry(enrolled.id(), Mark.PRESENT));
        assertThat(attendance.standing(afternoon.id()))
                .containsExactly(Map.entry(enrolled.id(), Mark.LATE));
        assertThat(attendance.of(lop.one().id()))
                .containsExactly(Map.entry(enrolled.id(), new Attended(2, 2)));
        acting.as(lop.organiser());
        List<SheetLine> sheet = desk.lines(morning.id());
        assertThat(sheet).extracting(line -> line.trainee().id()).containsExactly(enrolled.id());
        SheetLine.Made standing = java.util.Objects.requireNonNull(sheet.getFirst().standing());
        assertThat(standing.state()).isEqualTo(Mark.PRESENT);
        assertThat(phone.record(lop.trainer(), "rosters", lop.one().id()).path("merged").toString())
                .contains(came.toString(), enrolled.id().toString());
    }
}
