package vn.lantoa.accounts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.Role;

/**
 * Who must give a second proof at sign-in ({@code LANTOA_SECOND_FACTOR}): administrators, or with
 * {@code optional} nobody but those who set one up.
 */
@Component
class SecondFactorRule {

    private enum Wanted {
        ADMINISTRATORS,
        OPTIONAL
    }

    private final Wanted wanted;

    SecondFactorRule(@Value("${lantoa.second-factor:administrators}") String wanted) {
        this.wanted =
                switch (wanted.strip()) {
                    case "", "administrators" -> Wanted.ADMINISTRATORS;
                    case "optional" -> Wanted.OPTIONAL;
                    default ->
                            throw new IllegalStateException(
                                    "LANTOA_SECOND_FACTOR is neither administrators nor optional");
                };
    }

    /** Whether administrators must. */
    boolean applies() {
        return wanted == Wanted.ADMINISTRATORS;
    }

    /** Whether this person must. */
    boolean binds(Person person) {
        return applies()
                && person.grants().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
    }
}
