package vn.lantoa.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * The people of the network. Every method checks what the signed-in person may do and throws {@link
 * AccessDeniedException} where that does not reach; every change leaves an audit entry.
 */
@Service
@Transactional
public class People {

    private final PersonRepository repository;
    private final PersonDirectory directory;
    private final PeopleList list;
    private final Access access;
    private final Reach reach;
    private final AdministratorGuard administrators;
    private final SignInState signIns;
    private final AuditLog audit;
    private final Places places;
    private final Clock clock;

    People(
            PersonRepository repository,
            PersonDirectory directory,
            PeopleList list,
            Access access,
            Reach reach,
            AdministratorGuard administrators,
            SignInState signIns,
            AuditLog audit,
            Places places,
            Clock clock) {
        this.repository = repository;
        this.directory = directory;
        this.list = list;
        this.access = access;
        this.reach = reach;
        this.administrators = administrators;
        this.signIns = signIns;
        this.audit = audit;
        this.places = places;
        this.clock = clock;
    }

    /** Adds a person with roles. */
    public Person add(PersonDetails details, List<Grant> grants) {
        access.require(Permission.MANAGE_PEOPLE, details.unit());
        grants.forEach(reach::requireGives);
        PersonId id = PersonId.next();
        PersonEntity entity =
                new PersonEntity(id, details, inForce(details.unit()).path(), clock.instant());
        grants.forEach(grant -> {
            inForce(grant.unit());
            entity.give(grant);
        });
        Person person = save(entity);
        audit.record("person.added", id.toString(), details.unit(), Map.of());
        grants.forEach(grant -> recordRole("role.given", person, grant));
        return person;
    }

    /** Changes what is written down about a person. */
    public Person change(PersonId id, PersonDetails details) {
        PersonEntity entity = managed(id);
        access.require(Permission.MANAGE_PEOPLE, details.unit());
        PersonDetails before = entity.details();
        if (before.equals(details)) {
            return entity.person(today());
        }
        entity.change(details, inForce(details.unit()).path());
        audit.record("person.changed", id.toString(), details.unit(), before.changesTo(details));
        return save(entity);
    }

    /** Sets the languages of the signed-in person's own interface and content. */
    public Person changeOwnLanguages(String ofInterface, List<String> ofContent) {
        PersonEntity entity = get(access.require().id());
        PersonDetails before = entity.details();
        PersonDetails after = before.withLanguages(ofInterface, ofContent);
        if (before.equals(after)) {
            return entity.person(today());
        }
        entity.change(after, inForce(after.unit()).path());
        return save(entity);
    }

    /** Sets what the signed-in person lets us write down about their sex. */
    public Person changeOwnSex(Sex sex) {
        PersonEntity entity = get(access.require().id());
        PersonDetails before = entity.details();
        if (before.sex() == sex) {
            return entity.person(today());
        }
        PersonDetails after =
                new PersonDetails(
                        before.name(),
                        before.phone(),
                        before.unit(),
                        before.interfaceLanguage(),
                        before.contentLanguages(),
                        sex);
        entity.change(after, inForce(after.unit()).path());
        return save(entity);
    }

    /** Gives a role; a translator's role given again at the same unit takes the new languages. */
    public Person give(PersonId id, Grant grant) {
        PersonEntity entity = managed(id);
        reach.requireGives(grant);
        inForce(grant.unit());
        entity.give(grant);
        Person person = save(entity);
        recordRole("role.given", person, grant);
        return person;
    }

    /**
     * Sets the last day on which a role counts, or takes such a day away.
     *
     * @param lastDay today or later, in Vietnam; null for no end
     */
    public AccountChange end(PersonId id, Grant grant, @Nullable LocalDate lastDay) {
        if (lastDay != null && lastDay.isBefore(today())) {
            throw new IllegalArgumentException("the last day of a role has passed");
        }
        PersonEntity entity = managed(id);
        if (lastDay != null && keepsCountry(grant) && administrators.isLast(id)) {
            return new AccountChange.LastAdministrator();
        }
        Optional<Grant> held = entity.grants().stream().filter(grant::sameAs).findFirst();
        if (held.isEmpty() || Objects.equals(held.get().endsOn(), lastDay)) {
            return new AccountChange.Done(entity.person(today()));
        }
        entity.give(held.get().until(lastDay));
        Person person = save(entity);
        audit.record(
                "role.end-set",
                id.toString(),
                grant.unit(),
                Map.of(
                        "role",
                        grant.role().name(),
                        "endsOn",
                        word(held.get().endsOn()) + " → " + word(lastDay)));
        return new AccountChange.Done(person);
    }

    /** Ends a role at once. */
    public AccountChange end(PersonId id, Grant grant) {
        PersonEntity entity = managed(id);
        if (keepsCountry(grant) && administrators.isLast(id)) {
            return new AccountChange.LastAdministrator();
        }
        if (!entity.end(grant)) {
            return new AccountChange.Done(entity.person(today()));
        }
        Person person = save(entity);
        recordRole("role.ended", person, grant);
        return new AccountChange.Done(person);
    }

    /** Closes an account: its devices are signed out and its open invitation ends. */
    public AccountChange close(PersonId id) {
        PersonEntity entity = managed(id);
        if (administrators.isLast(id)) {
            return new AccountChange.LastAdministrator();
        }
        entity.close(clock.instant());
        signIns.endAll(id);
        audit.record("account.closed", id.toString(), entity.unit(), Map.of());
        return new AccountChange.Done(save(entity));
    }

    /**
     * Opens a closed account again, with its roles; the person needs a new invitation.
     *
     * @throws IllegalArgumentException when it was merged into another
     */
    public Person reopen(PersonId id) {
        PersonEntity entity = managed(id);
        if (entity.mergedInto() != null) {
            throw new IllegalArgumentException("account " + id + " was merged");
        }
        entity.reopen();
        audit.record("account.reopened", id.toString(), entity.unit(), Map.of());
        return save(entity);
    }

    /** A person whom the signed-in person may see, or themselves. */
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        boolean own = access.current().map(me -> me.id().equals(id)).orElse(false);
        return repository
                .findById(id.value())
                .filter(entity -> !entity.erased())
                .map(entity -> entity.person(today()))
                .filter(person -> own || access.may(Permission.SEE_PEOPLE, person.unit()));
    }

    /**
     * As {@link #find}, and for an account that was merged into another that other one: the person
     * under whom what it wrote is shown.
     */
    @Transactional(readOnly = true)
    public Optional<Person> findKept(PersonId id) {
        PersonId kept = repository.findById(id.value()).map(PersonEntity::mergedInto).orElse(id);
        return find(kept);
    }

    /**
     * Whether the signed-in person may change this one, invite them and end their sign-ins: the
     * person's unit and every role of theirs must lie within reach, and administrators are looked
     * after by administrators.
     */
    @Transactional(readOnly = true)
    public boolean mayManage(Person person) {
        return reach.manages(person);
    }

    /** The roles that the signed-in person may give at this unit. */
    @Transactional(readOnly = true)
    public List<Role> rolesToGive(UnitId unit) {
        return Stream.of(Role.values()).filter(role -> reach.gives(Grant.of(role, unit))).toList();
    }

    /** A page of the list, by given name in Vietnamese order. */
    @Transactional(readOnly = true)
    public List<PersonRow> list(PeopleFilter filter, int offset, int limit) {
        return list.page(filter, offset, limit);
    }

    /** How many people the filter finds. */
    @Transactional(readOnly = true)
    public int count(PeopleFilter filter) {
        return list.count(filter);
    }

    private PersonEntity managed(PersonId id) {
        PersonEntity entity = get(id);
        reach.requireManages(entity.person(today()));
        return entity;
    }

    private PersonEntity get(PersonId id) {
        // someone unknown and someone out of reach look the same
        return repository
                .findById(id.value())
                .filter(entity -> !entity.erased())
                .orElseThrow(() -> new AccessDeniedException("person " + id + " is out of reach"));
    }

    private Person save(PersonEntity entity) {
        Person person = repository.saveAndFlush(entity).person(today());
        directory.changed(person.id());
        return person;
    }

    private Place inForce(UnitId unit) {
        Place place = places.get(unit);
        if (!place.current()) {
            throw new IllegalArgumentException("unit " + unit + " is not in force");
        }
        return place;
    }

    private void recordRole(String action, Person person, Grant grant) {
        Map<String, String> changes =
                grant.languages().isEmpty()
                        ? Map.of("role", grant.role().name())
                        : Map.of(
                                "role", grant.role().name(),
                                "languages", String.join(", ", grant.languages()));
        audit.record(action, person.id().toString(), grant.unit(), changes);
    }

    private static boolean keepsCountry(Grant grant) {
        return grant.role() == Role.ADMINISTRATOR && grant.unit().equals(UnitId.MINISTRY);
    }

    private static String word(@Nullable LocalDate day) {
        return day == null ? "–" : VietnamTime.date(day);
    }

    /** Today in Vietnam, the first day that a role can end on. */
    public LocalDate today() {
        return VietnamTime.today(clock);
    }
}
