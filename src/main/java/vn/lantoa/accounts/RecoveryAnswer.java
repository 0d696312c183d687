package vn.lantoa.accounts;

import java.time.Duration;

/** What a phone is told that asks for its recovery key. */
public sealed interface RecoveryAnswer {

    /**
     * Here it is.
     *
     * @param base64 32 bytes
     */
    record Given(String base64) implements RecoveryAnswer {}

    /** There is one, but this device's sign-in is too old to be trusted with it. */
    record SignInFirst() implements RecoveryAnswer {}

    /** Too many asked; wait so long. */
    record Later(Duration pause) implements RecoveryAnswer {}
}
