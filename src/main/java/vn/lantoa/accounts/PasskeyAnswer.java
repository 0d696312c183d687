package vn.lantoa.accounts;

/** What came of making a passkey. */
public enum PasskeyAnswer {
    /** It can be used from now on. */
    ADDED,
    /** The password is asked for again first ({@link FreshProof}); nothing was looked at. */
    ASK_PASSWORD,
    /** What the browser sent was not for this site, not for this question, or made no sense. */
    REFUSED
}
