package vn.lantoa.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * Moves people from one unit to another and hands a unit over from one person to another. What they
 * wrote before stays where it was; their phones hold what the new roles need from the next sync on.
 * Only whoever reaches both sides, and only roles that the signed-in person may give.
 */
@Service
@Transactional
public class Transfers {

    private final PersonRepository repository;
    private final PersonDirectory directory;
    private final InvitationLinks links;
    private final Access access;
    private final Reach reach;
    private final AdministratorGuard administrators;
    private final AuditLog audit;
    private final Places places;
    private final Clock clock;

    Transfers(
            PersonRepository repository,
            PersonDirectory directory,
            InvitationLinks links,
            Access access,
            Reach reach,
            AdministratorGuard administrators,
            AuditLog audit,
            Places places,
            Clock clock) {
        this.repository = repository;
        this.directory = directory;
        this.links = links;
        this.access = access;
        this.reach = reach;
        this.administrators = administrators;
        this.audit = audit;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Moves a person to another unit.
     *
     * @param seen the person as last read
     * @param moving roles that go along: each ends at its unit and begins at the new one, with its
     *     languages and its last day; the others stay where they are
     */
    public TransferAnswer move(Person seen, UnitId to, Collection<Grant> moving) {
        PersonId id = seen.id();
        access.require(Permission.MANAGE_PEOPLE, to);
        boolean leavesCountry =
                moving.stream()
                        .anyMatch(one ->
                                one.role() == Role.ADMINISTRATOR
                                        && one.unit().equals(UnitId.MINISTRY));
        if (leavesCountry && administrators.isLast(id)) {
            return new TransferAnswer.LastAdministrator();
        }
        // two organisers at once: the second waits here, and is told
        links.hold(List.of(id));
        PersonEntity entity = managed(id);
        if (!isAs(seen, entity)) {
            return new TransferAnswer.Meanwhile();
        }
        UnitId from = entity.unit();
        entity.change(entity.details().withUnit(to), inForce(to).path());
        for (Grant grant : held(entity, moving)) {
            Grant there = new Grant(grant.role(), to, grant.languages(), grant.endsOn());
            reach.requireGives(there);
            entity.end(grant);
            entity.give(stronger(entity, there));
            record("role.ended", id, grant);
            record("role.given", id, there);
        }
        // read by those who look after either place
        Map<String, String> change = Map.of("unit", from + " → " + to);
        audit.record("person.moved", id.toString(), to, change);
        return new TransferAnswer.Done(save(entity));
    }

    /**
     * Hands over: the roles that one person holds at exactly this unit are given to another at
     * once, and end for the first with the last day.
     *
     * @param leaver who hands over, as last read
     * @param comer who takes over, as last read
     * @param lastDay today or later, in Vietnam
     * @return the change with the comer, when it is done
     */
    public TransferAnswer handOver(Person leaver, Person comer, UnitId unit, LocalDate lastDay) {
        PersonId from = leaver.id();
        PersonId to = comer.id();
        if (from.equals(to) || lastDay.isBefore(today())) {
            throw new IllegalArgumentException("nobody hands over to themselves or in the past");
        }
        links.hold(List.of(from, to));
        PersonEntity leaving = managed(from);
        PersonEntity coming = managed(to);
        if (!isAs(leaver, leaving) || !isAs(comer, coming) || !comer.active()) {
            return new TransferAnswer.Meanwhile();
        }
        for (Grant grant : at(leaving.person(today()), unit)) {
            reach.requireGives(grant);
            coming.give(stronger(coming, grant.until(null)));
            leaving.give(grant.until(lastDay));
            record("role.given", to, grant);
        }
        Map<String, String> change =
                Map.of("toPerson", to.toString(), "endsOn", VietnamTime.date(lastDay));
        audit.record("unit.handed-over", from.toString(), unit, change);
        save(leaving);
        return new TransferAnswer.Done(save(coming));
    }

    /** The roles that a person holds at exactly this unit. */
    public static List<Grant> at(Person person, UnitId unit) {
        return person.grants().stream().filter(grant -> grant.unit().equals(unit)).toList();
    }

    private boolean isAs(Person seen, PersonEntity entity) {
        return entity.person(today()).equals(seen);
    }

    private List<Grant> held(PersonEntity entity, Collection<Grant> asked) {
        return entity.person(today()).grants().stream()
                .filter(grant -> asked.stream().anyMatch(grant::sameAs))
                .toList();
    }

    /** The role, or what is held of it already where that lasts longer. */
    static Grant stronger(PersonEntity entity, Grant grant) {
        return entity.grants().stream()
                .filter(grant::sameAs)
                .findFirst()
                .map(held -> stronger(held, grant))
                .orElse(grant);
    }

    private static Grant stronger(Grant held, Grant added) {
        List<String> languages =
                Stream.concat(held.languages().stream(), added.languages().stream())
                        .distinct()
                        .sorted()
                        .toList();
        LocalDate one = held.endsOn();
        LocalDate other = added.endsOn();
        LocalDate later = one == null || other == null ? null : one.isAfter(other) ? one : other;
        return new Grant(held.role(), held.unit(), languages, later);
    }

    private PersonEntity managed(PersonId id) {
        PersonEntity entity =
                repository
                        .findById(id.value())
                        .orElseThrow(() -> new AccessDeniedException("unknown person " + id));
        reach.requireManages(entity.person(today()));
        return entity;
    }

    private Place inForce(UnitId unit) {
        Place place = places.get(unit);
        if (!place.current()) {
            throw new IllegalArgumentException("unit " + unit + " is not in force");
        }
        return place;
    }

    private Person save(PersonEntity entity) {
        Person person = repository.saveAndFlush(entity).person(today());
        directory.changed(person.id());
        return person;
    }

    private void record(String action, PersonId id, Grant grant) {
        audit.record(action, id.toString(), grant.unit(), Map.of("role", grant.role().name()));
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
