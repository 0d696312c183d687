package vn.lantoa.scope;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.SecondFactors;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.shared.Role;

/** Whose authenticator app and passkeys somebody may take away. */
final class SecondProofArea implements Area {

    private final SecondFactors codes;
    private final Map<Relation, Person> people = new EnumMap<>(Relation.class);
    private final Map<Relation, Person> administrators = new EnumMap<>(Relation.class);

    SecondProofArea(SecondFactors codes, People directory) {
        this.codes = codes;
        for (Relation relation : Relation.values()) {
            people.put(relation, person(directory, relation, Role.COLLABORATOR));
            administrators.put(relation, person(directory, relation, Role.ADMINISTRATOR));
        }
    }

    @Override
    public void add(Probes probes) {
        probes.on(
                "route nguoi-dung/:person : reset a second proof",
                (visitor, relation) -> visitor.found(() -> resets(people, relation)));
        probes.on(
                "route nguoi-dung/:person : reset an administrator's",
                (visitor, relation) -> visitor.found(() -> resets(administrators, relation)));
    }

    private boolean resets(Map<Relation, Person> whose, Relation relation) {
        codes.reset(Objects.requireNonNull(whose.get(relation)).id());
        return true;
    }

    private static Person person(People directory, Relation relation, Role role) {
        return SystemActor.call(() ->
                directory.add(
                        PersonDetails.of("Người thử", relation.unit()),
                        List.of(Grant.of(role, relation.unit()))));
    }
}
