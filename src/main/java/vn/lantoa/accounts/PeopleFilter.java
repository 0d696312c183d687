package vn.lantoa.accounts;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/**
 * Which people a list shows.
 *
 * @param text beginnings of words of the name without accents, or digits of the phone number; blank
 *     for everyone
 * @param unit only people who work in this subtree, or null for all the signed-in person may see
 * @param role only people who hold this role, or null
 * @param closed whether closed accounts are shown instead of open ones
 */
public record PeopleFilter(String text, @Nullable UnitId unit, @Nullable Role role, boolean closed)
        implements Serializable {

    /** Everyone with an open account whom the signed-in person may see. */
    public static final PeopleFilter ALL = new PeopleFilter("", null, null, false);
}
