package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Person;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** The same facts five times at once, through five connections and in different orders. */
@AppTest
class FactRaceTest {

    private static final int SENDERS = 5;
    private static final int FACTS = 5_000;
    private static final int AT_ONCE = 25;
    private static final String HERE = "2025-19429";

    @Autowired FactIntake intake;
    @Autowired FactReader reader;
    @Autowired FactJudging judging;
    @Autowired FactTypes types;
    @Autowired Arrivals arrivals;
    @Autowired Retry retry;
    @Autowired Access access;
    @Autowired AuditLog audit;
    @Autowired I18NProvider words;
    @Autowired Clock clock;
    @Autowired Places places;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired Acting acting;

    private Person author = aNobody();

    static Person aNobody() {
        return new Person(
                vn.lantoa.shared.PersonId.next(),
                "",
                null,
                UnitId.MINISTRY,
                List.of(),
                "vi",
                List.of(),
                true,
                0,
                null,
                null);
    }

    @BeforeEach
    void prepare() {
        author = acting.person(Role.COLLABORATOR, UnitId.parse(HERE));
    }

    @Test
    void storesExactlyOneOfEachAndNobodyHearsOfADeadlock() throws Exception {
        List<Note> notes = notes(FACTS);
        List<Receipt> receipts = sendAtOnce(intake, notes);
        assertThat(receipts).hasSize(SENDERS * FACTS).allMatch(Receipt::kept);
        assertThat(receipts.stream().filter(one -> one.status() == 201)).hasSize(FACTS);
        assertThat(rows("fact")).isEqualTo(FACTS);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*) FROM test_note n JOIN fact f ON f.id = n.id
                                         WHERE f.author = ?
                                        """)
                                .param(author.id().toString())
                                .query(Integer.class)
                                .single())
                .isEqualTo(FACTS);
    }

    @Test
    void withoutTheUniqueKeyFactsAreDoubled() throws Exception {
        jdbc.sql("DROP TABLE IF EXISTS fact_without_key").update();
        jdbc.sql("CREATE TABLE fact_without_key LIKE fact").update();
        jdbc.sql("ALTER TABLE fact_without_key DROP INDEX fact_id").update();
        FactIntake unguarded =
                new FactIntake(
                        reader,
                        judging,
                        new FactStore(jdbc, withoutKey(), places),
                        types,
                        arrivals,
                        retry,
                        access,
                        audit,
                        words,
                        clock);
        sendAtOnce(unguarded, notes(500));
        assertThat(rows("fact_without_key")).isGreaterThan(500);
        jdbc.sql("DROP TABLE fact_without_key").update();
    }

    /** The same statements on a copy of the table that lacks the key. */
    private JdbcTemplate withoutKey() {
        return new JdbcTemplate(database) {
            @Override
            public <T extends @Nullable Object> List<T> query(
                    String sql, RowMapper<T> mapper, @Nullable Object @Nullable ... values) {
                return super.query(
                        sql.replace("FROM fact ", "FROM fact_without_key ")
                                .replace("INTO fact\n", "INTO fact_without_key\n"),
                        mapper,
                        values);
            }
        };
    }

    private int rows(String table) {
        return jdbc.sql("SELECT count(*) FROM %s WHERE author = ?".formatted(table))
                .param(author.id().toString())
                .query(Integer.class)
                .single();
    }

    private static List<Note> notes(int number) {
        return IntStream.range(0, number).mapToObj(n -> Note.at(HERE)).toList();
    }

    private List<Receipt> sendAtOnce(FactIntake intake, List<Note> notes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(SENDERS);
        List<Callable<List<Receipt>>> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            List<String> facts = new ArrayList<>(notes.stream().map(Note::json).toList());
            // half of the senders in the same order, for the closest races
            if (i % 2 == 0) {
                Collections.shuffle(facts, new Random(i));
            }
            senders.add(() -> {
                start.await();
                return send(intake, facts);
            });
        }
        List<Receipt> receipts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            for (Future<List<Receipt>> sent : threads.invokeAll(senders)) {
                receipts.addAll(sent.get());
            }
        }
        return receipts;
    }

    private List<Receipt> send(FactIntake intake, List<String> facts) {
        Delivery delivery = new Delivery(author, UUID.randomUUID(), null, null);
        List<Receipt> receipts = new ArrayList<>();
        for (int from = 0; from < facts.size(); from += AT_ONCE) {
            List<String> some = facts.subList(from, Math.min(from + AT_ONCE, facts.size()));
            receipts.addAll(intake.take(delivery, some, null).receipts());
        }
        return receipts;
    }
}
