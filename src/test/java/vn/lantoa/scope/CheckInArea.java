package vn.lantoa.scope;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.testing.Acting;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;

/**
 * Self check-in: for those in the class and nobody else, and told to its trainers and themselves.
 */
final class CheckInArea implements Area {

    private final Map<Relation, ClassesMade.Made> made = new EnumMap<>(Relation.class);
    private final ClassesMade classes;
    private final JdbcClient jdbc;
    private final FactType facts;

    CheckInArea(ClassesMade classes, Acting acting, JdbcClient jdbc, List<FactType> types) {
        this.classes = classes;
        this.jdbc = jdbc;
        facts =
                types.stream()
                        .filter(type -> type.name().equals("check-in"))
                        .findFirst()
                        .orElseThrow();
        for (Relation relation : Relation.values()) {
            ClassesMade.Made one = classes.announced(relation.unit());
            made.put(relation, one);
            Person somebody = acting.person(vn.lantoa.shared.Role.COLLABORATOR, relation.unit());
            waits(one.morning(), classes.enrolled(one.one(), somebody));
        }
    }

    @Override
    public void add(Probes probes) {
        probes.on(
                "fact check-in : of whoever is not in the class",
                (visitor, relation) -> takes(visitor, made(relation)));
        probes.on(
                "fact check-in : of a trainee",
                (visitor, relation) -> {
                    ClassesMade.Made one = classes.announced(relation.unit());
                    Person person = visitor.person();
                    if (person != null) {
                        classes.enrolled(one.one(), person);
                    }
                    return takes(visitor, one);
                });
        probes.on(
                "collection check-ins : another's, in a class of others",
                (visitor, relation) ->
                        FieldArea.gives(
                                visitor, "check-ins", made(relation).morning().id().toString()));
        probes.on(
                "collection check-ins : one's own",
                (visitor, relation) -> {
                    ClassesMade.Made one = classes.announced(relation.unit());
                    Person person = visitor.person();
                    if (person != null) {
                        waits(one.morning(), classes.enrolled(one.one(), person));
                    }
                    return FieldArea.gives(visitor, "check-ins", one.morning().id().toString());
                });
    }

    private ClassesMade.Made made(Relation relation) {
        return java.util.Objects.requireNonNull(made.get(relation));
    }

    private void waits(ClassSession session, Trainee trainee) {
        jdbc.sql(
                        """
                        INSERT INTO check_in (id, session_id, trainee_id, outcome, doubt, at, received_at)
                        VALUES (:id, :session, :trainee, 'UNCONFIRMED', 'CODE', :at, :at)
                        """)
                .param("id", Uuid7.next())
                .param("session", session.id().value())
                .param("trainee", trainee.id().value())
                .param("at", DatabaseTime.of(begins(session)))
                .update();
    }

    private boolean takes(Visitor visitor, ClassesMade.Made one) {
        Person sender = visitor.person();
        if (sender == null) {
            return false;
        }
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("session", one.morning().id().toString()).put("code", "00000000");
        Fact fact =
                new Fact(
                        Uuid7.next(),
                        "check-in",
                        1,
                        begins(one.morning()),
                        Duration.ZERO,
                        null,
                        body,
                        sender);
        return facts.judge(fact) instanceof FactVerdict.Accepted;
    }

    private static Instant begins(ClassSession session) {
        return VietnamTime.instant(session.start());
    }
}
