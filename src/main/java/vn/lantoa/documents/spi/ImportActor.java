package vn.lantoa.documents.spi;

import java.util.function.Supplier;
import vn.lantoa.shared.PersonId;

/** Who imports; the module of accounts offers the one bean. */
public interface ImportActor {

    /**
     * The signed-in person.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nobody is signed in
     */
    PersonId require();

    /**
     * Runs work with that person's access on this thread.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the account is closed
     */
    <T> T onBehalf(PersonId person, Supplier<T> work);
}
