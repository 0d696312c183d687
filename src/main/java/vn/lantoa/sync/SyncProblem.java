package vn.lantoa.sync;

import org.springframework.http.HttpStatus;
import vn.lantoa.accounts.security.FieldProblem;

/** What sync tells the field client no for. */
enum SyncProblem implements FieldProblem {
    /** More than 100 facts or 256 kB in one request: the phone sends half of them. */
    TOO_MANY_FACTS(HttpStatus.CONTENT_TOO_LARGE, "facts.too-many", "sync.problem.tooMany"),
    /** Not the JSON it should be. */
    UNREADABLE(HttpStatus.BAD_REQUEST, "request.unreadable", "sync.problem.unreadable"),
    /** A request that is larger than any phone's. */
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "request.too-large", "sync.problem.tooLarge"),
    /** More requests than a phone has reason to make. */
    TOO_FAST(HttpStatus.TOO_MANY_REQUESTS, "too-fast", "sync.problem.tooFast");

    private final HttpStatus status;
    private final String code;
    private final String titleKey;

    SyncProblem(HttpStatus status, String code, String titleKey) {
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
