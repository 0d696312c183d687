package vn.lantoa.training.enrolment;

import java.io.Serializable;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeState;

/** What came of a step. */
public sealed interface EnrolmentAnswer extends Serializable {

    /**
     * How the part stands now, whether or not the step changed it.
     *
     * @param fresh whether this step wrote somebody down who had no part before
     */
    record Stands(TraineeId trainee, TraineeState state, boolean fresh)
            implements EnrolmentAnswer {}

    /** It was not taken; nothing was written. */
    record Refused(EnrolmentRefusal why) implements EnrolmentAnswer {}
}
