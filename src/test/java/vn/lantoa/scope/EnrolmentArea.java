package vn.lantoa.scope;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.enrolment.Enrolments;
import vn.lantoa.training.enrolment.LinkData;
import vn.lantoa.training.enrolment.Newcomer;

/** Enrolment in classes that are open to the people of their own unit. */
final class EnrolmentArea implements Area {

    private static final String TYPE = "class-enrolment";

    private final Map<Relation, Made> made = new EnumMap<>(Relation.class);
    private final FactType facts;

    /**
     * @param name of somebody who takes part in the announced one
     */
    private record Made(TrainingClass draft, TrainingClass announced, String name) {}

    EnrolmentArea(
            Acting acting,
            ClassesMade classes,
            Enrolments enrolments,
            LinkData data,
            List<FactType> types) {
        facts = types.stream().filter(type -> type.name().equals(TYPE)).findFirst().orElseThrow();
        for (Relation relation : Relation.values()) {
            TrainingClass draft = classes.draft(relation.unit(), ClassesMade.DAY, null).one();
            ClassesMade.Made announced = classes.announced(relation.unit());
            String name = "Dấu " + Uuid7.next();
            acting.as(Role.ORGANISER, relation.unit());
            enrolments.putIn(
                    announced.one().id(), new Newcomer(name, null, relation.unit(), null, null));
            data.takeDown(
                    announced.one().id(),
                    enrolments.participants(announced.one().id()).getFirst().id(),
                    LocalDate.of(2026, 1, 5));
            made.put(relation, new Made(draft, announced.one(), name));
        }
        acting.nobody();
    }

    @Override
    public void add(Probes probes) {
        probes.on(
                "fact class-enrolment : in an announced class",
                (visitor, relation) -> takes(visitor, get(relation).announced()));
        probes.on(
                "fact class-enrolment : in a draft",
                (visitor, relation) -> takes(visitor, get(relation).draft()));
        probes.on(
                "route lop/:id : those who take part",
                (visitor, relation) ->
                        visitor.shows(
                                "lop/" + get(relation).announced().id() + "?muc=hoc-vien",
                                get(relation).name()));
        probes.on(
                "route nhap/:kind : trainees of a class",
                (visitor, relation) ->
                        visitor.shows(
                                "nhap/hoc-vien?lop=" + get(relation).announced().id(),
                                "Mỗi dòng là một học viên"));
        probes.on("route lop-mo", (visitor, relation) -> visitor.opens("lop-mo"));
        probes.on("route vao-lop", (visitor, relation) -> visitor.opens("vao-lop"));
        probes.on(
                "route vao-lop : somebody's part without their link",
                (visitor, relation) -> visitor.shows("vao-lop", get(relation).name()));
        probes.on(
                "route yeu-cau-du-lieu : of somebody without an account",
                (visitor, relation) -> visitor.shows("yeu-cau-du-lieu", get(relation).name()));
    }

    private Made get(Relation relation) {
        return Objects.requireNonNull(made.get(relation));
    }

    private boolean takes(Visitor visitor, TrainingClass one) {
        Person sender = visitor.person();
        if (sender == null) {
            return false;
        }
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("class", one.id().toString()).put("going", true);
        Fact fact =
                new Fact(
                        Uuid7.next(),
                        TYPE,
                        1,
                        Instant.parse("2026-11-22T01:00:00Z"),
                        Duration.ZERO,
                        null,
                        body,
                        sender);
        return facts.judge(fact) instanceof FactVerdict.Accepted;
    }
}
