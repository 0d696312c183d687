package vn.lantoa.training.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.roll.MarksKept;
import vn.lantoa.training.roll.RollMark;

/**
 * Gives a seat to whoever the roll says was there, whatever the capacity and whatever became of
 * their enrolment: only who has a seat takes the tests and gets a certificate.
 */
@Component
class SeatsOfThoseWhoCame implements MarksKept {

    private final JdbcClient jdbc;
    private final Seating seating;

    SeatsOfThoseWhoCame(JdbcClient jdbc, Seating seating) {
        this.jdbc = jdbc;
        this.seating = seating;
    }

    /** Somebody without a seat who was there, last at that moment. */
    private record Came(ClassId classId, TraineeId trainee, Instant at) {}

    @Override
    public void kept(List<RollMark> marks) {
        came(marks.stream().map(mark -> mark.trainee().value()).collect(Collectors.toSet()))
                .forEach(one ->
                        seating.take(
                                one.classId(),
                                new Who.Known(one.trainee()),
                                Step.COME,
                                TraineeOrigin.WALK_IN,
                                one.at()));
    }

    /** By the marks that stand, under either name of who was merged. */
    private List<Came> came(Set<UUID> marked) {
        return jdbc.sql(
                        """
                        SELECT k.class_id, k.id, MAX(m.at) AS at FROM trainee t
                        JOIN trainee k ON k.id = COALESCE(t.merged_into, t.id)
                        JOIN attendance a ON a.trainee_id IN (t.id, k.id)
                        JOIN attendance_mark m ON m.id = a.mark_id
                        WHERE t.id IN (:marked) AND k.state <> 'ENROLLED'
                          AND a.state IN ('PRESENT', 'LATE')
                        GROUP BY k.class_id, k.id ORDER BY k.class_id, k.id
                        """)
                .param("marked", marked)
                .query((row, n) ->
                        new Came(
                                new ClassId(row.getObject("class_id", UUID.class)),
                                new TraineeId(row.getObject("id", UUID.class)),
                                DatabaseTime.read(row, "at")))
                .list();
    }
}
