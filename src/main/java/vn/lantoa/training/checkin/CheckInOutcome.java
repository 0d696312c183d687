package vn.lantoa.training.checkin;

/** What became of a check-in. */
enum CheckInOutcome {
    /** A mark was made of it. */
    COUNTED,
    /** The person was marked as there already. */
    REPEATED,
    /** Waits for a trainer, until a mark of one says how it was. */
    UNCONFIRMED,
    /** One too many: not even compared, so that nobody can guess. */
    IGNORED;

    /** Translation key of the words people read. */
    String key() {
        return switch (this) {
            case COUNTED -> "training.checkin.outcome.COUNTED";
            case REPEATED -> "training.checkin.outcome.REPEATED";
            case UNCONFIRMED -> "training.checkin.outcome.UNCONFIRMED";
            case IGNORED -> "training.checkin.outcome.IGNORED";
        };
    }
}
