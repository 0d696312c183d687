package vn.lantoa.accounts;

import java.time.Duration;

/** What came of a password that was asked for again. */
public sealed interface ProofAnswer {

    /** It was right. */
    record Given() implements ProofAnswer {}

    /** It was not right. */
    record Wrong() implements ProofAnswer {}

    /** The person has none and sets one first. */
    record NoPassword() implements ProofAnswer {}

    /** Too many wrong ones; nothing was tried. */
    record TooMany(Duration pause) implements ProofAnswer {}
}
