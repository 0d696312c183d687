package vn.lantoa.accounts;

/**
 * A device that showed a valid token.
 *
 * @param renewed whether its 90 days were counted anew, so that the cookie must be sent again
 * @param owesProof whether its person must give a second proof on it before a Flow view opens; the
 *     field client, which holds little and has a lock of its own, opens without
 */
public record DevicePresence(
        SignedIn signedIn, Person person, boolean renewed, boolean owesProof) {}
