package vn.lantoa.accounts;

import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;

/**
 * What was typed on the sign-in page.
 *
 * @param number the phone number as typed
 * @param browser the random key of this browser, from its cookie
 * @param deviceName what the browser calls itself
 * @param chosen who of those who share the number, once asked
 */
public record SignInAttempt(
        String number,
        String password,
        String browser,
        String deviceName,
        @Nullable PersonId chosen) {

    /** The same for one of the people who share number and password. */
    public SignInAttempt as(PersonId person) {
        return new SignInAttempt(number, password, browser, deviceName, person);
    }

    /** Nothing that was typed: this text may reach a log. */
    @Override
    public String toString() {
        return "SignInAttempt[…]";
    }
}
