package vn.lantoa.scope;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.Person;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.tests.ClassTest;
import vn.lantoa.training.tests.QuestionSet;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.training.tests.TestsMade;

/** Tests of classes: of one's own class, of those one teaches, and of anybody else's. */
final class TestsArea implements Area {

    /** A class with an open test and a trainee who is nobody that visits. */
    private record Opened(
            ClassesMade.Made made, ClassTest test, QuestionSet set, TraineeId trainee) {}

    private final Map<Relation, Opened> strange = new EnumMap<>(Relation.class);
    private final Map<Relation, Opened> joined = new EnumMap<>(Relation.class);
    private final Map<Relation, Opened> taught = new EnumMap<>(Relation.class);
    private final ClassesMade classes;
    private final TestsMade tests;
    private final Changes changes;
    private final JdbcClient jdbc;

    TestsArea(ClassesMade classes, TestsMade tests, Changes changes, JdbcClient jdbc) {
        this.classes = classes;
        this.tests = tests;
        this.changes = changes;
        this.jdbc = jdbc;
        for (Relation relation : Relation.values()) {
            strange.put(relation, opened(relation));
            joined.put(relation, opened(relation));
            taught.put(relation, opened(relation));
        }
    }

    @Override
    public void add(Probes probes) {
        addPages(probes);
        probes.on(
                "collection class-tests : of any class",
                (visitor, relation) -> gives(visitor, get(strange, relation)));
        probes.on(
                "collection class-tests : of a class one takes part in",
                (visitor, relation) ->
                        joins(visitor, get(joined, relation))
                                && gives(visitor, get(joined, relation)));
        probes.on(
                "collection class-tests : of a class one teaches",
                (visitor, relation) ->
                        teaches(visitor, get(taught, relation))
                                && gives(visitor, get(taught, relation)));
        probes.on(
                "fact test-answers : one's own in any class",
                (visitor, relation) -> own(visitor, get(strange, relation)));
        probes.on(
                "fact test-answers : one's own in a class one takes part in",
                (visitor, relation) ->
                        joins(visitor, get(joined, relation))
                                && own(visitor, get(joined, relation)));
        probes.on(
                "fact test-answers : of another trainee of any class",
                (visitor, relation) -> another(visitor, get(strange, relation)));
        probes.on(
                "fact test-answers : of another trainee of a class one takes part in",
                (visitor, relation) ->
                        joins(visitor, get(joined, relation))
                                && another(visitor, get(joined, relation)));
        probes.on(
                "fact test-answers : of a trainee of a class one teaches",
                (visitor, relation) ->
                        teaches(visitor, get(taught, relation))
                                && another(visitor, get(taught, relation)));
    }

    private void addPages(Probes probes) {
        probes.on(
                "route khoa-hoc/:id/de : questions of a course",
                (visitor, relation) ->
                        visitor.shows(
                                "khoa-hoc/" + course(get(strange, relation)) + "/de",
                                "Bài kiểm tra cuối khóa"));
        probes.on(
                "route khoa-hoc/:id/de/:kind/:language : questions of a course",
                (visitor, relation) ->
                        visitor.shows(
                                "khoa-hoc/" + course(get(strange, relation)) + "/de/post/vi",
                                "Bài kiểm tra cuối khóa – Tiếng Việt"));
        probes.on(
                "route lop/:id : results of tests of any class",
                (visitor, relation) -> results(visitor, get(strange, relation)));
        probes.on(
                "route lop/:id : results of tests of a class one takes part in",
                (visitor, relation) ->
                        joins(visitor, get(joined, relation))
                                && results(visitor, get(joined, relation)));
        probes.on(
                "route lop/:id : results of tests of a class one teaches",
                (visitor, relation) ->
                        teaches(visitor, get(taught, relation))
                                && results(visitor, get(taught, relation)));
    }

    private static CourseId course(Opened one) {
        return one.made().one().plan().course();
    }

    private static boolean results(Visitor visitor, Opened one) {
        return visitor.shows(
                "lop/" + one.made().one().id() + "?muc=kiem-tra", "Lớp tiến bộ thế nào");
    }

    private Opened opened(Relation relation) {
        ClassesMade.Made made = classes.announced(relation.unit());
        ClassTest test = tests.opened(made, TestKind.POST);
        TraineeId trainee = classes.enrolled(made.one(), made.trainer()).id();
        return new Opened(made, test, tests.set(made, TestKind.POST), trainee);
    }

    private static Opened get(Map<Relation, Opened> all, Relation relation) {
        return Objects.requireNonNull(all.get(relation));
    }

    private static boolean gives(Visitor visitor, Opened one) throws Exception {
        String id = one.test().id().toString();
        return FieldArea.lists(visitor, "class-tests", id)
                && FieldArea.gives(visitor, "class-tests", id);
    }

    private boolean own(Visitor visitor, Opened one) {
        Person person = visitor.person();
        return person != null && takes(tests.own(person, one.test(), one.set(), 1, ""));
    }

    private boolean another(Visitor visitor, Opened one) {
        Person person = visitor.person();
        return person != null
                && takes(tests.entered(person, one.test(), one.set(), 1, one.trainee(), null));
    }

    private boolean takes(Fact fact) {
        return tests.judge(fact) instanceof FactVerdict.Accepted;
    }

    private boolean joins(Visitor visitor, Opened one) {
        Person person = visitor.person();
        if (person == null) {
            return false;
        }
        UUID classId = one.made().one().id().value();
        boolean there =
                jdbc.sql("SELECT COUNT(*) FROM trainee WHERE class_id = ? AND person_id = ?")
                                .params(classId, person.id().value())
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!there) {
            classes.enrolled(one.made().one(), person);
            changes.touch("class-tests", person.unit());
        }
        return true;
    }

    private boolean teaches(Visitor visitor, Opened one) {
        Person person = visitor.person();
        if (person == null) {
            return false;
        }
        jdbc.sql("INSERT IGNORE INTO class_trainer (class_id, person_id) VALUES (?, ?)")
                .params(one.made().one().id().value(), person.id().value())
                .update();
        changes.touch("class-tests", person.unit());
        return true;
    }
}
