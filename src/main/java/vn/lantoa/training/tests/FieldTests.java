package vn.lantoa.training.tests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;
import vn.lantoa.training.TrainingNotices;

/**
 * The tests that phones hold, never with the right answers: for those with a seat and for the
 * trainers of the class, until {@link #DAYS_AFTER} days after its last day. A closed one stays, for
 * answers that were begun before and for paper that a trainer types in later.
 */
@Component
class FieldTests implements FieldCollection {

    private static final int DAYS_AFTER = 14;

    /** Vietnamese first, then by tag: equal content must be written equally. */
    private static final Comparator<QuestionSet> FIRST =
            Comparator.comparing((QuestionSet one) -> !"vi".equals(one.language()))
                    .thenComparing(QuestionSet::language);

    /** A test and what the reader is to its class. */
    private record Row(
            ClassTest one, String name, JsonNode title, boolean trainer, @Nullable UUID mine) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final ClassTestStore tests;
    private final QuestionSetStore sets;
    private final TestAnswerStore answers;
    private final Access access;
    private final Changes changes;
    private final Clock clock;

    FieldTests(
            JdbcClient jdbc,
            ClassTestStore tests,
            QuestionSetStore sets,
            TestAnswerStore answers,
            Access access,
            Changes changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.tests = tests;
        this.sets = sets;
        this.answers = answers;
        this.access = access;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ClassTests.COLLECTION;
    }

    @Override
    public String changes(FieldReader reader) {
        return changes.read(TrainingNotices.CLASSES, reader.units())
                + "/"
                + changes.read(ClassTests.COLLECTION, reader.units());
    }

    @Override
    public List<FieldRecord> records(FieldReader reader) {
        boolean teaches = !access.units(reader.person().id(), Permission.TEACH).isEmpty();
        return rows(reader).stream()
                .filter(row -> row.mine() != null || (row.trainer() && teaches))
                .map(row -> record(row, row.trainer() && teaches))
                .toList();
    }

    private List<Row> rows(FieldReader reader) {
        return jdbc.sql(
                        """
                        SELECT k.id, k.class_id, k.kind, k.opened_at, k.closed_at,
                               c.name, o.title, t.id AS mine,
                               EXISTS (SELECT 1 FROM class_trainer r
                                       WHERE r.class_id = c.id AND r.person_id = :me) AS trainer
                        FROM class_test k
                        JOIN training_class c ON c.id = k.class_id
                        JOIN course o ON o.id = c.course_id
                        LEFT JOIN trainee t ON t.class_id = c.id AND t.person_id = :me
                            AND t.state = 'ENROLLED' AND t.merged_into IS NULL
                        WHERE c.status IN ('ANNOUNCED', 'FINISHED') AND c.last_day >= :since
                          AND c.id IN (
                              SELECT class_id FROM trainee WHERE person_id = :me
                              UNION SELECT class_id FROM class_trainer WHERE person_id = :me)
                        ORDER BY c.first_day, k.opened_at, k.id
                        """)
                .param("me", reader.person().id().value())
                .param("since", reader.today().minusDays(DAYS_AFTER))
                .query(this::row)
                .list();
    }

    private FieldRecord record(Row row, boolean trainer) {
        Map<String, Object> body = new LinkedHashMap<>();
        ClassTest one = row.one();
        body.put("id", one.id());
        body.put("class", one.classId().value());
        body.put("name", row.name());
        body.put("title", row.title());
        body.put("kind", one.kind());
        body.put("open", one.at(clock.instant()) != TestState.CLOSED);
        body.put("opens", one.opened().toString());
        Instant closed = one.closed();
        if (closed != null) {
            body.put("closes", closed.toString());
        }
        UUID mine = row.mine();
        if (mine != null) {
            body.put("mine", mine);
            body.put("given", answers.gave(one.id(), mine));
        }
        if (trainer) {
            body.put("answered", given(one).entrySet().stream().map(FieldTests::answered).toList());
        }
        body.put(
                "sets",
                sets.of(tests.asked(one.id())).stream()
                        .sorted(FIRST)
                        .map(FieldTests::shown)
                        .toList());
        return new FieldRecord(one.id().toString(), json.writeValueAsString(body));
    }

    /** Who has answered, in the order of their ids, with the answers that stand. */
    private Map<UUID, UUID> given(ClassTest one) {
        Map<UUID, UUID> all = new TreeMap<>(Comparator.comparing(UUID::toString));
        if (!one.kind().named()) {
            Set<UUID> forms = answers.gaveForm(one.id());
            forms.forEach(trainee -> all.put(trainee, one.id()));
            return all;
        }
        Map<UUID, List<GivenAnswers>> byTrainee =
                answers.of(one.id()).stream()
                        .collect(Collectors.groupingBy(some -> some.trainee().value()));
        byTrainee.forEach((trainee, some) ->
                all.put(trainee, GivenAnswers.standing(some).orElse(some.getFirst()).id()));
        return all;
    }

    private static Map<String, Object> answered(Map.Entry<UUID, UUID> one) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("trainee", one.getKey());
        shown.put("answer", one.getValue());
        return shown;
    }

    /** A set as phones see it: what is right, and how many points it earns, stays here. */
    private static Map<String, Object> shown(QuestionSet set) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", set.id());
        shown.put("language", set.language());
        shown.put("questions", set.questions().stream().map(FieldTests::shown).toList());
        return shown;
    }

    private static Map<String, Object> shown(Question one) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", one.id());
        shown.put("kind", one.kind());
        shown.put("text", one.text());
        shown.put("choices", one.choices());
        return shown;
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                ClassTestStore.row(row, number),
                row.getString("name"),
                json.readTree(row.getString("title")),
                row.getBoolean("trainer"),
                row.getObject("mine", UUID.class));
    }
}
