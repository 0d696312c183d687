package vn.lantoa.training.enrolment;

import java.io.Serializable;

/** What came of enrolling by a class's link. */
public sealed interface JoinAnswer extends Serializable {

    /** They are written down: with a seat, waiting, or too late. */
    record In(ClassLinks.Joined joined) implements JoinAnswer {}

    /** They are not. */
    record Refused(EnrolmentRefusal why) implements JoinAnswer {}
}
