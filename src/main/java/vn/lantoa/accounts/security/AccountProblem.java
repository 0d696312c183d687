package vn.lantoa.accounts.security;

import org.springframework.http.HttpStatus;

/** What accounts tell the field client no for. */
public enum AccountProblem implements FieldProblem {
    /** No device, or one that was ended: the client forgets the person. */
    SIGNED_OUT(HttpStatus.UNAUTHORIZED, "signed-out", "accounts.problem.signedOut"),
    /** Not within the person's roles and places. */
    OUT_OF_REACH(HttpStatus.FORBIDDEN, "out-of-reach", "accounts.problem.outOfReach"),
    /** Another site may have made the browser send it. */
    FOREIGN(HttpStatus.FORBIDDEN, "request.foreign", "accounts.problem.foreign"),
    /** A language that the product does not know, or none. */
    LANGUAGE_UNKNOWN(
            HttpStatus.BAD_REQUEST, "language.unknown", "accounts.problem.languageUnknown"),
    /** A request about one's own data that says too little, or a number that is none. */
    DATA_REQUEST_UNCLEAR(
            HttpStatus.BAD_REQUEST, "data-request.unclear", "accounts.problem.dataRequest"),
    /** Too many strange links from one place. */
    TOO_MANY_TRIES(HttpStatus.TOO_MANY_REQUESTS, "later", "accounts.problem.later"),
    /** There is a recovery key, but only a new sign-in gets it. */
    RECOVERY_SIGN_IN_FIRST(
            HttpStatus.FORBIDDEN, "recovery.sign-in-first", "accounts.problem.recoverySignIn"),
    /** The invitation let somebody in already. */
    INVITATION_USED(HttpStatus.GONE, "invitation.used", "field.invitation.used"),
    /** The invitation's time is over. */
    INVITATION_EXPIRED(HttpStatus.GONE, "invitation.expired", "field.invitation.expired"),
    /** Somebody took the invitation back. */
    INVITATION_REVOKED(HttpStatus.GONE, "invitation.revoked", "field.invitation.revoked"),
    /** There is no such invitation. */
    INVITATION_UNKNOWN(HttpStatus.GONE, "invitation.unknown", "field.invitation.unknown");

    private final HttpStatus status;
    private final String code;
    private final String titleKey;

    AccountProblem(HttpStatus status, String code, String titleKey) {
        this.status = status;
        this.code = code;
        this.titleKey = titleKey;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String titleKey() {
        return titleKey;
    }
}
