package vn.lantoa.accounts.privacy.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is held about the signed-in person, in words of their interface language.
 *
 * @param terms how long each kind of data is kept
 */
record OwnData(List<Part> held, List<Request> requests, List<Term> terms) {

    /**
     * A kind of things.
     *
     * @param count how many there are; {@code items} has the newest of them
     */
    record Part(String heading, int count, List<List<Value>> items) {}

    /** A labelled value. */
    record Value(String label, String value) {}

    /**
     * What the person asked.
     *
     * @param kind COPY, CORRECT, ERASE, WITHDRAW or OTHER
     * @param what the same in words
     * @param state in words
     * @param asked when it was asked
     * @param due until when it is answered, while it is open
     */
    record Request(
            UUID id,
            String kind,
            String what,
            String state,
            boolean open,
            String asked,
            @Nullable String due,
            @Nullable String note,
            @Nullable String answer) {}

    /** How long something is kept, and why. */
    record Term(String kind, String term) {}
}
