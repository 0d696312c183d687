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
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;

/** People at each of the four units, and what everybody does with their own account. */
final class AccountsArea implements Area {

    private final Map<Relation, Person> people = new EnumMap<>(Relation.class);

    /** Makes a collaborator at each unit, with a name that stands nowhere else. */
    AccountsArea(People directory) {
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
        probes.on("route", (visitor, relation) -> visitor.shows("", "Xin chào"));
        probes.on("route dang-nhap", (visitor, relation) -> visitor.opens("dang-nhap"));
        probes.on("route tai-khoan", (visitor, relation) -> visitor.opens("tai-khoan"));
        probes.on(
                "route nguoi-dung : a person in the list",
                (visitor, relation) ->
                        visitor.shows(
                                "nguoi-dung?tim=" + Visitor.encoded(person(relation).name()),
                                person(relation).name()));
        probes.on(
                "route nguoi-dung/:person : a person",
                (visitor, relation) ->
                        visitor.shows(
                                "nguoi-dung/" + person(relation).id(), person(relation).name()));
        probes.on(
                "route nguoi-dung/:person : a new person",
                (visitor, relation) -> visitor.opens("nguoi-dung/moi"));
        for (String step : List.of("chuyen", "ban-giao", "gop")) {
            probes.on(
                    "route nguoi-dung/:person/" + step,
                    (visitor, relation) ->
                            visitor.shows(
                                    "nguoi-dung/" + person(relation).id() + "/" + step,
                                    person(relation).name()));
        }
        addOwnAccount(probes);
    }

    private static void addOwnAccount(Probes probes) {
        probes.onEndpoint("endpoint GET /api/field/me");
        probes.on(
                "endpoint PUT /api/field/me/languages",
                (visitor, relation) ->
                        visitor.answers(
                                "PUT",
                                "/api/field/me/languages",
                                "{\"interfaceLanguage\":\"vi\",\"contentLanguages\":[\"vi\"]}"));
        probes.onEndpoint("endpoint POST /api/field/me/privacy-notice");
        probes.onEndpoint("endpoint POST /api/field/sign-out");
        probes.on(
                "endpoint POST /api/field/recovery-key",
                (visitor, relation) ->
                        visitor.answers(
                                "POST",
                                "/api/field/recovery-key",
                                "{\"installation\":\"%s\"}".formatted(UUID.randomUUID())));
        probes.on(
                "endpoint POST /api/field/invitations/preview",
                (visitor, relation) ->
                        answersToAnyToken(visitor, "/api/field/invitations/preview"));
        probes.on(
                "endpoint POST /api/field/invitations/accept",
                (visitor, relation) -> answersToAnyToken(visitor, "/api/field/invitations/accept"));
    }

    /**
     * Open to all: what it gives hangs on the token alone; this one is nobody's, and many tries are
     * slowed down.
     */
    private static boolean answersToAnyToken(Visitor visitor, String path) throws Exception {
        String body = "{\"token\":\"%s\",\"device\":\"x\"}".formatted("x".repeat(43));
        int status = visitor.status(Visitor.json("POST", path, body));
        return status == 410 || status == 429;
    }

    private Person person(Relation relation) {
        return Objects.requireNonNull(people.get(relation));
    }
}
