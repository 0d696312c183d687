package vn.lantoa.accounts;

import java.time.Duration;

/** What came of setting a password. */
public sealed interface PasswordChange {

    /** It is set. */
    record Done() implements PasswordChange {}

    /** The old password was not right. */
    record WrongOld() implements PasswordChange {}

    /** Too many wrong old passwords. */
    record TooMany(Duration pause) implements PasswordChange {}

    /** The new one is refused. */
    enum Refused implements PasswordChange {
        TOO_SHORT,
        TOO_LONG,
        DIGITS_ONLY,
        COMMON,
        /** It is the person's own name or number. */
        ABOUT_YOU
    }
}
