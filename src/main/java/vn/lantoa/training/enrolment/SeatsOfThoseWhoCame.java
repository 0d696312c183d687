package vn.lantoa.training.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.roll.MarksKept;
import vn.lantoa.training.roll.RollMark;

/**
 * Gives a seat to whoever the roll says was there, whatever the capacity and whatever became of
 * their enrolment: only who has a seat takes the tests and gets a certificate. When no mark says so
 * any more, as after a slip of the finger, their enrolment is what it was before.
 */
@Component
class SeatsOfThoseWhoCame implements MarksKept {

    private final JdbcClient jdbc;
    private final Seating seating;
    private final ClassTouches touches;

    SeatsOfThoseWhoCame(JdbcClient jdbc, Seating seating, ClassTouches touches) {
        this.jdbc = jdbc;
        this.seating = seating;
        this.touches = touches;
    }

    /** Somebody without a seat who was there, last at that moment. */
    private record Came(ClassId classId, TraineeId trainee, String state, Instant at) {}

    /** Somebody who has their seat from the roll, and whom no mark calls there any more. */
    private record Gone(ClassId classId, TraineeId trainee, UnitId organiser, UnitId unit) {}

    @Override
    public void kept(List<RollMark> marks) {
        Set<UUID> marked =
                marks.stream().map(mark -> mark.trainee().value()).collect(Collectors.toSet());
        came(marked).forEach(this::seat);
        gone(marked).forEach(this::unseat);
    }

    private void seat(Came one) {
        Who who = new Who.Known(one.trainee());
        EnrolmentAnswer answer =
                seating.take(one.classId(), who, Step.COME, TraineeOrigin.WALK_IN, one.at());
        if (answer instanceof EnrolmentAnswer.Stands stands
                && stands.state() == TraineeState.ENROLLED) {
            jdbc.sql("UPDATE trainee SET came_from = ? WHERE id = ?")
                    .params(one.state(), stands.trainee().value())
                    .update();
        }
    }

    /** An offer was over when the seat was taken: it is made again when it is their turn. */
    private void unseat(Gone one) {
        jdbc.sql(
                        """
                        UPDATE trainee SET state = IF(came_from = 'OFFERED', 'WAITING', came_from),
                               came_from = NULL
                        WHERE id = ?
                        """)
                .param(one.trainee().value())
                .update();
        touches.note(one.organiser());
        touches.note(one.unit());
        seating.pass(one.classId());
    }

    private List<Came> came(Set<UUID> marked) {
        return jdbc.sql(
                        """
                        SELECT k.class_id, k.id, k.state, MAX(m.at) AS at FROM trainee t
                        JOIN trainee k ON k.id = COALESCE(t.merged_into, t.id)
                        JOIN attendance a ON a.trainee_id = k.id
                        JOIN attendance_mark m ON m.id = a.mark_id
                        WHERE t.id IN (:marked) AND k.state <> 'ENROLLED'
                          AND a.state IN ('PRESENT', 'LATE')
                        GROUP BY k.class_id, k.id, k.state ORDER BY k.class_id, k.id
                        """)
                .param("marked", marked)
                .query((row, n) ->
                        new Came(
                                new ClassId(row.getObject("class_id", UUID.class)),
                                new TraineeId(row.getObject("id", UUID.class)),
                                row.getString("state"),
                                DatabaseTime.read(row, "at")))
                .list();
    }

    private List<Gone> gone(Set<UUID> marked) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT k.class_id, k.id, c.unit AS organiser, k.unit FROM trainee t
                        JOIN trainee k ON k.id = COALESCE(t.merged_into, t.id)
                        JOIN training_class c ON c.id = k.class_id
                        WHERE t.id IN (:marked) AND k.state = 'ENROLLED' AND k.came_from IS NOT NULL
                          AND NOT EXISTS (
                              SELECT 1 FROM attendance a
                              WHERE a.trainee_id = k.id AND a.state IN ('PRESENT', 'LATE'))
                        ORDER BY k.class_id, k.id
                        """)
                .param("marked", marked)
                .query((row, n) ->
                        new Gone(
                                new ClassId(row.getObject("class_id", UUID.class)),
                                new TraineeId(row.getObject("id", UUID.class)),
                                UnitId.parse(row.getString("organiser")),
                                UnitId.parse(row.getString("unit"))))
                .list();
    }
}
