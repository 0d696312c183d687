package vn.lantoa.accounts.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.spi.HeldFile;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.PersonId;

/** All that the product holds about one person, gathered from every module. */
@Service
@Transactional(readOnly = true)
public class MyData {

    private final ObjectProvider<PersonalData> modules;
    private final People people;
    private final Access access;
    private final AuditLog audit;

    MyData(ObjectProvider<PersonalData> modules, People people, Access access, AuditLog audit) {
        this.modules = modules;
        this.people = people;
        this.access = access;
        this.audit = audit;
    }

    /** What is held about the signed-in person. */
    public List<HeldPart> own() {
        return parts(access.require().id());
    }

    /** What is held about the signed-in person, with their files, to take along. */
    public Copy ownCopy() {
        return copy(access.require());
    }

    /**
     * What is held about somebody who asked for a copy, to be handed over; leaves an audit entry.
     *
     * @throws AccessDeniedException unless the signed-in person answers that person's requests
     */
    @Transactional
    public Copy copyFor(PersonId id) {
        Person person =
                people.find(id)
                        .filter(people::mayManage)
                        .orElseThrow(() ->
                                new AccessDeniedException("person " + id + " is out of reach"));
        access.require(Permission.ANSWER_DATA_REQUESTS, person.unit());
        audit.record("data.copied", id.toString(), person.unit(), Map.of());
        return copy(person);
    }

    /**
     * What is held about a person.
     *
     * @param files photos and recordings the person sent
     */
    public record Copy(Person person, List<HeldPart> parts, List<HeldFile> files) {}

    private Copy copy(Person person) {
        List<HeldFile> files =
                sorted().stream().flatMap(one -> one.filesOf(person.id()).stream()).toList();
        return new Copy(person, parts(person.id()), files);
    }

    private List<HeldPart> parts(PersonId person) {
        return sorted().stream()
                .flatMap(one -> one.heldOf(person).stream())
                .filter(part -> !part.items().isEmpty())
                .toList();
    }

    private List<PersonalData> sorted() {
        return modules.stream().sorted(Comparator.comparingInt(PersonalData::order)).toList();
    }
}
