package vn.lantoa.shell;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.shared.ReferenceNumber;

/**
 * Writes a failure to the log under a number that the person gets to see. Kinds and places of the
 * failure are kept; messages only of our own code, since those of the database and of libraries may
 * quote names and phone numbers.
 */
final class ErrorLog {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorLog.class);
    private static final int DEPTH = 8;
    private static final int FRAMES = 30;

    private ErrorLog() {}

    /** Logs the failure and hands out its number. */
    static ReferenceNumber record(Throwable failure) {
        ReferenceNumber reference = ReferenceNumber.next();
        LOG.error("failure {}: {}", reference, describe(failure));
        return reference;
    }

    static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            text.append(depth == 0 ? "" : "\ncaused by ").append(cause.getClass().getName());
            if (isOurs(cause)) {
                text.append(": ").append(cause.getMessage());
            }
            text.append(frames(cause));
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static boolean isOurs(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("vn.lantoa.");
    }

    private static String frames(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
    }
}
