package vn.lantoa.training.tests;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.sync.spi.FactErasure;
import vn.lantoa.training.NamesOfTrainees;
import vn.lantoa.training.TraineeId;

/**
 * What a person answered in tests. Once erased the points still count in the figures and the words
 * are gone; satisfaction forms bear no name in the first place.
 */
@Component
class TestsData implements PersonalData, NamesOfTrainees {

    /** Before the parts in classes are erased: through them this finds whose the answers are. */
    private static final int ORDER = 44;

    private static final String THEIRS =
            """
            FROM test_answer a JOIN trainee t ON t.id = a.trainee_id
            LEFT JOIN trainee m ON m.id = t.merged_into
            WHERE COALESCE(m.person_id, t.person_id) = :person
            """;

    private final JdbcClient jdbc;
    private final FactErasure erasure;

    TestsData(JdbcClient jdbc, FactErasure erasure) {
        this.jdbc = jdbc;
        this.erasure = erasure;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        List<HeldItem> items =
                jdbc.sql(
                                """
                                SELECT c.name, k.kind, a.points, a.most, a.made_at,
                                       (SELECT GROUP_CONCAT(w.words SEPARATOR ' / ')
                                        FROM test_words w WHERE w.answer_id = a.id) AS words
                                FROM test_answer a JOIN class_test k ON k.id = a.test_id
                                JOIN training_class c ON c.id = k.class_id
                                JOIN trainee t ON t.id = a.trainee_id
                                LEFT JOIN trainee m ON m.id = t.merged_into
                                WHERE COALESCE(m.person_id, t.person_id) = :person
                                ORDER BY a.made_at DESC
                                """)
                        .param("person", person.value())
                        .query((row, number) ->
                                new HeldItem()
                                        .text("training.class", row.getString("name"))
                                        .word(
                                                "training.tests.kind",
                                                TestKind.valueOf(row.getString("kind")).key())
                                        .text(
                                                "training.tests.points",
                                                row.getInt("points") + "/" + row.getInt("most"))
                                        .text("training.tests.words", row.getString("words"))
                                        .time(
                                                "training.tests.at",
                                                DatabaseTime.read(row, "made_at")))
                        .list();
        return items.isEmpty() ? List.of() : List.of(new HeldPart("training.tests.held", items));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        long words =
                count(
                        """
                        SELECT COUNT(*) FROM test_words w WHERE w.answer_id IN (SELECT a.id %s)
                        """
                                .formatted(THEIRS),
                        person);
        long answers = count("SELECT COUNT(*) " + THEIRS, person);
        return Stream.of(
                        new Fate("training.tests.fate.words", words, false),
                        new Fate("training.tests.fate.answers", answers, true))
                .filter(fate -> fate.count() > 0)
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        forgetWords(
                jdbc.sql(
                                """
                                SELECT DISTINCT w.answer_id FROM test_words w WHERE w.answer_id IN
                                (SELECT a.id %s)
                                """
                                        .formatted(THEIRS))
                        .param("person", person.value())
                        .query((row, number) -> row.getObject("answer_id", UUID.class))
                        .list());
    }

    @Override
    public void forget(TraineeId trainee) {
        forgetWords(
                jdbc.sql(
                                """
                                SELECT DISTINCT w.answer_id FROM test_words w
                                JOIN test_answer a ON a.id = w.answer_id
                                JOIN trainee t ON t.id = a.trainee_id
                                WHERE t.id = :one OR t.merged_into = :one
                                """)
                        .param("one", trainee.value())
                        .query((row, number) -> row.getObject("answer_id", UUID.class))
                        .list());
    }

    /** Erases the words of these answers and of the facts they came in. */
    void forgetWords(List<UUID> worded) {
        if (!worded.isEmpty()) {
            jdbc.sql("DELETE FROM test_words WHERE answer_id IN (:worded)")
                    .param("worded", worded)
                    .update();
            erasure.erase(worded);
        }
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("person", person.value()).query(Long.class).single();
    }
}
