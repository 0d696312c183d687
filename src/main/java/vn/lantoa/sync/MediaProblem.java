package vn.lantoa.sync;

import org.springframework.http.HttpStatus;
import vn.lantoa.accounts.security.FieldProblem;

/** What the field client is told no for when it sends or fetches pictures and recordings. */
enum MediaProblem implements FieldProblem {
    /** There is none, or none that this person may have: the same answer to both. */
    NONE(HttpStatus.NOT_FOUND, "media.none", "sync.media.none"),
    /** The chunk does not follow on what is here; the phone goes on at Upload-Offset. */
    OTHER_OFFSET(HttpStatus.CONFLICT, "media.offset", "sync.media.otherOffset"),
    /** More bytes or pixels than are taken. */
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "media.too-large", "sync.media.tooLarge"),
    /** The bytes are not those that the hash names. */
    BROKEN(HttpStatus.UNPROCESSABLE_CONTENT, "media.broken", "sync.media.broken"),
    /** Neither a picture nor a recording. */
    OTHER_KIND(HttpStatus.UNPROCESSABLE_CONTENT, "media.kind", "sync.media.otherKind"),
    /** Very much from one person in a day. */
    LATER(HttpStatus.TOO_MANY_REQUESTS, "media.later", "sync.media.later"),
    /** A Range behind the end. */
    RANGE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "media.range", "sync.media.range");

    private final HttpStatus status;
    private final String code;
    private final String titleKey;

    MediaProblem(HttpStatus status, String code, String titleKey) {
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
