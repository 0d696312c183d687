package vn.lantoa.accounts;

import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.PersonId;

/**
 * Does what a person asked for while that person is not here: an import that goes on in the
 * background, a calendar that an app fetches. Who calls this has seen the person before, signed in
 * or by a secret address of theirs.
 */
@Component
public class OnBehalf {

    private final PersonDirectory directory;

    OnBehalf(PersonDirectory directory) {
        this.directory = directory;
    }

    /**
     * Runs work on this thread with that person's access, no more; whoever else is signed in on the
     * thread counts again afterwards. {@link Access} asks for the account anew at each check, so a
     * role that ends meanwhile ends here too.
     *
     * @throws AccessDeniedException when the account is unknown or closed
     */
    public <T> T of(PersonId person, Supplier<T> work) {
        if (directory.find(person).filter(Person::active).isEmpty()) {
            throw new AccessDeniedException("account " + person + " is not open");
        }
        return SystemActor.onBehalfOf(person, work);
    }
}
