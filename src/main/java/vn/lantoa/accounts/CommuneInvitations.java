package vn.lantoa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * Invitations commune by commune: who has joined, and new links for all who have not. A person of a
 * village counts to its commune; one of a province or the ministry to that place itself.
 */
@Service
@Transactional
public class CommuneInvitations {

    /** Who used a device within this time is active; the others of the joined are silent. */
    public static final Duration ACTIVE = Duration.ofDays(30);

    /** As many people as one round of new links takes. */
    public static final int MOST = 1_000;

    /** The place a person counts to: the path down to the commune, without its last slash. */
    private static final String COUNTED_AT = "substring_index(p.unit_path, '/', 4)";

    private static final int COMMUNE_PARTS = 4;

    private final JdbcClient jdbc;
    private final PersonRepository people;
    private final InvitationLinks links;
    private final Access access;
    private final Reach reach;
    private final Places places;
    private final Clock clock;

    CommuneInvitations(
            JdbcClient jdbc,
            PersonRepository people,
            InvitationLinks links,
            Access access,
            Reach reach,
            Places places,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.links = links;
        this.access = access;
        this.reach = reach;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Every commune of a subtree, in Vietnamese order, after the offices above them where people
     * work.
     *
     * @param within a unit, or null for all that the signed-in person looks after
     */
    @Transactional(readOnly = true)
    public List<CommuneJoining> joining(@Nullable UnitId within) {
        List<UnitId> units = range(within);
        Map<UnitId, CommuneJoining> counted = counted(units);
        List<CommuneJoining> communes =
                units.stream()
                        .flatMap(unit -> places.within(unit, PlaceLevel.COMMUNE).stream())
                        .filter(Place::current)
                        .map(place -> taken(counted, place.id()))
                        .toList();
        return Stream.concat(
                        counted.values().stream().sorted((a, b) -> a.unit().compareTo(b.unit())),
                        communes.stream())
                .toList();
    }

    /** What making links for all of these communes would mean; nothing is made. */
    @Transactional(readOnly = true)
    public InvitationRound plan(Collection<UnitId> communes) {
        List<Person> outside = outside(communes);
        List<PersonId> mine = outside.stream().filter(reach::manages).map(Person::id).toList();
        return new InvitationRound(mine.size(), open(mine), outside.size() - mine.size());
    }

    /**
     * Makes a new link for everybody of these communes who has never signed in and is within reach;
     * links that are still open end.
     *
     * @return by commune in the given order, and there in Vietnamese order of names
     * @throws IllegalArgumentException when there are more than {@link #MOST}
     */
    public List<InvitationCard> issue(Collection<UnitId> communes) {
        communes.forEach(unit -> access.require(Permission.MANAGE_PEOPLE, unit));
        List<Person> mine = outside(communes).stream().filter(reach::manages).toList();
        if (mine.size() > MOST) {
            throw new IllegalArgumentException("too many people for one round of invitations");
        }
        if (mine.isEmpty()) {
            return List.of();
        }
        List<PersonId> ids = mine.stream().map(Person::id).toList();
        links.hold(ids);
        links.end(ids);
        Map<UnitId, List<InvitationCard>> cards = new LinkedHashMap<>();
        communes.forEach(unit -> cards.put(unit, new ArrayList<>()));
        mine.forEach(person -> {
            UnitId commune = commune(places.get(person.unit()).path());
            Objects.requireNonNull(cards.get(commune))
                    .add(
                            new InvitationCard(
                                    person.id(),
                                    person.name(),
                                    commune,
                                    links.make(person.id(), person.unit())));
        });
        return cards.values().stream().flatMap(List::stream).toList();
    }

    /** Those of a commune who have never signed in, in Vietnamese order of names. */
    @Transactional(readOnly = true)
    public List<WaitingPerson> waiting(UnitId commune) {
        access.require(Permission.SEE_PEOPLE, commune);
        Map<PersonId, WaitingPerson> found = new LinkedHashMap<>();
        Map<PersonId, Person> known =
                outside(List.of(commune)).stream()
                        .collect(
                                Collectors.toMap(
                                        Person::id,
                                        Function.identity(),
                                        (a, b) -> a,
                                        LinkedHashMap::new));
        if (known.isEmpty()) {
            return List.of();
        }
        jdbc.sql(
                        """
                        SELECT p.id, p.name, p.phone, count(i.id) AS links,
                               max(CASE WHEN i.used_at IS NULL AND i.revoked_at IS NULL
                                         AND i.expires_at > :now THEN i.expires_at END) AS open_until
                          FROM person p LEFT JOIN invitation i ON i.person = p.id
                         WHERE p.id IN (:ids)
                         GROUP BY p.id
                        """)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("ids", known.keySet().stream().map(PersonId::toString).toList())
                .query((row, n) -> waiting(row, known))
                .list()
                .forEach(one -> found.put(one.id(), one));
        return known.keySet().stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private WaitingPerson waiting(ResultSet row, Map<PersonId, Person> known) throws SQLException {
        PersonId id = PersonId.parse(row.getString("id"));
        String phone = row.getString("phone");
        return new WaitingPerson(
                id,
                row.getString("name"),
                phone == null ? null : new PhoneNumber(phone),
                DatabaseTime.readOptional(row, "open_until"),
                row.getInt("links") > 0,
                reach.manages(Objects.requireNonNull(known.get(id))));
    }

    private List<UnitId> range(@Nullable UnitId within) {
        if (within == null) {
            return access.units(Permission.SEE_PEOPLE);
        }
        access.require(Permission.SEE_PEOPLE, within);
        return List.of(within);
    }

    private Map<UnitId, CommuneJoining> counted(List<UnitId> units) {
        Map<UnitId, CommuneJoining> counted = new HashMap<>();
        for (UnitId unit : units) {
            jdbc.sql(
                            """
                            SELECT %s AS place, count(*) AS people,
                                   count(d.person) AS joined, sum(coalesce(d.active, 0)) AS active,
                                   sum(d.person IS NULL AND coalesce(i.open, 0) = 1) AS invited,
                                   sum(d.person IS NULL AND coalesce(i.open, 1) = 0) AS lapsed
                              FROM person p
                              LEFT JOIN (SELECT person, max(revoked_at IS NULL
                                                            AND last_used > :since) AS active
                                           FROM device GROUP BY person) d ON d.person = p.id
                              LEFT JOIN (SELECT person, max(used_at IS NULL AND revoked_at IS NULL
                                                            AND expires_at > :now) AS open
                                           FROM invitation GROUP BY person) i ON i.person = p.id
                             WHERE p.closed_at IS NULL AND p.unit_path LIKE :path
                             GROUP BY place
                            """
                                    .formatted(COUNTED_AT))
                    .param("since", DatabaseTime.of(clock.instant().minus(ACTIVE)))
                    .param("now", DatabaseTime.of(clock.instant()))
                    .param("path", places.get(unit).path() + "%")
                    .query((row, n) -> joining(row))
                    .list()
                    .forEach(one -> counted.put(one.unit(), one));
        }
        return counted;
    }

    private static CommuneJoining joining(ResultSet row) throws SQLException {
        return new CommuneJoining(
                commune(row.getString("place") + "/"),
                row.getInt("people"),
                row.getInt("invited"),
                row.getInt("lapsed"),
                row.getInt("joined"),
                row.getInt("active"));
    }

    private static CommuneJoining taken(Map<UnitId, CommuneJoining> counted, UnitId unit) {
        CommuneJoining found = counted.remove(unit);
        return found == null ? CommuneJoining.nobody(unit) : found;
    }

    /** People of these communes with an open account who have never signed in. */
    private List<Person> outside(Collection<UnitId> communes) {
        if (communes.isEmpty()) {
            return List.of();
        }
        communes.forEach(unit -> access.require(Permission.SEE_PEOPLE, unit));
        List<UUID> ids =
                jdbc.sql(
                                """
                                SELECT p.id FROM person p
                                 WHERE p.closed_at IS NULL AND %s IN (:places)
                                   AND NOT EXISTS (SELECT 1 FROM device d WHERE d.person = p.id)
                                 ORDER BY p.sort_name, p.id
                                """
                                        .formatted(COUNTED_AT))
                        .param(
                                "places",
                                communes.stream()
                                        .map(unit -> countedAt(places.get(unit).path()))
                                        .toList())
                        .query((row, n) -> UUID.fromString(row.getString("id")))
                        .list();
        Map<UUID, Person> found =
                people.findAllById(ids).stream()
                        .map(one -> one.person(VietnamTime.today(clock)))
                        .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private int open(List<PersonId> ids) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql(
                                """
                                SELECT count(DISTINCT person) FROM invitation
                                 WHERE person IN (:ids) AND used_at IS NULL
                                   AND revoked_at IS NULL AND expires_at > :now
                                """)
                        .param("ids", ids.stream().map(PersonId::toString).toList())
                        .param("now", DatabaseTime.of(clock.instant()))
                        .query(Integer.class)
                        .single();
    }

    /** What the database's {@link #COUNTED_AT} makes of a path. */
    private static String countedAt(String path) {
        String[] parts = path.split("/", -1);
        return parts.length <= COMMUNE_PARTS
                ? path
                : String.join("/", List.of(parts).subList(0, COMMUNE_PARTS));
    }

    private static UnitId commune(String path) {
        List<String> parts =
                Stream.of(countedAt(path).split("/", -1)).filter(part -> !part.isEmpty()).toList();
        return UnitId.parse(parts.getLast());
    }
}
