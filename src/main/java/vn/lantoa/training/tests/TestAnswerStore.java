package vn.lantoa.training.tests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.TraineeId;

/** What was answered, in the database; writes run in the caller's transaction. */
@Component
class TestAnswerStore {

    private static final TypeReference<Map<UUID, Set<Integer>>> CHOSEN = new TypeReference<>() {};

    /** Trainees that turned out to be another stand for that other. */
    private static final String NAMED =
            """
            SELECT a.*, k.kind, COALESCE(t.merged_into, t.id) AS whose
            FROM test_answer a JOIN class_test k ON k.id = a.test_id
            JOIN trainee t ON t.id = a.trainee_id
            """;

    /**
     * A satisfaction form.
     *
     * @param chosen numbers by question
     */
    record Form(UUID set, boolean entered, Map<UUID, Set<Integer>> chosen) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    TestAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes answers down, with or without a name; the same ones twice change nothing.
     *
     * @param trainee null on a satisfaction form
     * @param at null on a satisfaction form
     */
    void insert(
            UUID id,
            AnswerBody body,
            QuestionSet set,
            @Nullable TraineeId trainee,
            boolean entered,
            @Nullable Aside aside,
            @Nullable Instant at) {
        int fresh =
                jdbc.sql(
                                """
                                INSERT IGNORE INTO test_answer
                                    (id, test_id, set_id, trainee_id, replaces, entered, aside,
                                     answers, points, most, made_at)
                                VALUES (:id, :test, :set, :trainee, :replaces, :entered, :aside,
                                        :answers, :points, :most, :at)
                                """)
                        .param("id", id)
                        .param("test", body.test())
                        .param("set", set.id())
                        .param("trainee", trainee == null ? null : trainee.value())
                        .param("replaces", body.replaces())
                        .param("entered", entered)
                        .param("aside", aside == null ? null : aside.name())
                        .param("answers", json.writeValueAsString(body.chosen()))
                        .param("points", body.points(set))
                        .param("most", set.points())
                        .param("at", at == null ? null : DatabaseTime.of(at))
                        .update();
        if (fresh > 0) {
            body.words()
                    .forEach((question, words) ->
                            jdbc.sql(
                                            """
                                            INSERT INTO test_words (answer_id, question, words)
                                            VALUES (?, ?, ?)
                                            """)
                                    .params(id, question, words)
                                    .update());
        }
    }

    /**
     * Notes that a form was given; false when this fact, or a form of the same trainee, had been
     * noted before.
     *
     * @param trainee null when a trainer wrote it down
     */
    boolean formGiven(UUID fact, UUID test, @Nullable TraineeId trainee) {
        return jdbc.sql(
                                """
                                INSERT IGNORE INTO form_given (fact_id, test_id, trainee_id)
                                VALUES (:fact, :test, :trainee)
                                """)
                        .param("fact", fact)
                        .param("test", test)
                        .param("trainee", trainee == null ? null : trainee.value())
                        .update()
                > 0;
    }

    /** Every answer of a class with a name, counting or not. */
    List<GivenAnswers> of(ClassId id) {
        return jdbc.sql(NAMED + " WHERE k.class_id = ?").param(id.value()).query(this::row).list();
    }

    /** As {@link #of(ClassId)}, for many classes at once. */
    List<GivenAnswers> of(Collection<ClassId> classes) {
        return classes.isEmpty()
                ? List.of()
                : jdbc.sql(NAMED + " WHERE k.class_id IN (:classes)")
                        .param("classes", classes.stream().map(ClassId::value).toList())
                        .query(this::row)
                        .list();
    }

    /** Every answer to one test with a name, counting or not. */
    List<GivenAnswers> of(UUID test) {
        return jdbc.sql(NAMED + " WHERE a.test_id = ?").param(test).query(this::row).list();
    }

    /** The forms of one test that count, by their keys, which were drawn by lot. */
    List<Form> forms(UUID test) {
        return jdbc.sql(
                        """
                        SELECT set_id, entered, answers FROM test_answer
                        WHERE test_id = ? AND trainee_id IS NULL AND (aside IS NULL OR admitted)
                        ORDER BY id
                        """)
                .param(test)
                .query((row, number) ->
                        new Form(
                                row.getObject("set_id", UUID.class),
                                row.getBoolean("entered"),
                                json.readValue(row.getString("answers"), CHOSEN)))
                .list();
    }

    /** How many forms of a test were set aside and do not count. */
    int formsAside(UUID test) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM test_answer
                        WHERE test_id = ? AND trainee_id IS NULL AND aside IS NOT NULL
                          AND NOT admitted
                        """)
                .param(test)
                .query(Integer.class)
                .single();
    }

    /** Lets the forms of a test count that had been set aside. */
    void admitForms(UUID test) {
        jdbc.sql(
                        """
                        UPDATE test_answer SET admitted = true
                        WHERE test_id = ? AND trainee_id IS NULL AND aside IS NOT NULL
                        """)
                .param(test)
                .update();
    }

    /** The class somebody takes part in, also when they turned out to be another; empty if none. */
    Optional<ClassId> classOf(UUID trainee) {
        return jdbc.sql("SELECT class_id FROM trainee WHERE id = ?")
                .param(trainee)
                .query(UUID.class)
                .optional()
                .map(ClassId::new);
    }

    /**
     * What was written in answers that count, by question, in alphabetical order so that nothing
     * tells who wrote when.
     *
     * @param standing the answers with a name that stand
     */
    Map<UUID, List<String>> words(UUID test, Collection<UUID> standing) {
        Map<UUID, List<String>> all = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT w.answer_id, w.question, w.words, a.trainee_id FROM test_words w
                        JOIN test_answer a ON a.id = w.answer_id
                        WHERE a.test_id = ? AND (a.aside IS NULL OR a.admitted)
                        ORDER BY w.words, w.answer_id
                        """)
                .param(test)
                .query(row -> {
                    boolean form = row.getObject("trainee_id", UUID.class) == null;
                    if (form || standing.contains(row.getObject("answer_id", UUID.class))) {
                        all.computeIfAbsent(
                                        row.getObject("question", UUID.class),
                                        any -> new ArrayList<>())
                                .add(row.getString("words"));
                    }
                });
        return all;
    }

    /** The trainees who gave a form on their own phones. */
    Set<UUID> gaveForm(UUID test) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                SELECT DISTINCT COALESCE(t.merged_into, t.id) AS whose
                                FROM form_given f
                                JOIN trainee t ON t.id = f.trainee_id WHERE f.test_id = ?
                                """)
                        .param(test)
                        .query((row, number) -> row.getObject("whose", UUID.class))
                        .list());
    }

    /** Whether somebody has answered, or gave a form on their own phone. */
    boolean gave(UUID test, UUID trainee) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM trainee t
                                WHERE (t.id = :trainee OR t.merged_into = :trainee) AND (
                                    EXISTS (SELECT 1 FROM test_answer a
                                            WHERE a.test_id = :test AND a.trainee_id = t.id)
                                    OR EXISTS (SELECT 1 FROM form_given f
                                               WHERE f.test_id = :test AND f.trainee_id = t.id))
                                """)
                        .param("test", test)
                        .param("trainee", trainee)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whoever answers for this trainee waits until the running transaction ends. */
    void lock(TraineeId trainee) {
        jdbc.sql("SELECT id FROM trainee WHERE id = ? FOR UPDATE")
                .param(trainee.value())
                .query(UUID.class)
                .single();
    }

    /** Lets answers count that had been set aside, or takes that back. */
    void admit(UUID id, boolean admitted) {
        jdbc.sql("UPDATE test_answer SET admitted = ? WHERE id = ? AND aside IS NOT NULL")
                .params(admitted, id)
                .update();
    }

    private GivenAnswers row(ResultSet row, int number) throws SQLException {
        String aside = row.getString("aside");
        return new GivenAnswers(
                row.getObject("id", UUID.class),
                TestKind.valueOf(row.getString("kind")),
                row.getObject("set_id", UUID.class),
                new TraineeId(row.getObject("whose", UUID.class)),
                row.getObject("replaces", UUID.class),
                DatabaseTime.read(row, "made_at"),
                row.getBoolean("entered"),
                aside == null ? null : Aside.valueOf(aside),
                row.getBoolean("admitted"),
                json.readValue(row.getString("answers"), CHOSEN),
                row.getInt("points"),
                row.getInt("most"));
    }
}
