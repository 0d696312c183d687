package vn.lantoa.scope;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;

/** The audit log and what people ask about their own data, at each of the four units. */
final class TrustArea implements Area {

    private final Map<Relation, Person> people = new EnumMap<>(Relation.class);

    /** Makes a collaborator at each unit: an audit entry there says so. */
    TrustArea(People directory) {
        for (Relation relation : Relation.values()) {
            people.put(
                    relation,
                    SystemActor.call(() ->
                            directory.add(
                                    PersonDetails.of("Người " + Uuid7.next(), relation.unit()),
                                    List.of(Grant.of(Role.COLLABORATOR, relation.unit())))));
        }
    }

    @Override
    public void add(Probes probes) {
        probes.on(
                "route nhat-ky : an entry",
                (visitor, relation) ->
                        visitor.shows(
                                "nhat-ky?doi-tuong=" + person(relation).id(),
                                person(relation).name()));
    }

    private Person person(Relation relation) {
        return Objects.requireNonNull(people.get(relation));
    }
}
