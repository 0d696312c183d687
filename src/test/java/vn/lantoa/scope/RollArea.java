package vn.lantoa.scope;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.testing.Acting;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.roll.How;
import vn.lantoa.training.roll.Mark;
import vn.lantoa.training.roll.RollBook;
import vn.lantoa.training.roll.RollMark;

/** Rolls: of classes that others teach, and of those one teaches oneself. */
final class RollArea implements Area {

    private static final Instant DURING = Instant.parse("2026-11-24T01:30:00Z");

    private record Rolled(ClassesMade.Made lop, Trainee trainee) {}

    private final Map<Relation, Rolled> others = new EnumMap<>(Relation.class);
    private final Map<Relation, Rolled> own = new EnumMap<>(Relation.class);
    private final List<FactType> types;
    private final JdbcClient jdbc;

    RollArea(
            Acting acting,
            ClassesMade made,
            RollBook book,
            TransactionTemplate transactions,
            List<FactType> types,
            JdbcClient jdbc) {
        this.types = types;
        this.jdbc = jdbc;
        for (Relation relation : Relation.values()) {
            for (Map<Relation, Rolled> all : List.of(others, own)) {
                ClassesMade.Made lop = made.announced(relation.unit());
                Trainee trainee =
                        made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, relation.unit()));
                transactions.executeWithoutResult(
                        any -> book.record(List.of(present(lop, trainee))));
                all.put(relation, new Rolled(lop, trainee));
            }
        }
    }

    private static RollMark present(ClassesMade.Made lop, Trainee trainee) {
        return new RollMark(
                Uuid7.next(),
                lop.morning().id(),
                trainee.id(),
                Mark.PRESENT,
                null,
                null,
                How.TAP,
                null,
                Set.of(),
                lop.trainer().id(),
                DURING);
    }

    @Override
    public void add(Probes probes) {
        probes.on(
                "collection classes : open to the unit",
                (visitor, relation) -> FieldArea.gives(visitor, "classes", id(others, relation)));
        probes.on(
                "collection classes : one teaches",
                (visitor, relation) ->
                        teaches(visitor, relation)
                                && FieldArea.gives(visitor, "classes", id(own, relation)));
        probes.on(
                "collection rosters : of others",
                (visitor, relation) -> FieldArea.gives(visitor, "rosters", id(others, relation)));
        probes.on(
                "collection rosters : of a class one teaches",
                (visitor, relation) ->
                        teaches(visitor, relation)
                                && FieldArea.gives(visitor, "rosters", id(own, relation)));
        probes.on(
                "collection marks : of others",
                (visitor, relation) ->
                        FieldArea.gives(visitor, "marks", session(others, relation)));
        probes.on(
                "collection marks : of a class one teaches",
                (visitor, relation) ->
                        teaches(visitor, relation)
                                && FieldArea.gives(visitor, "marks", session(own, relation)));
        for (String type : List.of("attendance-mark", "walk-in", "roll-state")) {
            probes.on(
                    "fact " + type + " : in a class of others",
                    (visitor, relation) -> takes(visitor, type, get(others, relation)));
            probes.on(
                    "fact " + type + " : in a class one teaches",
                    (visitor, relation) ->
                            teaches(visitor, relation) && takes(visitor, type, get(own, relation)));
        }
    }

    private boolean teaches(Visitor visitor, Relation relation) {
        Person person = visitor.person();
        if (person == null) {
            return false;
        }
        jdbc.sql("INSERT IGNORE INTO class_trainer (class_id, person_id) VALUES (?, ?)")
                .params(get(own, relation).lop().one().id().value(), person.id().value())
                .update();
        return true;
    }

    private boolean takes(Visitor visitor, String type, Rolled rolled) {
        Person sender = visitor.person();
        if (sender == null) {
            return false;
        }
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("session", rolled.lop().morning().id().toString());
        switch (type) {
            case "attendance-mark" ->
                    body.put("trainee", rolled.trainee().id().toString())
                            .put("state", "PRESENT")
                            .put("how", "TAP");
            case "walk-in" ->
                    body.put("class", rolled.lop().one().id().toString())
                            .put("trainee", TraineeId.next().toString())
                            .put("name", "Người đến thử")
                            .put("unit", "2025-19429");
            default -> body.put("state", "CLOSED");
        }
        Fact fact = new Fact(Uuid7.next(), type, 1, DURING, Duration.ZERO, null, body, sender);
        FactType facts =
                types.stream().filter(one -> one.name().equals(type)).findFirst().orElseThrow();
        return facts.judge(fact) instanceof FactVerdict.Accepted;
    }

    private static Rolled get(Map<Relation, Rolled> all, Relation relation) {
        return Objects.requireNonNull(all.get(relation));
    }

    private static String id(Map<Relation, Rolled> all, Relation relation) {
        return get(all, relation).lop().one().id().toString();
    }

    private static String session(Map<Relation, Rolled> all, Relation relation) {
        return get(all, relation).lop().morning().id().toString();
    }
}
