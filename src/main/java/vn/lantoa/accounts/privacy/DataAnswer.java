package vn.lantoa.accounts.privacy;

/** What came of answering a request. */
public sealed interface DataAnswer {

    /** It is done, and the person reads the answer where they asked. */
    record Answered() implements DataAnswer {}

    /** Nothing was done: somebody answered it meanwhile, or the person took it back. */
    record Already() implements DataAnswer {}

    /** Nothing was done: the country would be left without an administrator. */
    record LastAdministrator() implements DataAnswer {}
}
