package vn.lantoa.accounts;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/**
 * Whom the signed-in person may look after. Working in my commune is not enough: whoever may invite
 * a person can sign in as them, so every role of that person must lie within my reach too, and an
 * administrator is looked after by administrators only.
 */
@Component
class Reach {

    private final Access access;
    private final Places places;

    Reach(Access access, Places places) {
        this.access = access;
        this.places = places;
    }

    boolean manages(Person person) {
        return access.may(Permission.MANAGE_PEOPLE, person.unit())
                && person.grants().stream().allMatch(this::gives);
    }

    boolean gives(Grant grant) {
        return access.may(Permission.MANAGE_PEOPLE, grant.unit())
                && (grant.role() != Role.ADMINISTRATOR || administers(grant.unit()));
    }

    void requireManages(Person person) {
        if (!manages(person)) {
            throw new AccessDeniedException("person " + person.id() + " is out of reach");
        }
    }

    void requireGives(Grant grant) {
        if (!gives(grant)) {
            throw new AccessDeniedException(
                    grant.role() + " at " + grant.unit() + " is not theirs to give");
        }
    }

    private boolean administers(UnitId unit) {
        return SystemActor.acting()
                || access.current().stream()
                        .flatMap(person -> person.grants().stream())
                        .anyMatch(held ->
                                held.role() == Role.ADMINISTRATOR
                                        && places.contains(held.unit(), unit));
    }
}
