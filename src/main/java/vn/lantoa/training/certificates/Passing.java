package vn.lantoa.training.certificates;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.VietnameseOrder;
import vn.lantoa.training.PassRule;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.roll.Attendance;
import vn.lantoa.training.roll.Attended;
import vn.lantoa.training.tests.Score;
import vn.lantoa.training.tests.Scores;

/** Who passes a class: its rule over the marks of the roll and the points of the post-test. */
@Component
class Passing {

    private static final Attended NEVER = new Attended(0, 0);
    private static final Score NO_TEST = new Score(null, null);

    private final Trainees trainees;
    private final Attendance attendance;
    private final Scores scores;

    Passing(Trainees trainees, Attendance attendance, Scores scores) {
        this.trainees = trainees;
        this.attendance = attendance;
        this.scores = scores;
    }

    /** Somebody with a seat, and whether they pass. */
    record Standing(Trainee trainee, boolean passes) {}

    /** Everybody with a seat, by given name the Vietnamese way. */
    List<Standing> of(TrainingClass one) {
        Map<TraineeId, Attended> attended = attendance.of(one.id());
        Map<TraineeId, Score> scored = scores.of(one.id());
        PassRule rule = one.pass();
        return trainees.of(one.id(), Set.of(TraineeState.ENROLLED)).stream()
                .sorted(Comparator.comparing(Trainee::name, Passing::byGivenName))
                .map(trainee ->
                        new Standing(
                                trainee,
                                rule.passes(
                                        attended.getOrDefault(trainee.id(), NEVER).percent(),
                                        scored.getOrDefault(trainee.id(), NO_TEST).after())))
                .toList();
    }

    private static int byGivenName(String left, String right) {
        int byGiven = VietnameseOrder.INSTANCE.compare(given(left), given(right));
        return byGiven != 0 ? byGiven : VietnameseOrder.INSTANCE.compare(left, right);
    }

    private static String given(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
