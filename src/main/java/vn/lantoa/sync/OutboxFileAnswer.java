package vn.lantoa.sync;

/** What a file that a phone saved turns out to be. */
public sealed interface OutboxFileAnswer {

    /** It can be read in. */
    record Opened(OutboxPreview preview) implements OutboxFileAnswer {}

    /**
     * It cannot, and nothing of it is.
     *
     * @param titleKey translation key of the sentence that says why and what to do
     */
    record Refused(String titleKey) implements OutboxFileAnswer {}
}
