package vn.lantoa.accounts;

import java.time.Instant;
import java.util.List;
import vn.lantoa.shared.Role;

/** What a shown invitation turns out to be. */
public sealed interface InvitationAnswer {

    /** It can be used; nothing was consumed. */
    record Open(String name, List<Role> roles, String place, Instant expires)
            implements InvitationAnswer {}

    /** It was used just now: the person is signed in on this device. */
    record Accepted(Person person, IssuedDevice device) implements InvitationAnswer {}

    /** It cannot be used. */
    enum Refused implements InvitationAnswer {
        USED,
        EXPIRED,
        REVOKED,
        UNKNOWN
    }
}
