package vn.lantoa.sync;

import org.jspecify.annotations.Nullable;

/** What the server says about a fact it keeps. */
enum FactState {
    /** It counts. */
    STORED(Receipt.State.STORED),
    /** It counts once what it names has arrived. */
    WAITING(Receipt.State.WAITING),
    /** An organiser decides: it came from a device that could only hand in. */
    IN_REVIEW(Receipt.State.IN_REVIEW),
    /** An organiser decides: it could not be taken over by itself. */
    FLAGGED(Receipt.State.IN_REVIEW),
    /** An organiser decided against it. */
    DECLINED(null);

    private final Receipt.@Nullable State shown;

    FactState(Receipt.@Nullable State shown) {
        this.shown = shown;
    }

    /** What its receipt says; null for what is answered by a refusal. */
    Receipt.@Nullable State shown() {
        return shown;
    }
}
