package vn.lantoa.local;

/** Why the local run does not start, as one sentence that says what to do next. */
final class Refusal extends RuntimeException {

    Refusal(String sentence) {
        super(sentence);
    }
}
