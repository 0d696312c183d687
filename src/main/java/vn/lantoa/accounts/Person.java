package vn.lantoa.accounts;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/**
 * A person in the network, as other modules may see them.
 *
 * @param phone may be missing, and a family may share one number
 * @param unit where the person works
 * @param grants roles that count today, with the units they hold in
 * @param interfaceLanguage tag of the interface ({@code vi}, {@code en})
 * @param contentLanguages content tags in the person's order
 * @param active false once the account is closed
 * @param scopeVersion rises whenever unit, roles or languages change; part of what a phone's data
 *     depends on
 * @param sex null when nobody asked
 * @param mergedInto the account this closed one was merged into; null for all others
 */
public record Person(
        PersonId id,
        String name,
        @Nullable PhoneNumber phone,
        UnitId unit,
        List<Grant> grants,
        String interfaceLanguage,
        List<String> contentLanguages,
        boolean active,
        long scopeVersion,
        @Nullable Sex sex,
        @Nullable PersonId mergedInto)
        implements Serializable {

    /** The same under another name. */
    Person shownAs(String other) {
        return new Person(
                id,
                other,
                phone,
                unit,
                grants,
                interfaceLanguage,
                contentLanguages,
                active,
                scopeVersion,
                sex,
                mergedInto);
    }

    /** Whether the person holds the role anywhere. */
    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }
}
