package vn.lantoa.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/** Answers from the person's roles as the database has them now, never from the session. */
@Component
class RoleBasedAccess implements Access {

    private final PersonDirectory directory;
    private final Places places;

    RoleBasedAccess(PersonDirectory directory, Places places) {
        this.directory = directory;
        this.places = places;
    }

    @Override
    public Optional<Person> current() {
        return actor().flatMap(directory::find).filter(Person::active);
    }

    @Override
    public Person require() {
        return current().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    @Override
    public boolean may(Permission permission, UnitId unit) {
        return SystemActor.acting()
                || current().map(person -> holds(person, permission, unit)).orElse(false);
    }

    @Override
    public void require(Permission permission, UnitId unit) {
        if (!may(permission, unit)) {
            throw new AccessDeniedException(permission + " is not held at " + unit);
        }
    }

    @Override
    public List<UnitId> units(Permission permission) {
        return SystemActor.acting()
                ? List.of(UnitId.MINISTRY)
                : current().map(person -> highest(person, permission)).orElse(List.of());
    }

    @Override
    public List<UnitId> units(PersonId person, Permission permission) {
        return units(person, permission, directory::find);
    }

    @Override
    public List<UnitId> units(PersonId person, Permission permission, LocalDate day) {
        return units(person, permission, id -> directory.find(id, day));
    }

    private List<UnitId> units(
            PersonId person, Permission permission, Function<PersonId, Optional<Person>> people) {
        return people.apply(person)
                .map(found -> {
                    PersonId kept = found.mergedInto();
                    return kept == null ? found : people.apply(kept).orElse(found);
                })
                .map(found -> highest(found, permission))
                .orElse(List.of());
    }

    private Optional<PersonId> actor() {
        Optional<PersonId> system = SystemActor.person();
        if (system.isPresent() || SystemActor.acting()) {
            return system;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    private boolean holds(Person person, Permission permission, UnitId unit) {
        return person.grants().stream()
                .anyMatch(grant ->
                        permission.roles().contains(grant.role())
                                && places.contains(grant.unit(), unit));
    }

    /** The units of the permission without those that lie under another of them. */
    private List<UnitId> highest(Person person, Permission permission) {
        List<UnitId> held =
                person.grants().stream()
                        .filter(grant -> permission.roles().contains(grant.role()))
                        .map(Grant::unit)
                        .distinct()
                        .sorted()
                        .toList();
        return held.stream()
                .filter(unit ->
                        held.stream()
                                .noneMatch(other ->
                                        !other.equals(unit) && places.contains(other, unit)))
                .toList();
    }
}
