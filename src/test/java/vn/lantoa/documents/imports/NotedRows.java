package vn.lantoa.documents.imports;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.documents.spi.ImportColumn;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.Sentence;

/** A kind of import whose rows are single words, with the faults a test asks for. */
@Component
class NotedRows implements ImportKind<String> {

    static final String FAILS = "fails";
    static final String WRONG = "wrong";
    static final String KEPT = "kept";

    private final JdbcClient jdbc;
    private final Access access;
    private volatile @Nullable CountDownLatch gate;

    NotedRows(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The next check waits at this gate. */
    void waitAt(@Nullable CountDownLatch latch) {
        gate = latch;
    }

    boolean has(String word) {
        return jdbc.sql("SELECT count(*) FROM import_turn WHERE kind = :kind")
                        .param("kind", "noted-" + word)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public String key() {
        return "chu-thu";
    }

    @Override
    public String titleKey() {
        return "documents.import.list";
    }

    @Override
    public Sentence intro(ImportContext context) {
        return Sentence.of("documents.import.list");
    }

    @Override
    public boolean allowed(ImportContext context) {
        return !access.units(Permission.MANAGE_PEOPLE).isEmpty();
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                new ImportColumn(
                        "word",
                        "documents.import.list",
                        List.of(),
                        true,
                        "",
                        "documents.import.list",
                        10));
    }

    @Override
    public List<RowCheck<String>> check(List<ImportRow> rows, ImportContext context) {
        CountDownLatch latch = gate;
        if (latch != null) {
            try {
                latch.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        context.progress().accept(rows.size());
        return rows.stream().map(row -> check(row.text("word"))).toList();
    }

    private RowCheck<String> check(String word) {
        if (word.equals(WRONG)) {
            return RowCheck.wrong(word, List.of(Sentence.of("documents.import.faults")));
        }
        if (word.startsWith(KEPT)) {
            return new RowCheck<>(
                    RowCheck.Outcome.SAME,
                    word,
                    null,
                    List.of(Sentence.of("campaigns.import.cancelled")));
        }
        return has(word) ? RowCheck.same(word) : RowCheck.added(word, word);
    }

    @Override
    public void apply(List<String> values, ImportContext context) {
        for (String word : values) {
            if (word.equals(FAILS)) {
                throw new IllegalStateException("made to fail");
            }
            jdbc.sql("INSERT INTO import_turn (kind) VALUES (:kind)")
                    .param("kind", "noted-" + word)
                    .update();
        }
    }

    @Override
    public List<Onward> onward(ImportContext context) {
        return List.of();
    }
}
