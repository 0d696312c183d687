package vn.lantoa.sync;

import java.util.UUID;

/** What came of an organiser's decision about a fact in quarantine. */
public sealed interface Decision {

    /** Accepted: it counts now. */
    record Counts() implements Decision {}

    /** Accepted, but what it names is not there yet: it counts once that arrives. */
    record Waits(UUID missing) implements Decision {}

    /** Declined: it is kept and never counts. */
    record Declined() implements Decision {}

    /**
     * Not possible: it breaks a rule.
     *
     * @param titleKey translation key of the sentence that says which
     */
    record Impossible(String titleKey) implements Decision {}

    /** Somebody decided already, or what it waited for has arrived. */
    record TooLate() implements Decision {}
}
