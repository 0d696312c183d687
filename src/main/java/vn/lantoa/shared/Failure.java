package vn.lantoa.shared;

import java.util.Arrays;
import java.util.StringJoiner;

/** Names what went wrong, for the log. */
public final class Failure {

    private static final String OURS = "vn.lantoa.";

    private Failure() {}

    /**
     * The kinds of the failure and its causes and where in the product it came up; without their
     * messages, which may quote what a person wrote.
     */
    public static String of(Throwable failure) {
        StringJoiner kinds = new StringJoiner(" from ");
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            kinds.add(cause.getClass().getName());
            last = cause;
        }
        return kinds + place(last, failure);
    }

    private static String place(Throwable last, Throwable first) {
        return Arrays.stream(new Throwable[] {last, first})
                .flatMap(failure -> Arrays.stream(failure.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }
}
