package vn.lantoa.accounts.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AccountChange;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.PersonId;

/**
 * Erases what leads to a person, in one transaction over all modules. What the person contributed
 * stays and adds up as before: its author is an id that says nothing more.
 */
@Service
@Transactional
public class Erasures {

    private final ObjectProvider<PersonalData> modules;
    private final People people;
    private final Access access;
    private final AuditLog audit;

    Erasures(ObjectProvider<PersonalData> modules, People people, Access access, AuditLog audit) {
        this.modules = modules;
        this.people = people;
        this.access = access;
        this.audit = audit;
    }

    /** What would be removed and what would stay, to be read before; empty kinds are left out. */
    @Transactional(readOnly = true)
    public List<Fate> preview(PersonId id) {
        managed(id);
        return sorted().stream()
                .flatMap(module -> module.fates(id).stream())
                .filter(fate -> fate.count() > 0)
                .toList();
    }

    /**
     * Closes the account, which signs out all its devices at once, and erases; within the
     * transaction of the answer to the request.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    AccountChange erase(PersonId id) {
        Person person = managed(id);
        if (people.close(id) instanceof AccountChange.LastAdministrator last) {
            return last;
        }
        remove(person);
        return new AccountChange.Done(person);
    }

    /** Erases an account that was closed long ago; by the product itself. */
    void remove(Person person) {
        sorted().forEach(module -> module.erase(person.id()));
        audit.record("person.erased", person.id().toString(), person.unit(), Map.of());
    }

    private List<PersonalData> sorted() {
        return modules.stream().sorted(Comparator.comparingInt(PersonalData::order)).toList();
    }

    private Person managed(PersonId id) {
        Person person =
                people.find(id)
                        .filter(people::mayManage)
                        .orElseThrow(() ->
                                new AccessDeniedException("person " + id + " is out of reach"));
        access.require(Permission.ANSWER_DATA_REQUESTS, person.unit());
        return person;
    }
}
