package vn.lantoa.shell;

import org.springframework.http.HttpStatus;

/** What can go wrong with a request, in words: a code for programs, keys for people. */
enum Problem {
    BAD("request.bad", "shell.error.bad.title", "shell.error.bad.text"),
    NOT_FOUND("request.notFound", "shell.error.notFound.title", "shell.error.notFound.text"),
    TOO_LARGE("request.tooLarge", "shell.error.tooLarge.title", "shell.error.tooLarge.text"),
    TOO_MANY("request.tooMany", "shell.error.tooMany.title", "shell.error.tooMany.text"),
    BUSY("server.busy", "shell.error.busy.title", "shell.error.busy.text"),
    INTERNAL("server.failure", "shell.error.internal.title", "shell.error.internal.text");

    private final String code;
    private final String titleKey;
    private final String textKey;

    Problem(String code, String titleKey, String textKey) {
        this.code = code;
        this.titleKey = titleKey;
        this.textKey = textKey;
    }

    /** 401, 403 and 404 say the same, so that nobody learns what exists. */
    static Problem of(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED -> NOT_FOUND;
            case CONTENT_TOO_LARGE -> TOO_LARGE;
            case TOO_MANY_REQUESTS -> TOO_MANY;
            case SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT -> BUSY;
            default -> status.is4xxClientError() ? BAD : INTERNAL;
        };
    }

    String code() {
        return code;
    }

    String titleKey() {
        return titleKey;
    }

    String textKey() {
        return textKey;
    }
}
