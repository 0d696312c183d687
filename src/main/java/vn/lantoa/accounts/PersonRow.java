package vn.lantoa.accounts;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/** A line of the list of people. */
public record PersonRow(
        PersonId id,
        String name,
        @Nullable PhoneNumber phone,
        UnitId unit,
        List<Role> roles,
        Joining joining)
        implements Serializable {

    /** How far the person has come. */
    public enum Joining {
        NOT_INVITED,
        /** A link is open and waits to be used. */
        INVITED,
        /** Has signed in at least once. */
        JOINED
    }
}
