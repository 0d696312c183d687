package vn.lantoa.accounts;

import java.util.UUID;
import vn.lantoa.shared.PersonId;

/**
 * The principal of a device whose sign-in has ended, or whose person's account is closed. It may
 * hand in what its person wrote before, for an organiser to decide on, and nothing else: nobody is
 * signed in ({@link Access#current()} is empty).
 *
 * @param reason why it is not signed in any more
 */
public record HandIn(PersonId person, UUID device, Reason reason) {

    /** Why a device may only hand in. */
    public enum Reason {
        /** Its sign-in was ended by its person or by who looks after them. */
        REVOKED,
        /** It was not used for 90 days. */
        EXPIRED,
        /** The person's account is closed. */
        CLOSED
    }
}
