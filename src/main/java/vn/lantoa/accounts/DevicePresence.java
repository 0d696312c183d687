package vn.lantoa.accounts;

/**
 * A device that showed a valid token.
 *
 * @param renewed whether its 90 days were counted anew, so that the cookie must be sent again
 */
public record DevicePresence(SignedIn signedIn, Person person, boolean renewed) {}
