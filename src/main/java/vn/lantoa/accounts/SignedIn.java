package vn.lantoa.accounts;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;

/**
 * The principal of a signed-in request: who, and on which device. What the person may do is never
 * kept here; {@link Access} asks the database.
 *
 * @param device the device's id, or null where no device is involved (tests)
 */
public record SignedIn(PersonId person, @Nullable UUID device) implements Principal, Serializable {

    /** The person's id: names and numbers never get into logs or sessions by this way. */
    @Override
    public String getName() {
        return person.toString();
    }
}
