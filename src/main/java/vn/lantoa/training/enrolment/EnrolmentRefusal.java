package vn.lantoa.training.enrolment;

/** Why a step is not taken. */
public enum EnrolmentRefusal {
    /** The class is finished or cancelled. */
    CLASS_OVER,
    /** It is not announced, or not to this person. */
    NOT_OPEN,
    /** The person has no part in it. */
    NOT_IN_CLASS,
    /** The organiser took the person out, and only the organiser puts them in again. */
    TAKEN_OUT,
    /** Only who waits is offered a seat. */
    NOT_WAITING,
    /** Only an offered seat passes on. */
    NOT_OFFERED,
    /** So many came by the link within an hour that it rests. */
    TOO_MANY;

    /** Translation key of the sentence for the person. */
    public String key() {
        return switch (this) {
            case CLASS_OVER -> "training.enrolment.no.over";
            case NOT_OPEN -> "training.enrolment.no.notOpen";
            case NOT_IN_CLASS -> "training.enrolment.no.notIn";
            case TAKEN_OUT -> "training.enrolment.no.takenOut";
            case NOT_WAITING -> "training.enrolment.no.notWaiting";
            case NOT_OFFERED -> "training.enrolment.no.notOffered";
            case TOO_MANY -> "training.enrolment.no.tooMany";
        };
    }
}
