package vn.lantoa.scope;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.accounts.privacy.Asked;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;

/** The audit log and what people ask about their own data, at each of the four units. */
final class TrustArea implements Area {

    private final Map<Relation, Person> people = new EnumMap<>(Relation.class);

    private final Map<Relation, UUID> copies = new EnumMap<>(Relation.class);
    private final Map<Relation, UUID> corrections = new EnumMap<>(Relation.class);

    /** Makes a collaborator at each unit, who asks for a copy and for a correction. */
    TrustArea(People directory, DataRequests requests) {
        for (Relation relation : Relation.values()) {
            people.put(
                    relation,
                    SystemActor.call(() ->
                            directory.add(
                                    PersonDetails.of("Người " + Uuid7.next(), relation.unit()),
                                    List.of(Grant.of(Role.COLLABORATOR, relation.unit())))));
            copies.put(relation, ask(requests, relation, DataRequest.Kind.COPY));
            corrections.put(relation, ask(requests, relation, DataRequest.Kind.CORRECT));
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
        probes.on(
                "route yeu-cau-du-lieu : a request",
                (visitor, relation) ->
                        visitor.shows("yeu-cau-du-lieu", "Việc " + copies.get(relation)));
        probes.on(
                "route yeu-cau-du-lieu : a correction",
                (visitor, relation) ->
                        visitor.shows("yeu-cau-du-lieu", "Việc " + corrections.get(relation)));
        addOwnData(probes);
    }

    private void addOwnData(Probes probes) {
        probes.on("route du-lieu-cua-toi", (visitor, relation) -> visitor.opens("du-lieu-cua-toi"));
        probes.onEndpoint("endpoint GET /api/field/my-data");
        probes.onEndpoint("endpoint GET /api/field/my-data/copy");
        probes.on(
                "endpoint POST /api/field/my-data/requests",
                (visitor, relation) ->
                        visitor.answers(
                                "POST",
                                "/api/field/my-data/requests",
                                "{\"id\":\"%s\",\"kind\":\"COPY\"}".formatted(UUID.randomUUID())));
        probes.on(
                "endpoint POST /api/field/my-data/taken-back",
                (visitor, relation) ->
                        visitor.answers(
                                "POST",
                                "/api/field/my-data/taken-back",
                                "{\"id\":\"%s\"}".formatted(copies.get(relation))));
    }

    private UUID ask(DataRequests requests, Relation relation, DataRequest.Kind kind) {
        UUID id = Uuid7.next();
        return SystemActor.callAs(
                        person(relation).id(),
                        () -> requests.ask(new Asked(id, kind, "Việc " + id, null, null)))
                .id();
    }

    private Person person(Relation relation) {
        return Objects.requireNonNull(people.get(relation));
    }
}
